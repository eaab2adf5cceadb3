package studio.portal.application.project;

import java.util.Optional;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectNumber;

/**
 * By what a project is known where something else names it.
 *
 * @param number empty until it is published
 */
public record ProjectName(ProjectId id, ClientId client, Optional<ProjectNumber> number, String name) {}
