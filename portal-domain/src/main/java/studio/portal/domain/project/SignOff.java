package studio.portal.domain.project;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import studio.portal.domain.EventType;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;

/** How milestones get done: the verbs of {@link Project} with which the studio asks and the client answers. */
public final class SignOff {
    private final Project project;
    private final Milestones milestones;

    SignOff(Project project, Milestones milestones) {
        this.project = project;
        this.milestones = milestones;
    }

    /** The client is asked to review or to accept a milestone it sees. */
    public void submit(MilestoneId id, Actor by, Instant at) {
        project.mayPlan(by);
        if (!project.isPublished()) {
            throw new RuleViolation("milestone-unpublished", "The client cannot see this milestone");
        }
        milestones.change(id, milestone -> milestone.submitted(at));
        project.record(EventType.MILESTONE_SUBMITTED, true, ProjectFields.naming(id), by, at);
    }

    /** The studio says it is done. @throws RuleViolation {@code acceptance-needed} where that is the client's word */
    public void finish(MilestoneId id, Actor by, Instant at) {
        project.mayPlan(by);
        var done = milestones.change(id, milestone -> milestone.finished(at));
        project.record(EventType.MILESTONE_DONE, project.isShown(done), ProjectFields.naming(id), by, at);
    }

    /** Takes back a question to the client, or that it is done; what was decided stays on record. */
    public void reopen(MilestoneId id, Actor by, Instant at) {
        project.mayPlan(by);
        var open = milestones.change(id, Milestone::reopened);
        project.record(EventType.MILESTONE_REOPENED, project.isShown(open), ProjectFields.naming(id), by, at);
    }

    /**
     * The client answers what it was asked about a milestone.
     *
     * @throws NotFound if they see no such milestone
     * @throws RuleViolation {@code not-submitted} if nothing is asked, perhaps because somebody else has just answered;
     *     {@code deliverables-changed} if something else is there now; {@code deliverable-withheld} if they accept what
     *     they do not see all of; {@code changes-words} without words for changes
     */
    public void decide(
            MilestoneId id,
            DecisionId decision,
            Decision what,
            Optional<String> words,
            ShownMilestone shown,
            Actor by,
            Instant at) {
        var milestone = project.milestone(by, id);
        Project.allow(
                ProjectPolicy.mayDecide(by, project, milestone.ask()),
                "Signing off is the client's, by whoever may approve");
        project.mustNotBeClosed();
        var decided = milestone.decided(what, at);
        var before = milestone.without(shown.withheld());
        if (!before.fingerprint().equals(shown.seen())) {
            throw new RuleViolation("deliverables-changed", "This is not what was shown");
        }
        if (what == Decision.ACCEPT && !before.equals(milestone)) {
            throw new RuleViolation("deliverable-withheld", "Nobody accepts what they have not seen all of");
        }
        var said = words.map(text -> text.replace("\r\n", "\n").strip()).filter(text -> !text.isEmpty());
        if (what == Decision.CHANGES && said.isEmpty()
                || said.filter(text -> text.length() > MilestoneDecision.WORDS_LENGTH)
                        .isPresent()) {
            throw new RuleViolation("changes-words", "Asking for changes needs words that say which");
        }
        milestones.change(id, submitted -> decided);
        project.keep(new MilestoneDecision(
                decision,
                id,
                milestone.name(),
                milestone.terms().description(),
                milestone.ask(),
                what,
                said,
                shown.seen(),
                before.publishedDeliverables(),
                by.reference(),
                at));
        var type = what == Decision.ACCEPT ? EventType.MILESTONE_ACCEPTED : EventType.MILESTONE_CHANGES_REQUESTED;
        var details = Map.of(ProjectEvent.MILESTONE, id.toString(), ProjectEvent.DECISION, decision.toString());
        project.record(type, true, details, by, at);
    }
}
