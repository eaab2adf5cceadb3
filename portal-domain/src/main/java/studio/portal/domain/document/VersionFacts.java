package studio.portal.domain.document;

import java.util.Optional;
import studio.portal.domain.account.PersonId;

/** What {@link DocumentPolicy} decides by of one version; the aggregate and the page's view both have it. */
public interface VersionFacts {
    VersionNumber number();

    /** Who added it; empty if a job did. */
    Optional<PersonId> adder();

    boolean isShared();

    boolean isWithdrawn();

    /** Whether somebody has approved or rejected it, or decided on a milestone that hands it over. */
    boolean isDecided();
}
