package studio.portal.bootstrap.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import studio.portal.application.SearchWords;

/**
 * A client's projects, four for every two hundred documents, and the documents, every other one of a project, every fifth
 * with a second version. All of them have the same bytes, which are kept once.
 */
final class FillWork {
    private static final int DOCUMENTS_PER_PROJECT = 50;
    private static final int MILESTONES = 6;
    private static final List<String> KINDS =
            List.of("contract", "agreement", "brief", "deliverable", "asset", "other");
    private static final String PROJECT =
            "id, number, client_id, name, name_words, description, status, lead_id, starts_on, started_at, closed_at,"
                    + " published_at, next_due_on, asks_review, asks_accept, created_by_person, created_at, updated_at,"
                    + " version, shown_version";
    private static final String MILESTONE =
            "id, project_id, place, name, description, weight, ask, due_on, first_due_on, status, done_at,"
                    + " published_at";
    private static final String DELIVERABLE =
            "id, milestone_id, place, name, label, document_id, n, hash, published_at";
    private static final String DOCUMENT = "id, client_id, project_id, title, title_words, kind, clients,"
            + " added_by_person, added_at, updated_at, shared, withdrawn, version, shown_version";
    private static final String VERSION = "document_id, n, upload_id, note, added_by_person, added_at, shared_at";
    private static final String WORD = "word, document_id, n";

    private final Connection connection;
    private final TimedIds ids;
    private final Texts texts;
    private final Cast cast;
    private final int size;
    private final Instant begin;
    private final Duration step;
    private final UUID[] documents;
    private final List<UUID> projects = new ArrayList<>();
    private final TreeMap<String, List<Found>> words = new TreeMap<>();

    FillWork(Connection connection, TimedIds ids, Texts texts, Cast cast, int size, Instant begin, Duration years) {
        this.connection = connection;
        this.ids = ids;
        this.texts = texts;
        this.cast = cast;
        this.size = size;
        this.begin = begin;
        this.step = years.minusDays(10).dividedBy(size);
        this.documents = new UUID[size];
    }

    private record Found(UUID document, int n) {}

    /**
     * What the measurements ask for.
     *
     * @param documents of the first client
     * @param projects numbers of the first client's
     */
    record Filled(List<UUID> documents, List<Long> projects) {}

    Filled all() throws SQLException {
        try (var content = new Rows(connection, "content", "hash")) {
            content.add(StoredBytes.hash());
        }
        addProjects();
        addDocuments();
        addDeliverables();
        addWords();
        var first = new ArrayList<UUID>();
        for (var i = 0; i < size && first.size() < 100; i += cast.clients()) {
            first.add(documents[i]);
        }
        var numbers = new ArrayList<Long>();
        for (var i = 0; i < projects.size() && numbers.size() < 4; i += cast.clients()) {
            numbers.add(i + 1L);
        }
        return new Filled(first, numbers);
    }

    private int projectCount() {
        return Math.max(cast.clients(), size / DOCUMENTS_PER_PROJECT / cast.clients() * cast.clients());
    }

    private void addProjects() throws SQLException {
        var every = Duration.between(begin, begin.plus(step.multipliedBy(size))).dividedBy(projectCount());
        try (var rows = new Rows(connection, "project", PROJECT);
                var milestones = new Rows(connection, "project_milestone", MILESTONE, rows)) {
            for (var i = 0; i < projectCount(); i++) {
                addProject(rows, milestones, i, begin.plus(every.multipliedBy(i)));
            }
        }
    }

    /** Every fourth is done; of the others the last three milestones are not. */
    private void addProject(Rows rows, Rows milestones, int i, Instant at) throws SQLException {
        var completed = i % 4 == 0;
        var id = ids.at(at);
        projects.add(id);
        var name = texts.sentence(3);
        var starts = at.atZone(ZoneOffset.UTC).toLocalDate();
        var ends = completed ? Optional.of(at.plus(Duration.ofDays(90))) : Optional.<Instant>empty();
        rows.add(
                id,
                i + 1L,
                cast.client(i),
                name,
                blanked(name),
                texts.sentence(12) + ".",
                completed ? "completed" : "active",
                cast.staff(i),
                starts,
                at,
                ends,
                at,
                completed ? Optional.empty() : Optional.of(due(starts, MILESTONES / 2)),
                false,
                false,
                cast.staff(i),
                at,
                ends.orElse(at.plus(Duration.ofDays(60))),
                1L,
                1L);
        for (var place = 0; place < MILESTONES; place++) {
            var done = completed || place < MILESTONES / 2;
            milestones.add(
                    ids.at(at),
                    id,
                    place,
                    texts.sentence(2),
                    texts.sentence(8) + ".",
                    1 + place,
                    "nothing",
                    due(starts, place),
                    due(starts, place),
                    done ? "done" : "open",
                    done ? Optional.of(at.plus(Duration.ofDays(13L * (place + 1)))) : Optional.empty(),
                    at);
        }
    }

    private static LocalDate due(LocalDate starts, int place) {
        return starts.plusDays(14L * (place + 1));
    }

    private void addDocuments() throws SQLException {
        try (var rows = new Rows(connection, "document", DOCUMENT);
                var uploads = new Rows(connection, "upload", StoredBytes.UPLOAD);
                var versions = new Rows(connection, "document_version", VERSION, rows, uploads)) {
            for (var i = 0; i < size; i++) {
                var at = begin.plus(step.multipliedBy(i));
                documents[i] = ids.at(at);
                addDocument(rows, i, at);
                for (var n = 1; n <= versions(i); n++) {
                    addVersion(uploads, versions, i, n, at.plus(Duration.ofHours(n)));
                }
            }
        }
    }

    private static int versions(int document) {
        return document % 5 == 0 ? 2 : 1;
    }

    private void addDocument(Rows rows, int i, Instant at) throws SQLException {
        var title = texts.sentence(3) + " " + texts.rareInOneClient(i);
        find(title, i, 0);
        // A project of the same client: as many clients as there are lie between two of one.
        var ofClient = i % cast.clients() + i / cast.clients() % (projectCount() / cast.clients()) * cast.clients();
        rows.add(
                documents[i],
                cast.client(i),
                i / cast.clients() % 2 == 0 ? Optional.of(projects.get(ofClient)) : Optional.empty(),
                title,
                String.join(" ", SearchWords.of(title)),
                KINDS.get(i % KINDS.size()),
                false,
                cast.staff(i),
                at,
                at.plus(Duration.ofHours(versions(i))),
                true,
                false,
                (long) versions(i),
                (long) versions(i));
    }

    private void addVersion(Rows uploads, Rows versions, int i, int n, Instant at) throws SQLException {
        var upload = ids.at(at);
        var note = n == 1 ? "" : texts.sentence(3);
        find(note + " " + texts.rareAnywhere(i), i, n);
        StoredBytes.add(uploads, upload, Optional.of(cast.staff(i)), texts.rareAnywhere(i) + ".txt", "text/plain", at);
        versions.add(documents[i], n, upload, note, cast.staff(i), at, at);
    }

    /** Every project's first and third milestones hand over two documents of its client. */
    private void addDeliverables() throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select m.id, m.place, m.published_at, p.number from project_milestone m join project p on"
                                + " p.id = m.project_id where m.place in (0, 2) order by p.number, m.place");
                var rows = new Rows(connection, "project_deliverable", DELIVERABLE)) {
            while (found.next()) {
                var at = found.getObject(3, java.time.OffsetDateTime.class).toInstant();
                for (var place = 0; place < 2; place++) {
                    var client = (int) ((found.getLong(4) - 1) % cast.clients());
                    var document = documents[client + (found.getInt(2) + place) * cast.clients() % size];
                    rows.add(
                            ids.at(at),
                            found.getObject(1, UUID.class),
                            place,
                            texts.sentence(2),
                            "v1",
                            document,
                            1,
                            StoredBytes.hash(),
                            at);
                }
            }
        }
    }

    private void find(String text, int document, int n) {
        SearchWords.of(text)
                .forEach(word ->
                        words.computeIfAbsent(word, any -> new ArrayList<>()).add(new Found(documents[document], n)));
    }

    private void addWords() throws SQLException {
        try (var rows = new Rows(connection, "document_word", WORD)) {
            for (var entry : words.entrySet()) {
                for (var found : entry.getValue().stream().distinct().toList()) {
                    rows.add(entry.getKey(), found.document(), found.n());
                }
            }
        }
    }

    private static String blanked(String text) {
        var blanked = new StringBuilder();
        SearchWords.of(text).forEach(word -> blanked.append(' ').append(word));
        return blanked.toString();
    }
}
