package studio.portal.domain.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.StaleVersion;

/** The milestones of one project, in their order. */
final class Milestones {
    private final List<Milestone> all;

    Milestones(List<Milestone> all) {
        this.all = new ArrayList<>(all);
    }

    List<Milestone> all() {
        return List.copyOf(all);
    }

    /** @throws NotFound if the project has no such milestone */
    Milestone one(MilestoneId id) {
        return find(id).orElseThrow(NotFound::new);
    }

    Optional<Milestone> find(MilestoneId id) {
        return all.stream().filter(milestone -> milestone.id().equals(id)).findFirst();
    }

    /** @throws NotFound if the project has no such deliverable */
    Publication.Item item(DeliverableId id) {
        return all.stream()
                .flatMap(milestone ->
                        milestone.deliverable(id).map(one -> new Publication.Item(milestone, one)).stream())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    void add(Milestone milestone) {
        if (all.size() == Project.MOST_MILESTONES) {
            throw new RuleViolation(
                    "too-many-milestones", "A project has at most " + Project.MOST_MILESTONES + " milestones");
        }
        all.add(milestone);
    }

    /** What a change makes of one; it keeps its place. */
    Milestone change(MilestoneId id, UnaryOperator<Milestone> change) {
        var before = one(id);
        var after = change.apply(before);
        all.set(all.indexOf(before), after);
        return after;
    }

    void remove(Milestone milestone) {
        all.remove(milestone);
    }

    /**
     * @return whether that is another order than before
     * @throws StaleVersion if these are not exactly its milestones: somebody else added or removed one
     */
    boolean order(List<MilestoneId> to) {
        if (to.size() != all.size() || !new HashSet<>(to).equals(ids())) {
            throw new StaleVersion();
        }
        var ordered = to.stream().map(this::one).toList();
        if (ordered.equals(all)) {
            return false;
        }
        all.clear();
        all.addAll(ordered);
        return true;
    }

    private Set<MilestoneId> ids() {
        var ids = new HashSet<MilestoneId>();
        all.forEach(milestone -> ids.add(milestone.id()));
        return ids;
    }

    /**
     * @throws RuleViolation {@code milestone-hidden} for a deliverable of a milestone that would stay hidden, {@code
     *     milestone-done} of one that was done before the client's eyes: nothing is added to what is settled
     */
    Publication publication(boolean project, Set<MilestoneId> wanted, Set<DeliverableId> deliverables) {
        wanted.forEach(this::one);
        deliverables.forEach(this::item);
        var shown = all.stream()
                .filter(milestone -> wanted.contains(milestone.id()) && !milestone.isPublished())
                .toList();
        var items = all.stream()
                .flatMap(milestone -> milestone.deliverables().stream()
                        .filter(one -> deliverables.contains(one.id()) && !one.isPublished())
                        .map(one -> new Publication.Item(milestone, one)))
                .toList();
        if (items.stream()
                .map(Publication.Item::milestone)
                .anyMatch(milestone -> !milestone.isPublished() && !shown.contains(milestone))) {
            throw new RuleViolation("milestone-hidden", "A deliverable is published with its milestone");
        }
        if (items.stream().map(Publication.Item::milestone).anyMatch(one -> one.isPublished() && one.isDone())) {
            throw new RuleViolation("milestone-done", "The milestone is done");
        }
        return new Publication(project, shown, items);
    }
}
