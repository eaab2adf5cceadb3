package studio.portal.domain.document;

import java.util.function.Function;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;

/**
 * Who may do what to a document they can see. Asked by use cases before they act and by pages before they show a button;
 * a {@link Actor.Preview} is shown what the member would be, and refused by the transaction.
 */
public final class DocumentPolicy {
    private DocumentPolicy() {}

    /**
     * Whether a document exists at all for an actor: if one of its versions does.
     *
     * @param turn where the actor stands among those who are asked to approve a version
     */
    public static boolean maySee(Actor actor, DocumentFacts document, Function<VersionNumber, ApproverTurn> turn) {
        return document.versions().stream()
                .anyMatch(version -> maySee(actor, document, version, turn.apply(version.number())));
    }

    /**
     * Whether a version exists for an actor: a member sees what is shared and what they are asked to approve, unless
     * others have to approve it before them. What was withdrawn stays to be seen, as a mark.
     */
    public static boolean maySee(Actor actor, DocumentFacts document, VersionFacts version, ApproverTurn turn) {
        if (!ofClient(actor, document)) {
            return actor.isStaff() || actor instanceof Actor.System;
        }
        return switch (turn) {
            case NOT_ASKED -> version.isShared();
            case AHEAD -> false;
            case HAS_COME -> true;
        };
    }

    /** Whether an actor who sees a version may have its bytes. */
    public static boolean mayHave(Actor actor, DocumentFacts document, VersionFacts version) {
        return actor.isStaff()
                || actor instanceof Actor.System
                || ofClient(actor, document) && !version.isWithdrawn() && !document.isWithdrawn();
    }

    /** Staff for every client, members for the one they act for. */
    public static boolean mayAdd(Actor actor, ClientId client) {
        return actor.isStaff() || isOf(actor, client);
    }

    /** A new version of the studio's document is the studio's to make. */
    public static boolean mayAddVersion(Actor actor, DocumentFacts document) {
        return actor.isStaff() || ofClient(actor, document) && document.isClients();
    }

    /** To let the client see a version. */
    public static boolean mayShare(Actor actor) {
        return actor.isStaff();
    }

    /** Title, kind, labels, project. */
    public static boolean mayChange(Actor actor) {
        return actor.isStaff();
    }

    /**
     * A member only what they have added themselves, and of which the client sees no version of somebody else's: what the
     * studio holds back they must not notice by this.
     */
    public static boolean mayWithdraw(Actor actor, DocumentFacts document) {
        return actor.isStaff()
                || isAdder(actor, document)
                        && document.versions().stream()
                                .filter(VersionFacts::isShared)
                                .allMatch(version -> isAdder(actor, document, version));
    }

    /** A member only what they have added themselves. */
    public static boolean mayWithdraw(Actor actor, DocumentFacts document, VersionFacts version) {
        return actor.isStaff() || isAdder(actor, document, version);
    }

    /** Members are told of nothing that is not theirs to see, so only staff are shown whether they see it. */
    public static boolean seesSharing(Actor actor) {
        return actor.isStaff();
    }

    private static boolean isAdder(Actor actor, DocumentFacts document) {
        return ofClient(actor, document)
                && document.adder().isPresent()
                && document.adder().equals(actor.personId());
    }

    private static boolean isAdder(Actor actor, DocumentFacts document, VersionFacts version) {
        return ofClient(actor, document)
                && version.adder().isPresent()
                && version.adder().equals(actor.personId());
    }

    private static boolean ofClient(Actor actor, DocumentFacts document) {
        return isOf(actor, document.ofClient());
    }

    private static boolean isOf(Actor actor, ClientId client) {
        return actor instanceof Actor.Member member && member.client().equals(client)
                || actor instanceof Actor.Preview preview
                        && preview.member().client().equals(client);
    }
}
