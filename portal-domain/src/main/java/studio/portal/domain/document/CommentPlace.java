package studio.portal.domain.document;

import studio.portal.domain.RuleViolation;

/**
 * A point on a page, whatever size the page is shown in.
 *
 * @param page from 1
 * @param x per mille of its width, from the left
 * @param y per mille of its height, from the top
 */
public record CommentPlace(int page, int x, int y) {
    public static final int WHOLE = 1000;

    /** @throws RuleViolation {@code place} for a point that is on no page */
    public CommentPlace {
        if (page < 1 || x < 0 || x > WHOLE || y < 0 || y > WHOLE) {
            throw new RuleViolation("place", "There is no such place on a page");
        }
    }
}
