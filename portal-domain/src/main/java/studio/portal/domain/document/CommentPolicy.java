package studio.portal.domain.document;

import studio.portal.domain.account.Actor;

/**
 * Who may say what of a version they can see. Asked by use cases before they act and by pages before they show a button;
 * a {@link Actor.Preview} is shown what the member would be, and refused by the transaction.
 */
public final class CommentPolicy {
    private CommentPolicy() {}

    /** Whether a comment exists at all for an actor who may have the bytes of its version. */
    public static boolean maySee(Actor actor, CommentFacts comment) {
        return !comment.isInternal() || maySeeInternal(actor);
    }

    /** Also: whether an actor is asked, before anything is typed, whom it is for. */
    public static boolean maySeeInternal(Actor actor) {
        return actor.isStaff() || actor instanceof Actor.System;
    }

    public static boolean mayComment(Actor actor, DocumentFacts document, VersionFacts version, boolean internal) {
        return internal ? actor.isStaff() : DocumentPolicy.mayHave(actor, document, version);
    }

    /** Staff, and whoever wrote it. */
    public static boolean mayResolve(Actor actor, CommentFacts comment) {
        return actor.isStaff()
                || maySee(actor, comment)
                        && actor.personId().isPresent()
                        && comment.author().person().equals(actor.personId());
    }
}
