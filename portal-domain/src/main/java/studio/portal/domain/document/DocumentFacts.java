package studio.portal.domain.document;

import java.util.List;
import java.util.Optional;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;

/** What {@link DocumentPolicy} decides by; the aggregate and the page's view both have it. */
public interface DocumentFacts {
    ClientId ofClient();

    /** Whether it is the client's own, added by one of its members; else it is the studio's. */
    boolean isClients();

    /** Who added it; empty if a job did. */
    Optional<PersonId> adder();

    boolean isWithdrawn();

    /** Those there are, or of them those the reader sees. */
    List<? extends VersionFacts> versions();
}
