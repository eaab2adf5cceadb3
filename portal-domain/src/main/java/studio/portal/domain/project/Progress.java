package studio.portal.domain.project;

import java.util.Collection;
import java.util.Optional;

/**
 * How much of a project is done: always computed from its milestones, never typed.
 *
 * @param percent whole ones, cut off: 100 only when everything is done
 */
public record Progress(int percent) {
    public static final int ALL = 100;

    public Progress {
        if (percent < 0 || percent > ALL) {
            throw new IllegalArgumentException("A progress is 0 to 100");
        }
    }

    /** @return empty without milestones: then there is nothing to say */
    public static Optional<Progress> of(Collection<Milestone> milestones) {
        return of(
                milestones.stream()
                        .filter(Milestone::isDone)
                        .mapToLong(Milestone::weight)
                        .sum(),
                milestones.stream().mapToLong(Milestone::weight).sum());
    }

    /** @return empty where there is no weight at all */
    public static Optional<Progress> of(long doneWeight, long totalWeight) {
        return totalWeight == 0 ? Optional.empty() : Optional.of(new Progress((int) (ALL * doneWeight / totalWeight)));
    }
}
