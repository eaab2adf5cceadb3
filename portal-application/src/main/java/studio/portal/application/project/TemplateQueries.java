package studio.portal.application.project;

import java.util.List;
import java.util.Optional;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.ProjectTemplate;
import studio.portal.domain.project.TemplateId;

/** Reads templates for staff; for everybody else there is none. */
public interface TemplateQueries {
    Optional<ProjectTemplate> find(Actor actor, TemplateId id);

    /** All there are, by name. */
    List<ProjectTemplate> all(Actor actor);
}
