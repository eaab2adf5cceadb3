package studio.portal.domain.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.domain.EventType;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;

/**
 * What the studio plans to do in a project, step by step: the verbs of {@link Project} about its milestones and what is
 * handed over with them, under the same rules.
 */
public final class MilestonePlan {
    private final Project project;
    private final Milestones milestones;

    MilestonePlan(Project project, Milestones milestones) {
        this.project = project;
        this.milestones = milestones;
    }

    /** At the end, and the studio's alone until it is published. */
    public void add(MilestoneId id, MilestoneTerms plan, LocalDate dueOn, Actor by, Instant at) {
        project.mayPlan(by);
        milestones.add(Milestone.planned(id, plan, dueOn));
        project.record(EventType.MILESTONE_ADDED, false, ProjectFields.naming(id), by, at);
    }

    public void change(MilestoneId id, MilestoneTerms to, Actor by, Instant at) {
        project.mayPlan(by);
        var before = milestones.one(id).terms();
        if (!to.equals(before)) {
            var after = milestones.change(id, milestone -> milestone.changed(to));
            var details = Map.of(
                    ProjectEvent.MILESTONE, id.toString(), ProjectEvent.FIELDS, ProjectFields.changed(before, to));
            project.record(EventType.MILESTONE_CHANGED, project.isShown(after), details, by, at);
        }
    }

    /**
     * @param reason for the client; kept and shown to both for ever. Nothing where the client cannot see it yet
     * @throws RuleViolation {@code move-reason} for a milestone the client sees, without a reason of one to
     *     {@link MilestoneMove#REASON_LENGTH} characters
     */
    public void move(MilestoneId id, LocalDate to, Optional<String> reason, Actor by, Instant at) {
        project.mayPlan(by);
        var from = milestones.one(id).dueOn();
        if (to.equals(from)) {
            return;
        }
        var why = reason.map(String::strip).filter(text -> !text.isEmpty());
        var shown = project.isShown(milestones.one(id));
        if (shown
                && why.filter(text -> text.length() <= MilestoneMove.REASON_LENGTH)
                        .isEmpty()) {
            throw new RuleViolation("move-reason", "Moving a date that the client knows needs a reason");
        }
        milestones.change(id, milestone -> milestone.moved(to));
        why.filter(text -> shown)
                .ifPresent(text -> project.keep(new MilestoneMove(id, from, to, text, by.reference(), at)));
        var details = Map.of(
                ProjectEvent.MILESTONE,
                id.toString(),
                ProjectEvent.FROM,
                from.toString(),
                ProjectEvent.TO,
                to.toString());
        project.record(EventType.MILESTONE_MOVED, shown, details, by, at);
    }

    /** @throws StaleVersion if these are not exactly its milestones */
    public void order(List<MilestoneId> to, Actor by, Instant at) {
        project.mayPlan(by);
        var before = project.shownMilestones();
        if (milestones.order(to)) {
            project.record(
                    EventType.MILESTONES_ORDERED, !project.shownMilestones().equals(before), Map.of(), by, at);
        }
    }

    /** @throws RuleViolation {@code milestone-published} once the client was to see it: it is part of what was agreed */
    public void remove(MilestoneId id, Actor by, Instant at) {
        project.mayPlan(by);
        var milestone = milestones.one(id);
        if (milestone.isPublished()) {
            throw new RuleViolation("milestone-published", "A published milestone stays");
        }
        milestones.remove(milestone);
        project.record(EventType.MILESTONE_REMOVED, false, ProjectFields.naming(id), by, at);
    }

    /** @param content of the same client, which the caller has checked */
    public void attach(
            MilestoneId id,
            DeliverableId deliverable,
            String name,
            Optional<String> label,
            Content content,
            Actor by,
            Instant at) {
        project.mayPlan(by);
        var added = new Deliverable(deliverable, name, label, content, Optional.empty());
        milestones.change(id, milestone -> milestone.withDeliverable(added));
        project.record(EventType.DELIVERABLE_ADDED, false, ProjectFields.naming(id, added), by, at);
    }

    /**
     * Before its milestone is done. What was decided on it stays decided, with the deliverable as it was.
     *
     * @throws NotFound if the milestone hands over no such thing
     */
    public void removeDeliverable(MilestoneId milestoneId, DeliverableId id, Actor by, Instant at) {
        project.mayPlan(by);
        var gone = milestones.item(id);
        if (!gone.milestone().id().equals(milestoneId)) {
            throw new NotFound();
        }
        milestones.change(gone.milestone().id(), milestone -> milestone.withoutDeliverable(id));
        project.record(
                EventType.DELIVERABLE_REMOVED,
                project.isShown(gone.milestone()) && gone.deliverable().isPublished(),
                ProjectFields.naming(gone.milestone().id(), gone.deliverable()),
                by,
                at);
    }
}
