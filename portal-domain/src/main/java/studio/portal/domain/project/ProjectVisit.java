package studio.portal.domain.project;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import studio.portal.domain.account.PersonId;

/**
 * How somebody keeps up with a project. Looks at most {@link #PAUSE} apart are one visit, so a reload leaves the marks where
 * they are, and so does coming back from a milestone. New is what came after the last look of the visit before this one; during
 * the first visit of all nothing is, because everything would be.
 *
 * @param seenAt the last look
 * @param previousSeenAt the last look of the visit before; empty during the first
 */
public record ProjectVisit(PersonId person, ProjectId project, Instant seenAt, Optional<Instant> previousSeenAt) {
    /** A longer time without a look ends a visit. */
    public static final Duration PAUSE = Duration.ofMinutes(30);

    public static ProjectVisit first(PersonId person, ProjectId project, Instant at) {
        return new ProjectVisit(person, project, at, Optional.empty());
    }

    /** The next look; one that is recorded late, after a later one, changes nothing. */
    public ProjectVisit again(Instant at) {
        if (!at.isAfter(seenAt)) {
            return this;
        }
        var another = at.isAfter(seenAt.plus(PAUSE));
        return new ProjectVisit(person, project, at, another ? Optional.of(seenAt) : previousSeenAt);
    }
}
