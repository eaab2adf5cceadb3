package studio.portal.persistence.ticket;

import static studio.portal.persistence.schema.Tables.TICKET_MESSAGE;
import static studio.portal.persistence.schema.Tables.TICKET_MESSAGE_ATTACHMENT;
import static studio.portal.persistence.schema.Tables.TICKET_NOTE;
import static studio.portal.persistence.schema.Tables.TICKET_NOTE_ATTACHMENT;
import static studio.portal.persistence.schema.Tables.UPLOAD;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record9;
import org.jspecify.annotations.Nullable;
import studio.portal.application.ticket.ThreadEntry;
import studio.portal.application.ticket.ThreadEntry.AttachmentView;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.ticket.MessageId;

/** The conversation of a ticket that the actor has been found to see. Notes are read for staff alone. */
final class TicketThread {
    private final DSLContext sql;
    private final TicketHistory history;

    TicketThread(DSLContext sql, TicketHistory history) {
        this.sql = sql;
        this.history = history;
    }

    /** The first is the description. What came at the same time stays in the order: words, notes, changes. */
    List<ThreadEntry> of(Actor actor, UUID ticket, People people) {
        var messages = written(messages(ticket));
        var notes = actor.isStaff() ? written(notes(ticket)) : List.<Written>of();
        var changes = history.changes(ticket);
        var authors = Stream.concat(messages.stream(), notes.stream())
                .map(Written::author)
                .filter(Objects::nonNull);
        people.addMissing(
                sql,
                Stream.concat(authors, changes.stream().flatMap(TicketHistory.Line::mentioned))
                        .toList());
        var entries = new ArrayList<ThreadEntry>();
        messages.forEach(message -> entries.add(message.message(people)));
        notes.forEach(note -> entries.add(note.note(people)));
        changes.forEach(change -> entries.add(change.change(people)));
        entries.subList(1, entries.size()).sort(Comparator.comparing(ThreadEntry::at));
        return entries;
    }

    private List<Row> messages(UUID ticket) {
        return sql.select(
                        TICKET_MESSAGE.ID,
                        TICKET_MESSAGE.AUTHOR_PERSON,
                        TICKET_MESSAGE.BODY,
                        TICKET_MESSAGE.REDACTED_AT,
                        TICKET_MESSAGE.AT,
                        UPLOAD.ID,
                        UPLOAD.NAME,
                        UPLOAD.SIZE,
                        UPLOAD.MEDIA_TYPE)
                .from(TICKET_MESSAGE)
                .leftJoin(TICKET_MESSAGE_ATTACHMENT)
                .on(TICKET_MESSAGE_ATTACHMENT.MESSAGE_ID.eq(TICKET_MESSAGE.ID))
                .leftJoin(UPLOAD)
                .on(UPLOAD.ID.eq(TICKET_MESSAGE_ATTACHMENT.UPLOAD_ID))
                .where(TICKET_MESSAGE.TICKET_ID.eq(ticket))
                .orderBy(
                        TICKET_MESSAGE.DESCRIPTION.desc(),
                        TICKET_MESSAGE.AT,
                        TICKET_MESSAGE.ID,
                        TICKET_MESSAGE_ATTACHMENT.PLACE)
                .fetch(Row::of);
    }

    private List<Row> notes(UUID ticket) {
        return sql.select(
                        TICKET_NOTE.ID,
                        TICKET_NOTE.AUTHOR_PERSON,
                        TICKET_NOTE.BODY,
                        TICKET_NOTE.REDACTED_AT,
                        TICKET_NOTE.AT,
                        UPLOAD.ID,
                        UPLOAD.NAME,
                        UPLOAD.SIZE,
                        UPLOAD.MEDIA_TYPE)
                .from(TICKET_NOTE)
                .leftJoin(TICKET_NOTE_ATTACHMENT)
                .on(TICKET_NOTE_ATTACHMENT.NOTE_ID.eq(TICKET_NOTE.ID))
                .leftJoin(UPLOAD)
                .on(UPLOAD.ID.eq(TICKET_NOTE_ATTACHMENT.UPLOAD_ID))
                .where(TICKET_NOTE.TICKET_ID.eq(ticket))
                .orderBy(TICKET_NOTE.AT, TICKET_NOTE.ID, TICKET_NOTE_ATTACHMENT.PLACE)
                .fetch(Row::of);
    }

    /** Rows of the same words, one for each of their files, become one. */
    private static List<Written> written(List<Row> rows) {
        var all = new LinkedHashMap<UUID, Written>();
        rows.forEach(row -> {
            var written = all.computeIfAbsent(
                    row.id(),
                    id -> new Written(id, row.author(), row.body(), row.redacted(), row.at(), new ArrayList<>()));
            row.file().ifPresent(written.files()::add);
        });
        return List.copyOf(all.values());
    }

    private record Row(
            UUID id, @Nullable UUID author, String body, boolean redacted, Instant at, Optional<AttachmentView> file) {
        private static Row of(Record9<UUID, UUID, String, Instant, Instant, UUID, String, Long, String> row) {
            return new Row(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    row.value4() != null,
                    row.value5(),
                    Optional.ofNullable(row.value6())
                            .map(id -> new AttachmentView(new UploadId(id), row.value7(), row.value8(), row.value9())));
        }
    }

    private record Written(
            UUID id, @Nullable UUID author, String body, boolean redacted, Instant at, List<AttachmentView> files) {
        private ThreadEntry.Message message(People people) {
            return new ThreadEntry.Message(new MessageId(id), people.find(author), body, redacted, files, at);
        }

        private ThreadEntry.Note note(People people) {
            return new ThreadEntry.Note(new MessageId(id), people.find(author), body, redacted, files, at);
        }
    }
}
