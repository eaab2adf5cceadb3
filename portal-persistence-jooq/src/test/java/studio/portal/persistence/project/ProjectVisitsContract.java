package studio.portal.persistence.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.JONAS;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.project.ProjectVisit.PAUSE;
import static studio.portal.persistence.schema.Tables.PROJECT_VISIT;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.portal.application.EventLog;
import studio.portal.application.project.VisitProject;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.NotFound;
import studio.portal.domain.RepositoryContract;
import studio.portal.domain.account.AccountEvent;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentKind;
import studio.portal.domain.document.StoredDocuments;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.file.Attachments;
import studio.portal.domain.project.EntryId;
import studio.portal.domain.project.ExampleProjects;
import studio.portal.domain.project.Project;
import studio.portal.domain.project.ProjectMessage;
import studio.portal.domain.project.ProjectRepository;
import studio.portal.domain.project.ProjectThread;
import studio.portal.persistence.AtOnce;
import studio.portal.persistence.Database;
import studio.portal.persistence.TestIds;

/** What is new to whom in a project, on every database. */
interface ProjectVisitsContract extends RepositoryContract, StoredDocuments {
    int AT_ONCE = Integer.getInteger("races.at.once", 8);

    Instant NEXT_DAY = MONDAY.plusSeconds(86_400);

    Database database();

    ProjectRepository projects();

    PersonRepository people();

    EventLog log();

    private Project stored() {
        var project = ExampleProjects.atWork();
        run(() -> projects().add(JOB, project));
        return project;
    }

    private Optional<Instant> look(Actor actor, Project project, Instant at) {
        return visit(at).handle(actor, project.id());
    }

    private VisitProject visit(Instant at) {
        return new VisitProject(
                database().transactions(),
                new JooqProjectNames(database()),
                new JooqProjectVisits(database()),
                Clock.fixed(at, ZoneOffset.UTC));
    }

    private Set<UUID> touched(Actor actor, Project project, Instant since) {
        return touched(actor, project, List.of(), since);
    }

    private Set<UUID> touched(Actor actor, Project project, List<DocumentId> documents, Instant since) {
        return new JooqProjectPageQueries(database()).touched(actor, project.id(), documents, since);
    }

    @Test
    default void what_came_after_the_visit_before_is_new_until_the_next_one() {
        var project = stored();

        assertThat(look(MARA, project, MONDAY)).isEmpty();
        assertThat(look(MARA, project, MONDAY.plusSeconds(60))).isEmpty();
        assertThat(look(MARA, project, NEXT_DAY)).contains(MONDAY.plusSeconds(60));
        assertThat(look(MARA, project, NEXT_DAY.plus(PAUSE))).contains(MONDAY.plusSeconds(60));
        assertThat(look(PAUL, project, NEXT_DAY)).isEmpty();
        assertThat(look(ANA, project, NEXT_DAY)).isEmpty();
    }

    @Test
    default void a_page_that_brings_itself_up_to_date_is_no_look() {
        var project = stored();
        look(MARA, project, MONDAY);

        assertThat(visit(NEXT_DAY).marks(MARA, project.id())).isEmpty();
        assertThat(look(MARA, project, NEXT_DAY)).contains(MONDAY);
        assertThat(visit(NEXT_DAY).marks(MARA, project.id())).contains(MONDAY);
    }

    @Test
    default void looking_through_the_eyes_of_a_member_writes_nothing() {
        var project = stored();
        look(MARA, project, MONDAY);

        assertThat(look(ANA_AS_MARA, project, NEXT_DAY)).isEmpty();
        assertThat(visit(NEXT_DAY).marks(ANA_AS_MARA, project.id())).isEmpty();
        assertThat(look(JOB, project, NEXT_DAY)).isEmpty();
        assertThat(database().sql().fetchCount(PROJECT_VISIT)).isEqualTo(1);
        assertThat(look(MARA, project, NEXT_DAY)).contains(MONDAY);
    }

    @Test
    default void a_foreign_project_cannot_be_visited() {
        var project = stored();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> look(BEA, project, MONDAY));
        assertThat(visit(MONDAY).marks(BEA, project.id())).isEmpty();
        assertThat(touched(BEA, project, MONDAY.minusSeconds(1))).isEmpty();
        assertThat(database().sql().fetchCount(PROJECT_VISIT)).isZero();
    }

    @Test
    default void new_is_what_others_did_and_the_reader_may_be_shown() {
        var project = stored();
        var design = ExampleProjects.milestone(project, "Design").id();
        var hidden = ExampleProjects.milestone(project, "Launch").id();
        var words = entry();
        var note = entry();
        run(() -> {
            var locked = projects().lock(ANA, project.id()).orElseThrow();
            locked.signOff().submit(design, ANA, NEXT_DAY);
            locked.signOff().finish(hidden, ANA, NEXT_DAY);
            var thread = new ProjectThread(locked);
            thread.write(words, ProjectMessage.Kind.MESSAGE, "Look", Attachments.none(), ANA, NEXT_DAY);
            thread.note(note, "Careful", Attachments.none(), ANA, NEXT_DAY);
            projects().update(ANA, locked);
        });

        assertThat(touched(MARA, project, MONDAY)).containsExactlyInAnyOrder(design.value(), words.value());
        assertThat(touched(JONAS, project, MONDAY))
                .containsExactlyInAnyOrder(design.value(), hidden.value(), words.value(), note.value());
        assertThat(touched(ANA, project, MONDAY)).isEmpty();
        assertThat(touched(MARA, project, NEXT_DAY)).isEmpty();
    }

    @Test
    default void however_much_was_said_or_downloaded_what_was_planned_before_is_new() {
        var project = stored();
        var design = ExampleProjects.milestone(project, "Design").id();
        var last = new AtomicReference<EntryId>();
        run(() -> {
            var locked = projects().lock(ANA, project.id()).orElseThrow();
            locked.signOff().submit(design, ANA, NEXT_DAY);
            var thread = new ProjectThread(locked);
            for (var i = 0; i < 600; i++) {
                last.set(entry());
                var at = NEXT_DAY.plusSeconds(i);
                thread.write(last.get(), ProjectMessage.Kind.MESSAGE, "Look", Attachments.none(), ANA, at);
            }
            projects().update(ANA, locked);
        });
        run(() -> log().append(JONAS, downloads(project, 600)));

        assertThat(touched(MARA, project, MONDAY))
                .contains(design.value(), last.get().value());
        assertThat(touched(JONAS, project, MONDAY))
                .contains(design.value(), last.get().value());
    }

    private static List<DomainEvent> downloads(Project project, int count) {
        return IntStream.range(0, count)
                .<DomainEvent>mapToObj(i -> new AccountEvent(
                        EventType.FILE_DOWNLOADED,
                        project.id().value(),
                        Optional.empty(),
                        ANA.reference(),
                        NEXT_DAY.plusSeconds(1000 + i),
                        Map.of()))
                .toList();
    }

    @Test
    default void a_document_is_new_to_whoever_did_not_change_it() {
        var project = stored();
        var shared = add(JONAS, KERN, "Slides", DocumentKind.DELIVERABLE, false);
        var ids = List.of(shared.id());
        run(() -> {
            var locked = documents().lock(ANA, shared.id()).orElseThrow();
            locked.share(VersionNumber.FIRST, ANA, NEXT_DAY);
            documents().update(ANA, locked);
        });

        assertThat(touched(ANA, project, ids, MONDAY.plusSeconds(1))).isEmpty();
        assertThat(touched(JONAS, project, ids, MONDAY.plusSeconds(1)))
                .containsExactly(shared.id().value());
        assertThat(touched(MARA, project, ids, MONDAY.plusSeconds(1)))
                .containsExactly(shared.id().value());
        assertThat(touched(BEA, project, ids, MONDAY.plusSeconds(1))).isEmpty();
    }

    @Test
    default void visits_go_with_whoever_leaves_or_is_erased() {
        var project = stored();
        look(MARA, project, MONDAY);
        look(PAUL, project, MONDAY);
        look(ANA, project, MONDAY);

        run(() -> {
            var paul = people().find(JOB, PAUL.person()).orElseThrow();
            paul.leave(KERN, ANA, MONDAY);
            people().update(ANA, paul);
        });
        assertThat(visitors())
                .containsExactlyInAnyOrder(MARA.person().value(), ANA.person().value());

        run(() -> {
            var mara = people().find(JOB, MARA.person()).orElseThrow();
            mara.erase(ANA, MONDAY);
            people().update(ANA, mara);
        });
        assertThat(visitors()).containsExactly(ANA.person().value());
    }

    private List<UUID> visitors() {
        return database()
                .sql()
                .select(PROJECT_VISIT.PERSON_ID)
                .from(PROJECT_VISIT)
                .fetch(PROJECT_VISIT.PERSON_ID);
    }

    @Test
    default void looking_in_two_windows_at_once_is_one_visit() throws Exception {
        var project = stored();
        look(MARA, project, MONDAY);

        var marks = AtOnce.run(AT_ONCE, i -> look(i % 2 == 0 ? MARA : PAUL, project, NEXT_DAY));

        for (var i = 0; i < AT_ONCE; i++) {
            assertThat(marks.get(i)).isEqualTo(i % 2 == 0 ? Optional.of(MONDAY) : Optional.empty());
        }
        assertThat(database().sql().fetchCount(PROJECT_VISIT)).isEqualTo(2);
    }

    private static EntryId entry() {
        return new EntryId(new TestIds().next());
    }
}
