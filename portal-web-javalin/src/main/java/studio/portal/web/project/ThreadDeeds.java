package studio.portal.web.project;

import studio.portal.application.project.DownloadProjectFile;
import studio.portal.application.project.RedactInProject;
import studio.portal.application.project.WriteInProject;

/** What people do in the threads of projects. */
public record ThreadDeeds(WriteInProject write, RedactInProject redact, DownloadProjectFile download) {}
