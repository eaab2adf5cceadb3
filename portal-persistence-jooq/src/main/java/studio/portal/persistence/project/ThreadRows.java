package studio.portal.persistence.project;

import static studio.portal.persistence.schema.Tables.PERSON;
import static studio.portal.persistence.schema.Tables.PROJECT_MESSAGE;
import static studio.portal.persistence.schema.Tables.PROJECT_MESSAGE_ATTACHMENT;
import static studio.portal.persistence.schema.Tables.PROJECT_NOTE;
import static studio.portal.persistence.schema.Tables.PROJECT_NOTE_ATTACHMENT;
import static studio.portal.persistence.schema.Tables.UPLOAD;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import studio.portal.application.account.PersonName;
import studio.portal.application.file.AttachmentView;
import studio.portal.application.project.ProjectEntry;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.project.EntryId;
import studio.portal.domain.project.ProjectMessage;
import studio.portal.persistence.account.People;

/**
 * What is said in a project in one statement, a row for each file. Internal notes are a part that only staff's statement
 * has.
 */
final class ThreadRows {
    private static final String KIND = "kind";
    private static final String NOTE = "note";

    private final DSLContext sql;

    ThreadRows(DSLContext sql) {
        this.sql = sql;
    }

    /** Oldest first. */
    List<ProjectEntry> of(UUID project, boolean withNotes) {
        var select = withNotes ? messages(project).unionAll(notes(project)) : messages(project);
        var rows = new LinkedHashMap<UUID, List<Record>>();
        sql.fetch(select).stream()
                .sorted(Comparator.comparing(ThreadRows::at)
                        .thenComparing(ThreadRows::id)
                        .thenComparing(row -> Objects.requireNonNullElse((Integer) row.get(12), 0)))
                .forEach(row ->
                        rows.computeIfAbsent(id(row), any -> new ArrayList<>()).add(row));
        return rows.values().stream().map(ThreadRows::entry).toList();
    }

    private static ProjectEntry entry(List<Record> rows) {
        var row = rows.get(0);
        var author = Optional.ofNullable((UUID) row.get(2)).map(person -> person(person, row));
        var files = rows.stream().flatMap(one -> file(one).stream()).toList();
        var redacted = row.get(7) != null;
        var kind = text(row, 0);
        return kind.equals(NOTE)
                ? new ProjectEntry.Note(new EntryId(id(row)), author, text(row, 5), redacted, files, at(row))
                : new ProjectEntry.Message(
                        new EntryId(id(row)),
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

    private static Optional<AttachmentView> file(Record row) {
        return Optional.ofNullable((UUID) row.get(8))
                .map(id -> new AttachmentView(
                        new UploadId(id),
                        text(row, 9),
                        Objects.requireNonNullElse((Number) row.get(10), 0).longValue(),
                        text(row, 11),
                        row.get(13) != null));
    }

    private static UUID id(Record row) {
        return Objects.requireNonNull((UUID) row.get(1));
    }

    private static Instant at(Record row) {
        return Objects.requireNonNull((Instant) row.get(6));
    }

    private static String text(Record row, int column) {
        return Objects.requireNonNullElse((String) row.get(column), "");
    }

    private static Select<Record> messages(UUID project) {
        return DSL.select(List.<Field<?>>of(
                        PROJECT_MESSAGE.KIND.as(KIND),
                        PROJECT_MESSAGE.ID,
                        PROJECT_MESSAGE.AUTHOR_PERSON,
                        PERSON.NAME,
                        PERSON.ROLE,
                        PROJECT_MESSAGE.BODY,
                        PROJECT_MESSAGE.AT,
                        PROJECT_MESSAGE.REDACTED_AT,
                        UPLOAD.ID,
                        UPLOAD.NAME,
                        UPLOAD.SIZE,
                        UPLOAD.MEDIA_TYPE,
                        PROJECT_MESSAGE_ATTACHMENT.PLACE,
                        UPLOAD.DAMAGED_AT))
                .from(PROJECT_MESSAGE)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(PROJECT_MESSAGE.AUTHOR_PERSON))
                .leftJoin(PROJECT_MESSAGE_ATTACHMENT)
                .on(PROJECT_MESSAGE_ATTACHMENT.MESSAGE_ID.eq(PROJECT_MESSAGE.ID))
                .leftJoin(UPLOAD)
                .on(UPLOAD.ID.eq(PROJECT_MESSAGE_ATTACHMENT.UPLOAD_ID))
                .where(PROJECT_MESSAGE.PROJECT_ID.eq(project));
    }

    private static Select<Record> notes(UUID project) {
        return DSL.select(List.<Field<?>>of(
                        DSL.inline(NOTE).as(KIND),
                        PROJECT_NOTE.ID,
                        PROJECT_NOTE.AUTHOR_PERSON,
                        PERSON.NAME,
                        PERSON.ROLE,
                        PROJECT_NOTE.BODY,
                        PROJECT_NOTE.AT,
                        PROJECT_NOTE.REDACTED_AT,
                        UPLOAD.ID,
                        UPLOAD.NAME,
                        UPLOAD.SIZE,
                        UPLOAD.MEDIA_TYPE,
                        PROJECT_NOTE_ATTACHMENT.PLACE,
                        UPLOAD.DAMAGED_AT))
                .from(PROJECT_NOTE)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(PROJECT_NOTE.AUTHOR_PERSON))
                .leftJoin(PROJECT_NOTE_ATTACHMENT)
                .on(PROJECT_NOTE_ATTACHMENT.NOTE_ID.eq(PROJECT_NOTE.ID))
                .leftJoin(UPLOAD)
                .on(UPLOAD.ID.eq(PROJECT_NOTE_ATTACHMENT.UPLOAD_ID))
                .where(PROJECT_NOTE.PROJECT_ID.eq(project));
    }
}
