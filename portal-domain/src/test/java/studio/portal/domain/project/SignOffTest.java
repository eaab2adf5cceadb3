package studio.portal.domain.project;

import static java.time.temporal.ChronoUnit.HOURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Refused.assertDenied;
import static studio.portal.domain.Refused.assertRefused;
import static studio.portal.domain.project.ExampleProjects.DESIGN_DUE;
import static studio.portal.domain.project.ExampleProjects.add;
import static studio.portal.domain.project.ExampleProjects.atWork;
import static studio.portal.domain.project.ExampleProjects.attach;
import static studio.portal.domain.project.ExampleProjects.decisionId;
import static studio.portal.domain.project.ExampleProjects.milestone;
import static studio.portal.domain.project.ExampleProjects.relaunch;
import static studio.portal.domain.project.ExampleProjects.stored;
import static studio.portal.domain.project.ExampleProjects.version;
import static studio.portal.domain.project.ExampleProjects.waiting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;

final class SignOffTest {
    private static final Instant LATER = MONDAY.plus(1, HOURS);

    @Test
    void an_acceptance_makes_it_done_and_keeps_what_was_shown() {
        var project = stored(waiting());
        var design = milestone(project, "Design");

        accept(project, design, MARA);

        assertThat(milestone(project, "Design").isDone()).isTrue();
        assertThat(milestone(project, "Design").standing().doneAt()).contains(LATER);
        assertThat(project.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.by()).isEqualTo(MARA.reference());
            assertThat(decision.deliverables()).isEqualTo(design.deliverables());
            assertThat(decision.seen()).isEqualTo(design.fingerprint());
            assertThat(decision.name()).isEqualTo("Design");
        });
        assertThat(project.events()).extracting(DomainEvent::type).containsExactly(EventType.MILESTONE_ACCEPTED);
    }

    @Test
    void a_wish_for_changes_needs_words_and_reopens_it() {
        var project = stored(waiting());
        var design = milestone(project, "Design");

        assertRefused("changes-words", () -> decide(project, design, Decision.CHANGES, " ", MARA));
        decide(project, design, Decision.CHANGES, " Bigger logo ", MARA);

        assertThat(milestone(project, "Design").status()).isEqualTo(MilestoneStatus.OPEN);
        assertThat(project.decisions())
                .singleElement()
                .satisfies(decision -> assertThat(decision.words()).contains("Bigger logo"));
        assertThat(project.events().get(0).details()).doesNotContainValue("Bigger logo");
    }

    @Test
    void the_second_of_two_decisions_finds_nothing_to_decide() {
        var project = waiting();
        var design = milestone(project, "Design");
        accept(project, design, MARA);

        assertRefused("not-submitted", () -> decide(project, design, Decision.CHANGES, "Wait", MARA));

        assertThat(milestone(project, "Design").isDone()).isTrue();
        assertThat(project.decisions()).hasSize(1);
    }

    @Test
    void nobody_decides_on_other_deliverables_than_they_saw() {
        var project = waiting();
        var seen = milestone(project, "Design");
        var added = attach(project, seen.id(), "Second thoughts", version(2));
        decide(project, seen, Decision.CHANGES, "An unpublished one is not shown, so nothing has changed", MARA);
        project.signOff().submit(seen.id(), ANA, LATER);
        project.publish(Set.of(), Set.of(added), ExampleProjects::number, ANA, LATER);

        assertRefused("deliverables-changed", () -> accept(project, seen, MARA));

        accept(project, milestone(project, "Design"), MARA);
    }

    @Test
    void nobody_accepts_what_they_are_not_shown_all_of_and_anybody_asks_for_changes_of_what_they_are() {
        var project = waiting();
        var file = attach(project, milestone(project, "Design").id(), "Contract", version(1));
        project.publish(Set.of(), Set.of(file), ExampleProjects::number, ANA, LATER);
        var design = milestone(project, "Design");
        var withheld = Set.copyOf(Content.versions(design.deliverables().stream()));
        var part = design.without(withheld).fingerprint();

        assertRefused("deliverables-changed", () -> decide(project, Decision.ACCEPT, design.fingerprint(), withheld));
        assertRefused("deliverable-withheld", () -> decide(project, Decision.ACCEPT, part, withheld));
        decide(project, Decision.CHANGES, part, withheld);

        assertThat(project.decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.deliverables()).extracting(Deliverable::name).containsExactly("Design file");
            assertThat(decision.seen()).isEqualTo(part);
        });
    }

    private static void decide(Project project, Decision decision, Fingerprint seen, Set<Content.Version> withheld) {
        var design = milestone(project, "Design").id();
        var shown = new ShownMilestone(seen, withheld);
        project.signOff().decide(design, decisionId(), decision, Optional.of("Larger"), shown, MARA, LATER);
    }

    @Test
    void nobody_decides_on_other_words_than_they_read() {
        var project = waiting();
        var seen = milestone(project, "Design");
        project.plan().change(seen.id(), new MilestoneTerms("Design", "And the shop", 2, Ask.ACCEPT), ANA, LATER);

        assertRefused("deliverables-changed", () -> accept(project, seen, MARA));
        accept(project, milestone(project, "Design"), MARA);

        assertThat(project.decisions())
                .singleElement()
                .satisfies(decision -> assertThat(decision.description()).isEqualTo("And the shop"));
    }

    @Test
    void what_is_done_changes_no_more_and_nothing_is_published_into_it() {
        var project = waiting();
        var design = milestone(project, "Design").id();
        var late = attach(project, design, "Never shown", version(2));
        accept(project, milestone(project, "Design"), MARA);

        assertRefused(
                "milestone-done",
                () -> project.plan().change(design, new MilestoneTerms("All of it", "", 2, Ask.ACCEPT), ANA, LATER));
        assertRefused("milestone-done", () -> project.publication(Set.of(), Set.of(late)));
        assertRefused(
                "milestone-done", () -> project.publish(Set.of(), Set.of(late), ExampleProjects::number, ANA, LATER));
        assertThat(milestone(project, "Design").publishedDeliverables()).hasSize(1);
    }

    @Test
    void what_was_done_before_the_client_saw_it_is_published_with_its_deliverables() {
        var project = atWork();
        var launch = milestone(project, "Launch").id();
        var file = attach(project, launch, "Report", version(2));
        project.signOff().finish(launch, ANA, LATER);

        project.publish(Set.of(launch), Set.of(file), ExampleProjects::number, ANA, LATER);

        assertThat(milestone(project, "Launch").publishedDeliverables()).hasSize(1);
    }

    @Test
    void what_the_client_knows_to_be_theirs_to_accept_is_not_done_by_the_studio_alone() {
        var project = atWork();
        var design = milestone(project, "Design").id();

        for (var other : List.of(Ask.NOTHING, Ask.REVIEW)) {
            assertRefused(
                    "acceptance-agreed",
                    () -> project.plan().change(design, new MilestoneTerms("Design", "", 2, other), ANA, LATER));
        }
        var hidden = add(project, "Hidden", 1, Ask.ACCEPT, DESIGN_DUE);
        project.plan().change(hidden, new MilestoneTerms("Hidden", "", 1, Ask.NOTHING), ANA, LATER);
        project.plan()
                .change(milestone(project, "Launch").id(), new MilestoneTerms("Launch", "", 1, Ask.ACCEPT), ANA, LATER);
    }

    @Test
    void acceptance_takes_the_permission_to_approve_and_a_member_of_the_client() {
        var project = stored(waiting());
        var design = milestone(project, "Design");

        assertDenied(() -> accept(project, design, PAUL));
        assertDenied(() -> accept(project, design, ANA));
        assertDenied(() -> accept(project, design, BEA));
        assertThat(project.events()).isEmpty();
    }

    @Test
    void a_review_takes_the_permission_to_approve_as_well() {
        var project = atWork();
        var id = add(project, "Texts", 1, Ask.REVIEW, DESIGN_DUE);
        project.publish(Set.of(id), Set.of(), ExampleProjects::number, ANA, MONDAY);
        project.signOff().submit(id, ANA, MONDAY);

        assertDenied(() -> accept(project, milestone(project, "Texts"), PAUL));
        accept(project, milestone(project, "Texts"), MARA);

        assertThat(milestone(project, "Texts").isDone()).isTrue();
    }

    @Test
    void a_milestone_nobody_of_the_client_sees_does_not_exist_for_them() {
        var project = atWork();
        var launch = milestone(project, "Launch");

        assertThatThrownBy(() -> accept(project, launch, MARA)).isInstanceOf(NotFound.class);
    }

    @Test
    void the_studio_finishes_what_the_client_need_not_accept_and_nothing_else() {
        var project = waiting();

        assertRefused(
                "acceptance-needed",
                () -> project.signOff().finish(milestone(project, "Design").id(), ANA, LATER));
        project.signOff().finish(milestone(project, "Launch").id(), ANA, LATER);
        assertRefused(
                "milestone-done",
                () -> project.signOff().finish(milestone(project, "Launch").id(), ANA, LATER));
        assertDenied(
                () -> project.signOff().finish(milestone(project, "Concept").id(), MARA, LATER));
    }

    @Test
    void only_what_the_client_sees_and_has_to_look_at_is_submitted_and_once() {
        var project = waiting();
        var hidden = add(project, "Hidden", 1, Ask.ACCEPT, DESIGN_DUE);
        var unpublished = relaunch();
        var there = add(unpublished, "There", 1, Ask.ACCEPT, DESIGN_DUE);

        assertRefused(
                "already-submitted",
                () -> project.signOff().submit(milestone(project, "Design").id(), ANA, LATER));
        assertRefused(
                "nothing-asked",
                () -> project.signOff().submit(milestone(project, "Launch").id(), ANA, LATER));
        assertRefused("milestone-unpublished", () -> project.signOff().submit(hidden, ANA, LATER));
        assertRefused("milestone-unpublished", () -> unpublished.signOff().submit(there, ANA, LATER));
    }

    @Test
    void what_was_accepted_can_be_opened_again_and_stays_on_record() {
        var project = waiting();
        accept(project, milestone(project, "Design"), MARA);

        project.signOff().reopen(milestone(project, "Design").id(), ANA, LATER);

        assertThat(milestone(project, "Design").status()).isEqualTo(MilestoneStatus.OPEN);
        assertThat(project.decisions()).hasSize(1);
        assertRefused(
                "milestone-open",
                () -> project.signOff().reopen(milestone(project, "Design").id(), ANA, LATER));
    }

    @Test
    void nothing_is_decided_in_a_closed_project() {
        var project = waiting();
        project.changeStatus(ProjectStatus.CANCELLED, ANA, LATER);

        assertRefused("project-closed", () -> accept(project, milestone(project, "Design"), MARA));
    }

    private static void accept(Project project, Milestone seen, Actor by) {
        decide(project, seen, Decision.ACCEPT, "", by);
    }

    private static void decide(Project project, Milestone seen, Decision decision, String words, Actor by) {
        var shown = ShownMilestone.whole(seen.fingerprint());
        project.signOff().decide(seen.id(), decisionId(), decision, Optional.of(words), shown, by, LATER);
    }
}
