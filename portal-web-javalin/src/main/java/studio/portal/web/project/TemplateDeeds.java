package studio.portal.web.project;

import studio.portal.application.project.MakeTemplate;
import studio.portal.application.project.RemoveTemplate;
import studio.portal.application.project.RenameTemplate;

/** What the studio does with templates. */
public record TemplateDeeds(MakeTemplate make, RenameTemplate rename, RemoveTemplate remove) {}
