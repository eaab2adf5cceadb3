package studio.portal.domain.project;

import studio.portal.domain.account.ClientId;

/** What {@link ProjectPolicy} decides by; the aggregate and the page's view both have it. */
public interface ProjectFacts {
    ClientId client();

    ProjectStatus status();

    boolean isPublished();
}
