package studio.portal.persistence.project;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.project.ExampleProjects.DESIGN_DUE;
import static studio.portal.domain.project.ExampleProjects.atWork;
import static studio.portal.domain.project.ExampleProjects.decisionId;
import static studio.portal.domain.project.ExampleProjects.milestone;
import static studio.portal.domain.project.ExampleProjects.planned;
import static studio.portal.domain.project.ExampleProjects.relaunch;
import static studio.portal.domain.project.ExampleProjects.shopSign;
import static studio.portal.domain.project.ExampleProjects.waiting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.portal.application.InvalidInput;
import studio.portal.application.PageRequest;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.PersonName;
import studio.portal.application.project.ProjectFilter;
import studio.portal.application.project.ProjectFilter.Sort;
import studio.portal.application.project.ProjectQueries;
import studio.portal.application.project.ProjectRow;
import studio.portal.domain.RepositoryContract;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.project.Ask;
import studio.portal.domain.project.Decision;
import studio.portal.domain.project.ExampleProjects;
import studio.portal.domain.project.Project;
import studio.portal.domain.project.ProjectRepository;
import studio.portal.domain.project.ProjectStatus;
import studio.portal.domain.project.ShownMilestone;
import studio.portal.persistence.Database;
import studio.portal.persistence.home.JooqWaitingQueries;

/** What lists and pages read of projects, on every database. */
interface ProjectQueriesContract extends RepositoryContract {
    Database database();

    ProjectRepository projects();

    default ProjectQueries queries() {
        return new JooqProjectQueries(database());
    }

    private int counted(Actor actor, LocalDate today) {
        return new JooqWaitingQueries(database()).waiting(actor, today).projects();
    }

    private Project add(Project project) {
        run(() -> projects().add(JOB, project));
        return project;
    }

    private List<String> names(Actor actor, ProjectFilter filter) {
        return queries().list(actor, filter, PageRequest.first()).items().stream()
                .map(ProjectRow::name)
                .toList();
    }

    @Test
    default void a_client_is_listed_its_published_projects_with_what_it_sees_of_them() {
        add(relaunch());
        var work = add(waiting());
        add(shopSign());

        var rows = queries()
                .list(MARA, ProjectFilter.everything(), PageRequest.first())
                .items();

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.id()).isEqualTo(work.id());
            assertThat(row.progress().orElseThrow().percent()).isEqualTo(33);
            assertThat(row.next().orElseThrow().name()).isEqualTo("Design");
            assertThat(row.dueOn()).contains(DESIGN_DUE);
            assertThat(row.waiting()).isTrue();
            assertThat(row.lead()).map(PersonName::name).contains("Ana Ruiz");
        });
        assertThat(names(ANA_AS_MARA, ProjectFilter.everything())).hasSize(1);
        assertThat(names(BEA, ProjectFilter.everything())).isEmpty();
        assertThat(names(VISITOR, ProjectFilter.everything())).isEmpty();
    }

    @Test
    default void the_studio_is_listed_all_by_client() {
        add(planned(KERN, "Kern one"));
        add(planned(BLUEBIRD, "Bluebird one"));
        add(planned(KERN, "Kern two"));

        assertThat(names(ANA, sorted(Sort.CLIENT))).containsExactly("Bluebird one", "Kern one", "Kern two");
        assertThat(queries().clients(ANA, Optional.empty()))
                .extracting(ClientName::name)
                .containsExactly("Bluebird", "Kern & Sons");
        assertThat(queries().clients(MARA, Optional.empty())).isEmpty();
    }

    @Test
    default void the_progress_of_the_studio_counts_what_is_hidden_too() {
        var work = add(atWork());

        assertThat(queries()
                        .list(ANA, ProjectFilter.everything(), PageRequest.first())
                        .items()
                        .get(0)
                        .progress()
                        .orElseThrow()
                        .percent())
                .isEqualTo(25);
        var detail = queries().find(ANA, work.id()).orElseThrow();
        assertThat(detail.progress().orElseThrow().percent()).isEqualTo(25);
        assertThat(detail.shownProgress().orElseThrow().percent()).isEqualTo(33);
        assertThat(queries().find(MARA, work.id()).orElseThrow().progress()).isEqualTo(detail.shownProgress());
    }

    @Test
    default void nothing_of_a_hidden_milestone_reaches_a_client() {
        var work = add(atWork());
        var seen = queries().find(MARA, work.number().orElseThrow()).orElseThrow();

        assertThat(seen.milestones())
                .extracting(detail -> detail.milestone().name())
                .containsExactly("Concept", "Design");
        assertThat(seen.toString()).doesNotContain("Launch");
        assertThat(seen.version()).isEqualTo(work.state().shownVersion());
        var late = DESIGN_DUE.plusDays(31);
        hide(work, late.minusDays(30));
        assertThat(names(MARA, late(DESIGN_DUE))).isEmpty();
        assertThat(names(MARA, late(late))).hasSize(1);
    }

    /** A hidden milestone that was due long ago. */
    private void hide(Project project, LocalDate due) {
        var changed = projects().find(ANA, project.id()).orElseThrow();
        ExampleProjects.add(changed, "Hidden", 1, Ask.NOTHING, due.minusYears(1));
        run(() -> projects().update(ANA, changed));
        assertThat(counted(ANA, DESIGN_DUE)).isEqualTo(1);
    }

    @Test
    default void what_is_late_is_what_keeps_its_dates_and_has_missed_one() {
        var work = add(atWork());
        var day = DESIGN_DUE.plusDays(1);
        assertThat(names(ANA, late(DESIGN_DUE))).isEmpty();
        assertThat(names(ANA, late(day))).hasSize(1);
        assertThat(names(MARA, late(day))).hasSize(1);
        assertThat(counted(ANA, day)).isEqualTo(1);

        var paused = projects().find(ANA, work.id()).orElseThrow();
        paused.changeStatus(ProjectStatus.ON_HOLD, ANA, MONDAY);
        run(() -> projects().update(ANA, paused));

        assertThat(names(ANA, late(day))).isEmpty();
        assertThat(names(MARA, late(day))).isEmpty();
    }

    @Test
    default void a_number_of_waiting_projects_is_as_large_as_their_list() {
        add(atWork());
        add(waiting());

        for (var actor : List.<Actor>of(MARA, PAUL, BEA, ANA, ANA_AS_MARA)) {
            assertThat(counted(actor, DESIGN_DUE))
                    .isEqualTo(names(actor, onlyWaiting()).size());
        }
        assertThat(counted(MARA, DESIGN_DUE)).isEqualTo(1);
        assertThat(counted(PAUL, DESIGN_DUE)).isZero();
    }

    @Test
    default void filters_narrow_the_list() {
        add(planned(KERN, "Website relaunch"));
        add(planned(BLUEBIRD, "Größe und Schilder"));
        add(atWork());

        assertThat(names(ANA, words("RELAU"))).hasSize(2);
        assertThat(names(ANA, words("grosse schild"))).containsExactly("Größe und Schilder");
        assertThat(names(ANA, words("nothing"))).isEmpty();
        assertThat(names(ANA, of(Set.of(ProjectStatus.ACTIVE), Optional.empty())))
                .hasSize(1);
        assertThat(names(ANA, of(Set.of(), Optional.of(BLUEBIRD)))).containsExactly("Größe und Schilder");
        assertThat(names(MARA, of(Set.of(), Optional.of(BLUEBIRD)))).isEmpty();
    }

    @Test
    default void every_order_pages_there_and_back() {
        for (var i = 0; i < 7; i++) {
            var project = ExampleProjects.planned(i % 2 == 0 ? KERN : BLUEBIRD, "Project " + i);
            ExampleProjects.add(project, "Step", 1, Ask.NOTHING, DESIGN_DUE.plusDays(i % 3));
            project.change(ExampleProjects.terms("Project " + i + " again"), ANA, MONDAY.plus(i % 3, DAYS));
            add(project);
        }
        for (var sort : Sort.values()) {
            var all = names(ANA, sorted(sort));
            var forward = new ArrayList<String>();
            var page = queries().list(ANA, sorted(sort), new PageRequest(Optional.empty(), Optional.empty(), 2));
            page.items().forEach(row -> forward.add(row.name()));
            while (page.next().isPresent()) {
                page = queries().list(ANA, sorted(sort), new PageRequest(page.next(), Optional.empty(), 2));
                page.items().forEach(row -> forward.add(row.name()));
            }
            assertThat(forward).isEqualTo(all).hasSize(7);
            var back = queries().list(ANA, sorted(sort), new PageRequest(Optional.empty(), page.previous(), 2));
            assertThat(back.items()).extracting(ProjectRow::name).isEqualTo(all.subList(4, 6));
        }
        var ours = queries().list(ANA, sorted(Sort.UPDATED), new PageRequest(Optional.empty(), Optional.empty(), 2));
        assertThatExceptionOfType(InvalidInput.class)
                .isThrownBy(
                        () -> queries().list(ANA, sorted(Sort.DUE), new PageRequest(ours.next(), Optional.empty(), 2)));
    }

    @Test
    default void what_was_moved_and_decided_is_shown_to_both_for_ever() {
        var work = waiting();
        var design = milestone(work, "Design");
        work.plan().move(design.id(), DESIGN_DUE.plusDays(7), Optional.of("Rain"), ANA, MONDAY);
        work.signOff()
                .decide(
                        design.id(),
                        decisionId(),
                        Decision.CHANGES,
                        Optional.of("Bigger"),
                        ShownMilestone.whole(design.fingerprint()),
                        MARA,
                        MONDAY);
        work.plan().removeDeliverable(design.id(), design.deliverables().get(0).id(), ANA, MONDAY);
        add(work);

        for (var actor : List.<Actor>of(MARA, PAUL, ANA)) {
            var seen = queries()
                    .find(actor, work.id())
                    .orElseThrow()
                    .milestone(design.id())
                    .orElseThrow();
            assertThat(seen.moves()).singleElement().satisfies(move -> {
                assertThat(move.reason()).isEqualTo("Rain");
                assertThat(move.by()).map(PersonName::name).contains("Ana Ruiz");
            });
            assertThat(seen.decisions()).singleElement().satisfies(decided -> {
                assertThat(decided.words()).contains("Bigger");
                assertThat(decided.deliverables()).isEqualTo(design.deliverables());
                assertThat(decided.by()).map(PersonName::name).contains("Mara Kern");
            });
        }
    }

    @Test
    default void the_record_is_the_studios() {
        var work = add(waiting());

        assertThat(queries().history(ANA, work.id())).hasSizeGreaterThan(5);
        assertThat(queries().history(MARA, work.id())).isEmpty();
    }

    @Test
    default void a_long_record_is_shown_as_far_as_a_page_goes() {
        var work = atWork();
        for (var i = 0; i < ProjectQueries.MOST_HISTORY; i++) {
            work.changeStatus(i % 2 == 0 ? ProjectStatus.ON_HOLD : ProjectStatus.ACTIVE, ANA, MONDAY.plusSeconds(i));
        }
        add(work);

        var shown = queries().history(ANA, work.id());

        assertThat(shown).hasSize(ProjectQueries.MOST_HISTORY);
        assertThat(shown.get(0).at()).isEqualTo(MONDAY.plusSeconds(ProjectQueries.MOST_HISTORY - 1));
    }

    @Test
    default void words_without_a_letter_find_nothing_and_no_name_has_too_many() {
        var squared = new StringBuilder();
        for (var c = 0x3300; c < 0x3358; c++) {
            squared.append('\ufdfa').append((char) c);
        }
        add(ExampleProjects.planned(KERN, squared.toString()));

        assertThat(names(ANA, words("?!"))).isEmpty();
        assertThat(names(ANA, words("\ufdfa"))).hasSize(1);
    }

    @Test
    default void the_day_of_creation_is_the_studios_alone() {
        var work = add(atWork());

        assertThat(queries().find(ANA, work.id()).orElseThrow().createdAt()).isPresent();
        assertThat(queries().find(MARA, work.id()).orElseThrow().createdAt()).isEmpty();
    }

    @Test
    default void a_foreign_project_and_an_absent_one_are_alike() {
        var work = add(atWork());

        assertThat(queries().find(BEA, work.id())).isEmpty();
        assertThat(queries().find(BEA, work.number().orElseThrow())).isEmpty();
        assertThat(queries().numberOf(BEA, work.id())).isEmpty();
        assertThat(queries().numberOf(MARA, work.id())).contains(work.number());
        assertThat(queries().visibleUnder(BEA, work.number().orElseThrow())).isEmpty();
        assertThat(queries().visibleUnder(MARA, work.number().orElseThrow())).isEmpty();
    }

    private static ProjectFilter sorted(Sort sort) {
        return new ProjectFilter(Set.of(), Optional.empty(), false, Optional.empty(), Optional.empty(), sort);
    }

    private static ProjectFilter late(LocalDate today) {
        return new ProjectFilter(Set.of(), Optional.empty(), false, Optional.of(today), Optional.empty(), Sort.UPDATED);
    }

    private static ProjectFilter onlyWaiting() {
        return new ProjectFilter(Set.of(), Optional.empty(), true, Optional.empty(), Optional.empty(), Sort.UPDATED);
    }

    private static ProjectFilter words(String words) {
        return new ProjectFilter(Set.of(), Optional.empty(), false, Optional.empty(), Optional.of(words), Sort.UPDATED);
    }

    private static ProjectFilter of(Set<ProjectStatus> statuses, Optional<ClientId> client) {
        return new ProjectFilter(statuses, client, false, Optional.empty(), Optional.empty(), Sort.UPDATED);
    }
}
