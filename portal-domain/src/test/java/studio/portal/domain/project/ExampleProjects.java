package studio.portal.domain.project;

import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MONDAY;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import studio.portal.domain.Cast;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.file.ContentHash;

/** Projects to test with. Each call makes a new one, with ids of its own. */
public final class ExampleProjects {
    public static final LocalDate START = LocalDate.of(2026, 3, 2);
    public static final LocalDate DESIGN_DUE = LocalDate.of(2026, 4, 1);

    private static final AtomicLong NEXT = new AtomicLong(0x9_0000);

    private ExampleProjects() {}

    /** Kern's, just planned: nobody of the client sees it, and it has no milestones. */
    public static Project relaunch() {
        return planned(KERN, "Website relaunch");
    }

    /** Bluebird's, just planned. */
    public static Project shopSign() {
        return planned(BLUEBIRD, "Shop sign");
    }

    public static Project planned(ClientId client, String name) {
        return Project.create(new ProjectId(Cast.id(NEXT.incrementAndGet())), client, terms(name), ANA, MONDAY);
    }

    /**
     * Kern's, active and published: "Concept" is done (weight 1), "Design" is open and to be accepted (weight 2, one
     * published address), "Launch" (weight 1) is the studio's alone.
     */
    public static Project atWork() {
        var project = relaunch();
        var concept = add(project, "Concept", 1, Ask.NOTHING, START.plusDays(10));
        var design = add(project, "Design", 2, Ask.ACCEPT, DESIGN_DUE);
        add(project, "Launch", 1, Ask.NOTHING, DESIGN_DUE.plusDays(30));
        var draft = attach(project, design, "Design file", address("https://design.example/kern"));
        project.changeStatus(ProjectStatus.ACTIVE, ANA, MONDAY);
        project.publish(Set.of(concept, design), Set.of(draft), ExampleProjects::number, ANA, MONDAY);
        project.signOff().finish(concept, ANA, MONDAY);
        return project;
    }

    /** {@link #atWork}, with "Design" waiting for the client's acceptance. */
    public static Project waiting() {
        var project = atWork();
        project.signOff().submit(milestone(project, "Design").id(), ANA, MONDAY);
        return project;
    }

    /** The same project as a repository would hand it out: with nothing left to be recorded. */
    public static Project stored(Project project) {
        return Project.stored(project.state());
    }

    public static ProjectTerms terms(String name) {
        return new ProjectTerms(name, "All of it.", Optional.of(ANA.person()), START);
    }

    public static MilestoneTerms plan(String name, int weight, Ask ask) {
        return new MilestoneTerms(name, "", weight, ask);
    }

    public static MilestoneId add(Project project, String name, int weight, Ask ask, LocalDate dueOn) {
        var id = milestoneId();
        project.plan().add(id, plan(name, weight, ask), dueOn, ANA, MONDAY);
        return id;
    }

    public static DeliverableId attach(Project project, MilestoneId milestone, String name, Content content) {
        var id = new DeliverableId(Cast.id(NEXT.incrementAndGet()));
        project.plan().attach(milestone, id, name, Optional.of("v1"), content, ANA, MONDAY);
        return id;
    }

    public static Milestone milestone(Project project, String name) {
        return project.milestones().stream()
                .filter(milestone -> milestone.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    public static Set<MilestoneId> all(Project project) {
        return project.milestones().stream().map(Milestone::id).collect(Collectors.toSet());
    }

    public static List<String> names(List<Milestone> milestones) {
        return milestones.stream().map(Milestone::name).toList();
    }

    public static Content address(String url) {
        return new Content.Address(new WebAddress(url));
    }

    public static Content version(int number) {
        var hash = new ContentHash(String.valueOf(number % 10).repeat(64));
        return new Content.Version(new DocumentId(Cast.id(0xd0)), new VersionNumber(number), hash);
    }

    public static MilestoneId milestoneId() {
        return new MilestoneId(Cast.id(NEXT.incrementAndGet()));
    }

    public static DecisionId decisionId() {
        return new DecisionId(Cast.id(NEXT.incrementAndGet()));
    }

    public static ProjectNumber number() {
        return new ProjectNumber(NEXT.incrementAndGet());
    }
}
