package studio.portal.domain.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.OneLine;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;

/**
 * A plan to begin projects with: milestones, and how long after the start each is due. It has nothing of the client for
 * whom it was first made but what the milestones are called and described by, and is the studio's alone.
 *
 * <p>Every verb throws {@link AccessDenied} for everybody but staff.
 */
public final class ProjectTemplate {
    public static final int NAME_LENGTH = 200;

    private final TemplateId id;
    private final List<TemplateStep> steps;
    private final Instant madeAt;
    private final long version;
    private final List<DomainEvent> events = new ArrayList<>();
    private String name;

    private ProjectTemplate(TemplateId id, String name, List<TemplateStep> steps, Instant madeAt, long version) {
        this.id = id;
        this.name = name;
        this.steps = List.copyOf(steps);
        this.madeAt = madeAt;
        this.version = version;
    }

    /** For repositories: a template as it was stored. */
    public static ProjectTemplate stored(
            TemplateId id, String name, List<TemplateStep> steps, Instant madeAt, long version) {
        return new ProjectTemplate(id, name, steps, madeAt, version);
    }

    /**
     * Of the milestones of a project, published or not, with the dates that were planned at first.
     *
     * @throws RuleViolation {@code template-name} unless it is one line of 1 to {@value #NAME_LENGTH} characters, {@code
     *     template-empty} for a project without milestones
     */
    public static ProjectTemplate of(TemplateId id, String name, Project project, Actor by, Instant at) {
        allow(by);
        var start = project.terms().startsOn();
        var steps = project.milestones().stream()
                .map(milestone -> TemplateStep.of(milestone, start))
                .toList();
        if (steps.isEmpty()) {
            throw new RuleViolation("template-empty", "A template has milestones");
        }
        var made = new ProjectTemplate(id, checked(name), steps, at, 0);
        made.record("made", by, at);
        return made;
    }

    /** @throws RuleViolation {@code template-name} */
    public void rename(String to, Actor by, Instant at) {
        allow(by);
        var after = checked(to);
        if (!after.equals(name)) {
            name = after;
            record("renamed", by, at);
        }
    }

    /** Projects that began with it stay as they are. */
    public void remove(Actor by, Instant at) {
        allow(by);
        record("removed", by, at);
    }

    /** Whether every milestone of a project that starts on a day would be due on one that calendars still show. */
    public boolean fits(LocalDate start) {
        return steps.stream().noneMatch(step -> start.plusDays(step.days()).isAfter(Due.LAST));
    }

    /** Plans its milestones for a project that has begun with it; hidden from the client, as all that is planned. */
    public void plan(Project project, Supplier<MilestoneId> ids, Actor by, Instant at) {
        var start = project.terms().startsOn();
        steps.forEach(step -> project.plan().add(ids.get(), step.terms(), start.plusDays(step.days()), by, at));
    }

    private static void allow(Actor by) {
        if (!ProjectPolicy.mayManage(by)) {
            throw new AccessDenied("Templates are the studio's");
        }
    }

    private static String checked(String name) {
        var text = name.strip();
        if (!OneLine.is(text) || text.length() > NAME_LENGTH) {
            throw new RuleViolation("template-name", "A template's name is one line of 1 to " + NAME_LENGTH);
        }
        return text;
    }

    private void record(String what, Actor by, Instant at) {
        events.add(new TemplateEvent(id, what, by.reference(), at));
    }

    public TemplateId id() {
        return id;
    }

    public String name() {
        return name;
    }

    public List<TemplateStep> steps() {
        return steps;
    }

    public Instant madeAt() {
        return madeAt;
    }

    public long version() {
        return version;
    }

    public List<DomainEvent> events() {
        return List.copyOf(events);
    }
}
