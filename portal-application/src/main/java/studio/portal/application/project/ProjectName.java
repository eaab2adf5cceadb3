package studio.portal.application.project;

import java.util.Optional;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectNumber;

/**
 * A project as it is named on pages of other things.
 *
 * @param number empty until it is published
 */
public record ProjectName(ProjectId id, Optional<ProjectNumber> number, String name) {}
