package studio.portal.domain.ticket;

import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectNumber;

/** A project that a ticket belongs to: one that the client sees, and by what they know it. */
public record NamedProject(ProjectId id, ProjectNumber number) {}
