package studio.portal.application.project;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.project.Content;

/** The versions of documents that can be handed over with a milestone. */
public interface DocumentVersions {
    /** Empty unless the actor sees such a version of a document of this client, and it has not been withdrawn. */
    Optional<Content.Version> find(Actor actor, ClientId client, DocumentId document, VersionNumber number);

    /**
     * Which of these, all of which the client sees, the actor does not: in a round in order their turn is still to come.
     */
    Set<Content.Version> withheld(Actor actor, Collection<Content.Version> versions);

    /** Part of the surrounding transaction: from now on the client sees them, if it did not before. */
    void share(Actor actor, Collection<Content.Version> versions);

    /**
     * Part of the surrounding transaction, in which the client has accepted a milestone that hands these over: they
     * stay for ever.
     *
     * @throws RuleViolation {@code deliverable-withdrawn} if one of them is not to be had any more;
     *     {@code deliverable-withheld} if the actor does not see one of them
     */
    void signOff(Actor actor, Collection<Content.Version> versions);

    /**
     * As {@link #signOff}, where the client has asked for changes: those that are still there stay. What was withdrawn
     * meanwhile does not keep anybody from saying so.
     */
    void keep(Actor actor, Collection<Content.Version> versions);

    /** For a portal without documents. */
    static DocumentVersions none() {
        return new DocumentVersions() {
            @Override
            public Optional<Content.Version> find(
                    Actor actor, ClientId client, DocumentId document, VersionNumber number) {
                return Optional.empty();
            }

            @Override
            public Set<Content.Version> withheld(Actor actor, Collection<Content.Version> versions) {
                return Set.of();
            }

            @Override
            public void share(Actor actor, Collection<Content.Version> versions) {}

            @Override
            public void signOff(Actor actor, Collection<Content.Version> versions) {}

            @Override
            public void keep(Actor actor, Collection<Content.Version> versions) {}
        };
    }
}
