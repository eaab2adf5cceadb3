package studio.portal.domain.document;

import studio.portal.domain.account.ActorReference;

/** What {@link CommentPolicy} decides by; the comment and the page's view both have it. */
public interface CommentFacts {
    ActorReference author();

    boolean isInternal();

    boolean isResolved();
}
