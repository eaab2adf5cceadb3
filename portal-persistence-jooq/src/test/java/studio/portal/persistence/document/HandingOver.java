package studio.portal.persistence.document;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.project.ExampleProjects.milestone;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import studio.portal.application.Change;
import studio.portal.application.account.MembersNow;
import studio.portal.application.document.ChangeDocument;
import studio.portal.application.document.HandedOverVersions;
import studio.portal.application.document.ProjectsOfClient;
import studio.portal.application.document.WithdrawVersion;
import studio.portal.application.project.DecideOnMilestone;
import studio.portal.application.project.LockedProjects;
import studio.portal.application.project.MilestoneDetail;
import studio.portal.application.project.PublishProject;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.ApprovalMode;
import studio.portal.domain.document.Document;
import studio.portal.domain.document.DocumentKind;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.project.Ask;
import studio.portal.domain.project.Content;
import studio.portal.domain.project.Decision;
import studio.portal.domain.project.Deliverable;
import studio.portal.domain.project.ExampleProjects;
import studio.portal.domain.project.MilestoneStatus;
import studio.portal.domain.project.Project;
import studio.portal.persistence.AtOnce;
import studio.portal.persistence.TestIds;
import studio.portal.persistence.Vendor;
import studio.portal.persistence.project.JooqProjectQueries;

/** What becomes of documents that projects hand over, at the very same time too: the same on every database. */
abstract class HandingOver extends ApprovalStore {
    private static final int ROUNDS = Integer.getInteger("races.rounds", 20) / 4;

    final HandedOverVersions handedOver = new HandedOverVersions(documents(), clock);
    final LockedProjects locked =
            new LockedProjects(database().transactions(), projects(), new MembersNow(people()), clock);
    private final DecideOnMilestone decide = new DecideOnMilestone(locked, validation, handedOver, new TestIds());
    private final PublishProject publish = new PublishProject(locked, validation, projects(), handedOver);
    private final ChangeDocument change = new ChangeDocument(
            database().transactions(), validation, documents(), ProjectsOfClient.of(projects()), clock);
    private final WithdrawVersion withdraw = new WithdrawVersion(
            database().transactions(), validation, documents(), record, new MembersNow(people()), clock);

    HandingOver(Vendor vendor) {
        super(vendor);
    }

    @Test
    void a_file_is_signed_off_or_withdrawn_and_never_both() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var document = shared();
            var project = handing(document);

            var failures = AtOnce.run(
                    2,
                    i -> failure(() -> {
                        if (i == 0) {
                            accept(project);
                        } else {
                            withdraw(document);
                        }
                    }));

            assertThat(failures).filteredOn(Optional::isPresent).hasSize(1);
            var version = found(ANA, document).version(VersionNumber.FIRST);
            assertThat(version.isDecided()).isEqualTo(failures.get(0).isEmpty()).isNotEqualTo(version.isWithdrawn());
            assertThat(failures.get(0).or(() -> failures.get(1)))
                    .containsInstanceOf(RuleViolation.class)
                    .get()
                    .extracting(failure -> ((RuleViolation) failure).code())
                    .isEqualTo(version.isDecided() ? "approved-stays" : "deliverable-withdrawn");
            assertNoneBroken();
        }
    }

    @Test
    void changes_can_be_asked_for_whatever_became_of_the_files() throws Exception {
        var document = shared();
        var project = handing(document);
        withdraw(document);
        var kept = shared();
        var other = handing(kept);

        decide(project, Decision.CHANGES, "Where is it?");
        decide(other, Decision.CHANGES, "Larger");

        assertThat(found(ANA, document).version(VersionNumber.FIRST).isDecided())
                .isFalse();
        assertThat(found(ANA, kept).version(VersionNumber.FIRST).isDecided()).isTrue();
        assertNoneBroken();
    }

    @Test
    void projects_that_hand_over_the_same_files_are_published_while_these_move_into_them() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var one = add(ANA, KERN, "Contract", DocumentKind.CONTRACT, false);
            var two = add(ANA, KERN, "Brief", DocumentKind.BRIEF, false);
            var first = holding(one, two);
            var second = holding(two, one);

            var failures = AtOnce.run(
                    4,
                    i -> failure(() -> {
                        switch (i) {
                            case 0 -> publish(first);
                            case 1 -> publish(second);
                            case 2 -> move(one, second);
                            default -> move(two, first);
                        }
                    }));

            assertThat(failures).allMatch(Optional::isEmpty);
            assertThat(List.of(one, two)).allMatch(document -> sees(MARA, document));
            assertThat(found(ANA, one).project()).contains(second.id());
        }
    }

    @Test
    void whoever_has_to_wait_for_others_is_told_of_a_file_by_no_project() {
        var document = shared();
        var project = handing(document);
        accept(project);
        assertThat(handed(PAUL_WHO_APPROVES, project)).containsExactly("Design file", "Contract");

        ask(document, ApprovalMode.IN_ORDER, Optional.empty());
        assertThat(handed(PAUL_WHO_APPROVES, project)).containsExactly("Design file");
        assertThat(handed(MARA, project)).containsExactly("Design file", "Contract");
        assertThat(handed(ANA, project)).containsExactly("Design file", "Contract");

        approve(MARA, document);
        assertThat(handed(PAUL_WHO_APPROVES, project)).containsExactly("Design file", "Contract");
    }

    @Test
    void whoever_has_to_wait_for_others_accepts_nothing_they_do_not_see_all_of() {
        var document = shared();
        var project = handing(document);
        ask(document, ApprovalMode.IN_ORDER, Optional.empty());

        assertThat(failure(() -> decideAsSeen(PAUL_WHO_APPROVES, project, Decision.ACCEPT, "")))
                .containsInstanceOf(RuleViolation.class)
                .get()
                .extracting(failure -> ((RuleViolation) failure).code())
                .isEqualTo("deliverable-withheld");
        assertThat(found(ANA, document).version(VersionNumber.FIRST).isDecided())
                .isFalse();

        approve(MARA, document);
        decideAsSeen(PAUL_WHO_APPROVES, project, Decision.ACCEPT, "");
        assertThat(handed(PAUL_WHO_APPROVES, project)).containsExactly("Design file", "Contract");
    }

    @Test
    void whoever_has_to_wait_for_others_asks_for_changes_of_what_they_see() {
        var document = shared();
        var project = handing(document);
        ask(document, ApprovalMode.IN_ORDER, Optional.empty());

        decideAsSeen(PAUL_WHO_APPROVES, project, Decision.CHANGES, "Larger");

        assertThat(projects()
                        .find(ANA, project.id())
                        .orElseThrow()
                        .milestone(ANA, milestone(project, "Design").id())
                        .status())
                .isEqualTo(MilestoneStatus.OPEN);
        assertThat(seen(MARA, project).decisions())
                .singleElement()
                .satisfies(decided -> assertThat(decided.deliverables())
                        .extracting(Deliverable::name)
                        .containsExactly("Design file"));
        assertThat(found(ANA, document).version(VersionNumber.FIRST).isDecided())
                .isFalse();
        assertNoneBroken();
    }

    private void decideAsSeen(Actor by, Project project, Decision decision, String words) {
        var shown = seen(by, project).milestone();
        decide.handle(
                by,
                project.id(),
                shown.id(),
                new DecideOnMilestone.Command(
                        decision, words, shown.fingerprint().value()));
    }

    private MilestoneDetail seen(Actor actor, Project project) {
        return new JooqProjectQueries(database())
                .find(actor, project.id())
                .flatMap(found -> found.milestone(milestone(project, "Design").id()))
                .orElseThrow();
    }

    /** The same of the milestone and of what was decided about it. */
    private List<String> handed(Actor actor, Project project) {
        var seen = seen(actor, project);
        var names =
                seen.milestone().deliverables().stream().map(Deliverable::name).toList();
        assertThat(seen.decisions())
                .singleElement()
                .satisfies(decided -> assertThat(decided.deliverables())
                        .extracting(Deliverable::name)
                        .isEqualTo(names));
        return names;
    }

    @Test
    void what_a_project_hands_over_is_a_version_that_is_there() {
        var project = ExampleProjects.atWork();
        ExampleProjects.attach(project, milestone(project, "Design").id(), "Nothing", ExampleProjects.version(1));

        assertThat(failure(() -> run(() -> projects().add(ANA, project)))).isPresent();
    }

    /** A stored project that the client does not see, with a milestone that holds the documents. */
    private Project holding(Document... documents) {
        var project = ExampleProjects.relaunch();
        var design = ExampleProjects.add(project, "Design", 1, Ask.ACCEPT, ExampleProjects.DESIGN_DUE);
        for (var document : documents) {
            ExampleProjects.attach(project, design, document.title(), content(document));
        }
        run(() -> projects().add(ANA, project));
        return project;
    }

    private void publish(Project project) {
        var design = milestone(project, "Design");
        publish.handle(
                ANA,
                project.id(),
                new PublishProject.Command(
                        Set.of(design.id()),
                        design.deliverables().stream().map(Deliverable::id).collect(Collectors.toSet()),
                        Optional.empty(),
                        Optional.empty()));
    }

    private void move(Document document, Project project) {
        change.handle(
                ANA,
                document.id(),
                new ChangeDocument.Command(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Change.to(Optional.of(project.id())),
                        Optional.empty()));
    }

    private static Content.Version content(Document document) {
        return new Content.Version(
                document.id(),
                VersionNumber.FIRST,
                document.version(VersionNumber.FIRST).hash());
    }

    void accept(Project project) {
        decide(project, Decision.ACCEPT, "");
    }

    private void decide(Project project, Decision decision, String words) {
        var seen = milestone(project, "Design");
        decide.handle(
                MARA,
                project.id(),
                seen.id(),
                new DecideOnMilestone.Command(
                        decision, words, seen.fingerprint().value()));
    }

    private void withdraw(Document document) {
        withdraw.handle(
                ANA,
                document.id(),
                VersionNumber.FIRST,
                new WithdrawVersion.Command("The wrong file", Optional.empty()));
    }

    /** A stored project, in which the client is asked to accept a milestone that hands the document over. */
    private Project handing(Document document) {
        var project = ExampleProjects.atWork();
        var design = milestone(project, "Design").id();
        var file = ExampleProjects.attach(project, design, "Contract", content(document));
        project.publish(Set.of(), Set.of(file), () -> projects().nextNumber(ANA), ANA, MONDAY);
        project.signOff().submit(design, ANA, MONDAY);
        run(() -> projects().add(ANA, project));
        return project;
    }

    private void assertNoneBroken() {
        assertThat(List.of(ApprovalInvariants.ALL, DocumentInvariants.ALL).stream()
                        .flatMap(List::stream)
                        .filter(one -> database()
                                .sql()
                                .resultQuery(one.broken() + " limit 1")
                                .fetchOptional()
                                .isPresent()))
                .isEmpty();
    }

    static Optional<RuntimeException> failure(Runnable work) {
        try {
            work.run();
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }
}
