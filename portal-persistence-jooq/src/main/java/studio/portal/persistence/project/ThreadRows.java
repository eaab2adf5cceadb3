package studio.portal.persistence.project;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static studio.portal.persistence.schema.Tables.PERSON;
import static studio.portal.persistence.schema.Tables.PROJECT_MESSAGE;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.impl.DSL;
import studio.portal.application.account.PersonName;
import studio.portal.application.file.AttachmentView;
import studio.portal.application.project.ProjectEntry;
import studio.portal.domain.project.EntryId;
import studio.portal.domain.project.ProjectMessage;
import studio.portal.persistence.account.People;
import studio.portal.persistence.file.FileRows;
import studio.portal.persistence.file.Said;

/**
 * What is said in projects, in the order of its key: when it was said, then the id. Internal notes are a part that only
 * staff's statements have.
 */
final class ThreadRows {
    private static final String NOTE = "note";

    /** By place: the parts call theirs differently. */
    private static final String[] COLUMNS = {"kind", "id", "person", "name", "role", "body", "at", "redacted_at"};

    private final DSLContext sql;

    ThreadRows(DSLContext sql) {
        this.sql = sql;
    }

    /** @param which asked of each part by itself, so that no part is read whole */
    List<Record> some(boolean withNotes, Function<Said, Condition> which, boolean backwards, int limit) {
        var messages = part(PROJECT_MESSAGE.KIND, SaidInProjects.MESSAGES, which, backwards, limit);
        if (!withNotes) {
            return List.copyOf(sql.fetch(messages));
        }
        var notes = part(DSL.inline(NOTE), SaidInProjects.NOTES, which, backwards, limit);
        var all = DSL.select(messages.asTable("m", COLUMNS).fields())
                .from(messages.asTable("m", COLUMNS))
                .unionAll(DSL.select(notes.asTable("n", COLUMNS).fields()).from(notes.asTable("n", COLUMNS)))
                .asTable("said", COLUMNS);
        return List.copyOf(sql.select(all.fields())
                .from(all)
                .orderBy(inOrder(column(all, 6), column(all, 1), backwards))
                .limit(limit)
                .fetch());
    }

    private static Field<?> column(Table<?> table, int place) {
        return Objects.requireNonNull(table.field(place));
    }

    private static Select<Record> part(
            Field<String> kind, Said said, Function<Said, Condition> which, boolean backwards, int limit) {
        return DSL.select(List.<Field<?>>of(
                        kind,
                        said.id(),
                        said.person(),
                        PERSON.NAME,
                        PERSON.ROLE,
                        said.body(),
                        said.at(),
                        said.redactedAt()))
                .from(said.withAuthors())
                .where(which.apply(said))
                .orderBy(inOrder(said.at(), said.id(), backwards))
                .limit(limit);
    }

    private static List<SortField<?>> inOrder(Field<?> at, Field<?> id, boolean backwards) {
        return backwards ? List.of(at.desc(), id.desc()) : List.of(at.asc(), id.asc());
    }

    /** The files of what was found, each time in their order. */
    Map<UUID, List<AttachmentView>> files(List<Record> found, boolean withNotes) {
        if (found.isEmpty()) {
            return Map.of();
        }
        var ids = found.stream().map(ThreadRows::id).toList();
        var messages = SaidInProjects.MESSAGES.filesOf(ids);
        return sql.fetch(withNotes ? messages.unionAll(SaidInProjects.NOTES.filesOf(ids)) : messages).stream()
                .sorted(Comparator.comparingInt(row -> Objects.requireNonNull((Integer) row.get(1))))
                .collect(groupingBy(
                        row -> Objects.requireNonNull((UUID) row.get(0)), mapping(FileRows::attachment, toList())));
    }

    static ProjectEntry entry(Record row, Map<UUID, List<AttachmentView>> allFiles) {
        var id = new EntryId(id(row));
        var author = Optional.ofNullable((UUID) row.get(2)).map(person -> person(person, row));
        var files = allFiles.getOrDefault(id.value(), List.of());
        var redacted = row.get(7) != null;
        var kind = text(row, 0);
        return kind.equals(NOTE)
                ? new ProjectEntry.Note(id, author, text(row, 5), redacted, files, at(row))
                : new ProjectEntry.Message(
                        id,
                        ProjectMessage.Kind.ofWord(kind).orElseThrow(),
                        author,
                        text(row, 5),
                        redacted,
                        files,
                        at(row));
    }

    private static PersonName person(UUID id, Record row) {
        return People.name(id, text(row, 3), text(row, 4));
    }

    static UUID id(Record row) {
        return Objects.requireNonNull((UUID) row.get(1));
    }

    static Instant at(Record row) {
        return Objects.requireNonNull((Instant) row.get(6));
    }

    private static String text(Record row, int column) {
        return Objects.requireNonNullElse((String) row.get(column), "");
    }
}
