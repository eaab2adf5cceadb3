package studio.portal.domain.project;

import java.util.Set;

/**
 * What was in front of whoever decides about a milestone.
 *
 * @param seen stands for it
 * @param withheld versions that the client sees and they do not, since others have to decide on them first
 */
public record ShownMilestone(Fingerprint seen, Set<Content.Version> withheld) {
    public ShownMilestone {
        withheld = Set.copyOf(withheld);
    }

    /** All that the client sees. */
    public static ShownMilestone whole(Fingerprint seen) {
        return new ShownMilestone(seen, Set.of());
    }
}
