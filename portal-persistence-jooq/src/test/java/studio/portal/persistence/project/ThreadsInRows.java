package studio.portal.persistence.project;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JONAS;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.application.file.AttachmentView;
import studio.portal.application.project.ProjectEntry;
import studio.portal.application.project.ProjectPageQueries.Counts;
import studio.portal.application.project.RequestRow;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.Attachments;
import studio.portal.domain.file.ExampleUploads;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.project.EntryId;
import studio.portal.domain.project.ExampleRequests;
import studio.portal.domain.project.Project;
import studio.portal.domain.project.ProjectMessage;
import studio.portal.domain.project.ProjectThread;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.TestIds;
import studio.portal.persistence.Vendor;

/** What is said in projects, read part by part: the same on every database. */
abstract class ThreadsInRows extends JooqStore {
    private static final EntryId ABSENT = new EntryId(new UUID(7, 7));

    private final TestIds ids = new TestIds();
    private final Project project = ExampleRequests.website();

    ThreadsInRows(Vendor vendor) {
        super(vendor);
    }

    @BeforeEach
    void a_project_in_which_nothing_is_said_yet() {
        run(() -> projects().add(ANA, project));
    }

    @Test
    void pages_hold_everything_once_in_the_order_it_was_said_forwards_and_backwards() {
        for (var i = 0; i < 7; i++) {
            say(i % 2 == 0 ? MARA : ANA, "Message " + i, i / 3); // some at the very same time
            note("Note " + i, i / 3);
        }

        for (var actor : List.<Actor>of(MARA, ANA)) {
            var whole = page(actor, request(Optional.empty(), Optional.empty(), 100));
            assertThat(whole.next()).isEmpty();
            assertThat(whole.previous()).isEmpty();
            assertThat(bodies(whole.items())).hasSize(actor.isStaff() ? 14 : 7);
            assertThat(whole.items()).isSortedAccordingTo((a, b) -> a.at().compareTo(b.at()));
            assertThat(forwards(actor)).isEqualTo(bodies(whole.items()));
            assertThat(backwards(actor)).isEqualTo(bodies(whole.items()));
        }
        assertThat(forwards(MARA)).noneMatch(body -> body.startsWith("Note"));
    }

    @Test
    void what_was_said_last_comes_in_the_order_it_was_said() {
        for (var i = 0; i < 5; i++) {
            say(MARA, "Message " + i, i);
        }
        note("Note", 9);

        assertThat(bodies(queries().latest(MARA, project.id(), 2).items())).containsExactly("Message 3", "Message 4");
        assertThat(bodies(queries().latest(ANA_AS_MARA, project.id(), 2).items()))
                .containsExactly("Message 3", "Message 4");
        var staffs = queries().latest(ANA, project.id(), 2);
        assertThat(bodies(staffs.items())).containsExactly("Message 4", "Note");
        assertThat(staffs.next()).isEmpty();
        assertThat(bodies(page(ANA, request(Optional.empty(), staffs.previous(), 2))
                        .items()))
                .containsExactly("Message 2", "Message 3");
        assertThat(queries().latest(MARA, project.id(), 5).previous()).isEmpty();
        assertThat(queries().latest(BEA, project.id(), 5).items()).isEmpty();
    }

    @Test
    void one_is_found_by_whoever_may_see_it_with_its_files_in_their_order() {
        var files = List.of(ExampleUploads.screenshot(MARA.person()), ExampleUploads.screenshot(MARA.person()));
        files.forEach(file -> run(() -> ExampleUploads.add(uploads(), MARA, file)));
        var uploads = files.stream().map(file -> file.id()).toList();
        var message = say(MARA, "Look", 1, uploads);
        var note = note("Careful", 1);

        assertThat(found(PAUL, message).attachments())
                .extracting(AttachmentView::id)
                .containsExactlyElementsOf(uploads);
        assertThat(found(JONAS, note)).isInstanceOf(ProjectEntry.Note.class);
        for (var actor : List.<Actor>of(MARA, ANA_AS_MARA)) {
            assertThat(queries().find(actor, project.id(), note)).isEmpty();
        }
        assertThat(queries().find(BEA, project.id(), message)).isEmpty();
        assertThat(queries().find(MARA, project.id(), ABSENT)).isEmpty();
        var other = ExampleRequests.website();
        run(() -> projects().add(ANA, other));
        assertThat(queries().find(MARA, other.id(), message)).isEmpty();
        assertThat(queries().page(BEA, project.id(), PageRequest.first())).isEmpty();
        assertThat(queries().page(MARA, other.id(), PageRequest.first())).isPresent();
    }

    @Test
    void a_project_counts_what_its_lists_hold() {
        say(MARA, "Hello", 1);
        note("Careful", 1);
        run(() -> requests().add(ANA, ExampleRequests.sent(project)));
        run(() -> requests().add(ANA, ExampleRequests.draft(project)));

        assertThat(counts(MARA)).isEqualTo(new Counts(0, 0, 1, 1, 0, 0, List.of()));
        assertThat(counts(ANA)).isEqualTo(new Counts(0, 0, 2, 2, 0, 0, List.of()));
        assertThat(counts(BEA)).isEqualTo(new Counts(0, 0, 0, 0, 0, 0, List.of()));
    }

    @Test
    void the_requests_of_a_project_come_page_by_page_the_latest_first() {
        for (var i = 0; i < 5; i++) {
            run(() -> requests().add(ANA, ExampleRequests.sent(project)));
        }
        run(() -> requests().add(ANA, ExampleRequests.draft(project)));

        var whole = requestQueries()
                .ofProject(MARA, project.id(), PageRequest.first())
                .orElseThrow();
        assertThat(whole.items()).hasSize(5);
        var seen = new ArrayList<RequestRow>();
        var page = requestQueries()
                .ofProject(MARA, project.id(), request(Optional.empty(), Optional.empty(), 2))
                .orElseThrow();
        seen.addAll(page.items());
        var second = page.next();
        while (page.next().isPresent()) {
            page = requestQueries()
                    .ofProject(MARA, project.id(), request(page.next(), Optional.empty(), 2))
                    .orElseThrow();
            seen.addAll(page.items());
        }
        assertThat(seen).isEqualTo(whole.items());
        assertThat(second).isPresent();
        var back = requestQueries()
                .ofProject(MARA, project.id(), request(Optional.empty(), page.previous(), 2))
                .orElseThrow();
        assertThat(back.items()).isEqualTo(whole.items().subList(2, 4));
        assertThat(requestQueries().ofProject(BEA, project.id(), PageRequest.first()))
                .isEmpty();
    }

    private List<String> forwards(Actor actor) {
        var all = new ArrayList<ProjectEntry>();
        var page = page(actor, request(Optional.empty(), Optional.empty(), 3));
        all.addAll(page.items());
        while (page.next().isPresent()) {
            page = page(actor, request(page.next(), Optional.empty(), 3));
            all.addAll(page.items());
        }
        return bodies(all);
    }

    private List<String> backwards(Actor actor) {
        var page = queries().latest(actor, project.id(), 3);
        var all = new ArrayList<>(page.items());
        while (page.previous().isPresent()) {
            page = page(actor, request(Optional.empty(), page.previous(), 3));
            all.addAll(0, page.items());
        }
        return bodies(all);
    }

    private Page<ProjectEntry> page(Actor actor, PageRequest request) {
        return queries().page(actor, project.id(), request).orElseThrow();
    }

    private static PageRequest request(Optional<String> after, Optional<String> before, int size) {
        return new PageRequest(after, before, size);
    }

    private ProjectEntry found(Actor actor, EntryId id) {
        return queries().find(actor, project.id(), id).orElseThrow();
    }

    private Counts counts(Actor actor) {
        return new JooqProjectPageQueries(database()).counts(actor, project.id());
    }

    private JooqThreadQueries queries() {
        return new JooqThreadQueries(database());
    }

    private static List<String> bodies(List<ProjectEntry> entries) {
        return entries.stream().map(ProjectEntry::body).toList();
    }

    private EntryId say(Actor by, String body, int second) {
        return say(by, body, second, List.of());
    }

    private EntryId say(Actor by, String body, int second, List<UploadId> files) {
        var id = new EntryId(ids.next());
        run(() -> {
            var locked = projects().lock(by, project.id()).orElseThrow();
            var kind = ProjectMessage.Kind.MESSAGE;
            var at = MONDAY.plusSeconds(second);
            threads().append(by, new ProjectThread(locked).write(id, kind, body, new Attachments(files), by, at));
            projects().update(by, locked);
        });
        return id;
    }

    private EntryId note(String body, int second) {
        var id = new EntryId(ids.next());
        run(() -> {
            var locked = projects().lock(ANA, project.id()).orElseThrow();
            var at = MONDAY.plusSeconds(second);
            threads().append(ANA, new ProjectThread(locked).note(id, body, Attachments.none(), ANA, at));
            projects().update(ANA, locked);
        });
        return id;
    }
}
