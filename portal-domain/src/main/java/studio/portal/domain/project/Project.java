package studio.portal.domain.project;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;

/**
 * Work for a client, from the first plan until it is completed or cancelled for good. It holds its milestones and never
 * its conversation.
 *
 * <p>Every verb throws {@link AccessDenied} where {@link ProjectPolicy} says no, {@link NotFound} for a milestone or
 * deliverable it has not, {@link RuleViolation} where its state forbids it ({@code project-closed} once it is closed), and
 * changes nothing in any of these cases. What cannot be seen by the client yet is told to the studio alone.
 */
public final class Project implements ProjectFacts {
    public static final int MOST_MILESTONES = 100;

    private final ProjectState found;
    private final Milestones milestones;
    private final List<DomainEvent> events = new ArrayList<>();
    private final List<MilestoneMove> moves = new ArrayList<>();
    private final List<MilestoneDecision> decisions = new ArrayList<>();
    private Optional<ProjectNumber> number;
    private ProjectTerms terms;
    private ProjectStatus status;
    private Optional<Instant> startedAt;
    private Optional<Instant> closedAt;
    private Optional<Instant> publishedAt;
    private Instant updatedAt;
    private boolean changed;
    private boolean noticed;
    private boolean planned;

    private Project(ProjectState found) {
        this.found = found;
        milestones = new Milestones(found.milestones());
        number = found.number();
        terms = found.terms();
        status = found.status();
        startedAt = found.startedAt();
        closedAt = found.closedAt();
        publishedAt = found.publishedAt();
        updatedAt = found.updatedAt();
    }

    /** For repositories: a project as it was stored. */
    public static Project stored(ProjectState state) {
        return new Project(state);
    }

    /** Planned, without milestones, and the studio's alone. */
    public static Project create(ProjectId id, ClientId client, ProjectTerms terms, Actor by, Instant at) {
        allow(by);
        var project = new Project(ProjectState.created(id, client, terms, by.reference(), at));
        project.record(EventType.PROJECT_CREATED, false, Map.of(), by, at);
        return project;
    }

    public void change(ProjectTerms to, Actor by, Instant at) {
        allow(by);
        if (to.equals(terms)) {
            return;
        }
        mustNotBeClosed();
        var fields = ProjectFields.changed(terms, to);
        terms = to;
        record(EventType.PROJECT_CHANGED, isPublished(), Map.of(ProjectEvent.FIELDS, fields), by, at);
    }

    /**
     * @throws RuleViolation {@code project-move} for a step that {@link ProjectStatus#mayBecome} does not know,
     *     {@code milestones-open} to complete it before every milestone is done
     */
    public void changeStatus(ProjectStatus to, Actor by, Instant at) {
        allow(by);
        if (to == status) {
            return;
        }
        mustNotBeClosed();
        if (!status.mayBecome(to)) {
            throw new RuleViolation("project-move", "No such step from " + status.word());
        }
        if (to == ProjectStatus.COMPLETED && !milestones().stream().allMatch(Milestone::isDone)) {
            throw new RuleViolation("milestones-open", "A project is completed when every milestone is done");
        }
        var details = Map.of(ProjectEvent.FROM, status.word(), ProjectEvent.TO, to.word());
        status = to;
        startedAt = to == ProjectStatus.ACTIVE ? startedAt.or(() -> Optional.of(at)) : startedAt;
        closedAt = to.isClosed() ? Optional.of(at) : Optional.empty();
        record(EventType.PROJECT_STATUS_CHANGED, isPublished(), details, by, at);
    }

    /**
     * What publishing these would make visible; the project itself with the first of them. What the client sees already is
     * left out.
     *
     * @throws RuleViolation {@code milestone-hidden} for a deliverable of a milestone that would stay hidden, {@code
     *     milestone-done} of one that the client sees and that is done
     */
    public Publication publication(Set<MilestoneId> wanted, Set<DeliverableId> deliverables) {
        return milestones.publication(!isPublished(), wanted, deliverables);
    }

    /**
     * @param next the number it is given, asked for only when it gets one
     * @return what became visible; nothing if the client saw all of it before
     */
    public Publication publish(
            Set<MilestoneId> wanted,
            Set<DeliverableId> deliverables,
            Supplier<ProjectNumber> next,
            Actor by,
            Instant at) {
        mayPlan(by);
        var what = publication(wanted, deliverables);
        if (what.project()) {
            number = Optional.of(next.get());
            publishedAt = Optional.of(at);
            record(EventType.PROJECT_PUBLISHED, true, Map.of(), by, at);
        }
        what.milestones().forEach(shown -> {
            milestones.change(shown.id(), milestone -> milestone.published(at));
            record(EventType.MILESTONE_PUBLISHED, true, ProjectFields.naming(shown.id()), by, at);
        });
        what.deliverables().forEach(item -> {
            var milestone = item.milestone().id();
            var shown = item.deliverable();
            milestones.change(milestone, one -> one.withPublished(shown.id(), at));
            record(EventType.DELIVERABLE_PUBLISHED, true, ProjectFields.naming(milestone, shown), by, at);
        });
        return what;
    }

    /** Its milestones as the studio plans them. */
    public MilestonePlan plan() {
        return new MilestonePlan(this, milestones);
    }

    /** How its milestones get done. */
    public SignOff signOff() {
        return new SignOff(this, milestones);
    }

    /** @throws NotFound if the actor sees no such milestone */
    public Milestone milestone(Actor actor, MilestoneId id) {
        return milestones
                .find(id)
                .filter(milestone -> ProjectPolicy.maySee(actor, milestone))
                .orElseThrow(NotFound::new);
    }

    void mayPlan(Actor by) {
        allow(by);
        mustNotBeClosed();
    }

    private static void allow(Actor by) {
        allow(ProjectPolicy.mayManage(by), "Only the studio plans a project");
    }

    static void allow(boolean allowed, String message) {
        if (!allowed) {
            throw new AccessDenied(message);
        }
    }

    void mustNotBeClosed() {
        if (status.isClosed()) {
            throw new RuleViolation("project-closed", "The project is closed for good");
        }
    }

    boolean isShown(Milestone milestone) {
        return isPublished() && milestone.isPublished();
    }

    /** As the client sees them. */
    public List<Milestone> shownMilestones() {
        return milestones().stream().filter(this::isShown).toList();
    }

    void keep(MilestoneMove move) {
        moves.add(move);
    }

    void keep(MilestoneDecision decision) {
        decisions.add(decision);
    }

    /** @param shown whether the client could notice */
    void record(EventType type, boolean shown, Map<String, String> details, Actor by, Instant at) {
        planned = true;
        recordTalk(type, shown, details, by, at);
    }

    /** As {@link #record}, of what leaves the plan as it is. */
    void recordTalk(EventType type, boolean shown, Map<String, String> details, Actor by, Instant at) {
        changed = true;
        noticed |= shown;
        updatedAt = shown || !isPublished() ? at : updatedAt;
        var audience = shown ? type.audience() : EventType.Audience.STUDIO;
        events.add(new ProjectEvent(type, id(), client(), by.reference(), at, details, audience));
    }

    /** As it would be stored now, but for the version. */
    public ProjectState state() {
        return new ProjectState(
                found.id(),
                number,
                found.client(),
                terms,
                status,
                startedAt,
                closedAt,
                publishedAt,
                milestones(),
                found.createdBy(),
                found.createdAt(),
                updatedAt,
                found.version(),
                found.shownVersion() + (noticed ? 1 : 0),
                found.saidVersion() + (changed && !planned ? 1 : 0));
    }

    /** As it was stored when it was found. */
    public ProjectState found() {
        return found;
    }

    /** Whether anything but the record of what happened has changed since it was found. */
    public boolean isChanged() {
        return changed;
    }

    public ProjectId id() {
        return found.id();
    }

    /** Empty until it is published. */
    public Optional<ProjectNumber> number() {
        return number;
    }

    @Override
    public ClientId client() {
        return found.client();
    }

    @Override
    public ProjectStatus status() {
        return status;
    }

    @Override
    public boolean isPublished() {
        return publishedAt.isPresent();
    }

    public ProjectTerms terms() {
        return terms;
    }

    /** All of them, hidden ones too. */
    public List<Milestone> milestones() {
        return milestones.all();
    }

    public long version() {
        return found.version();
    }

    public List<DomainEvent> events() {
        return List.copyOf(events);
    }

    /** What was moved since it was found. */
    public List<MilestoneMove> moves() {
        return List.copyOf(moves);
    }

    /** What was decided since it was found. */
    public List<MilestoneDecision> decisions() {
        return List.copyOf(decisions);
    }
}
