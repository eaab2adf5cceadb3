package studio.portal.persistence.ticket;

import static studio.portal.persistence.schema.Tables.EVENT;
import static studio.portal.persistence.schema.Tables.PERSON;
import static studio.portal.persistence.schema.Tables.TICKET_MESSAGE;
import static studio.portal.persistence.schema.Tables.TICKET_MESSAGE_ATTACHMENT;
import static studio.portal.persistence.schema.Tables.TICKET_PARTICIPANT;
import static studio.portal.persistence.schema.Tables.UPLOAD;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import studio.portal.persistence.Shapes;
import studio.portal.persistence.Shapes.Value;
import studio.portal.persistence.file.Said;

/**
 * Everything around a ticket in one statement, its parts one below the other: a page that asked for each by itself
 * would mostly wait. Internal notes are a part that only staff's statement has.
 */
final class ConversationRows {
    static final int DESCRIPTION = 0;
    static final int MESSAGE = 1;
    static final int NOTE = 2;
    static final int CHANGE = 3;
    static final int PARTICIPANT = 4;

    /** By place: the parts call theirs differently, and some of one part alike. */
    private static final String[] COLUMNS =
            IntStream.rangeClosed(0, 14).mapToObj(place -> "c" + place).toArray(String[]::new);

    private final Shapes shapes;

    ConversationRows(Shapes shapes) {
        this.shapes = shapes;
    }

    /** In no order. {@link ConversationRow} knows the columns; a change's words are its details. */
    List<Record> of(UUID ticket, boolean withNotes) {
        var wanted = new Value<>(TicketReading.SOME_ID, ticket);
        return shapes.fetch(
                List.of("conversation", withNotes), () -> select(wanted.standIn(), withNotes), List.of(wanted));
    }

    private static Select<Record> select(UUID ticket, boolean withNotes) {
        var all = messages(ticket).unionAll(changes(ticket)).unionAll(participants(ticket));
        var parts = (withNotes ? all.unionAll(notes(ticket)) : all).asTable("conversation", COLUMNS);
        // H2 plans a bare union anew each time, and a select from one only once.
        return DSL.select(parts.fields()).from(parts);
    }

    private static Select<Record> messages(UUID ticket) {
        var part = DSL.when(TICKET_MESSAGE.DESCRIPTION, DSL.inline(DESCRIPTION)).otherwise(DSL.inline(MESSAGE));
        return written(part, SaidInTickets.MESSAGES, ticket);
    }

    private static Select<Record> notes(UUID ticket) {
        return written(DSL.inline(NOTE), SaidInTickets.NOTES, ticket);
    }

    private static Select<Record> changes(UUID ticket) {
        return DSL.select(
                        withoutFile(DSL.inline(CHANGE), EVENT.ID, EVENT.BY_PERSON, EVENT.DETAILS, EVENT.TYPE, EVENT.AT))
                .from(EVENT)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(EVENT.BY_PERSON))
                .where(EVENT.SUBJECT_ID.eq(ticket))
                .and(EVENT.CLIENT_VISIBLE)
                .and(EVENT.TYPE.in(RecordedLine.SHOWN_NAMES));
    }

    private static Select<Record> participants(UUID ticket) {
        return DSL.select(withoutFile(
                        DSL.inline(PARTICIPANT),
                        PERSON.ID,
                        PERSON.ID,
                        nothing(TICKET_MESSAGE.BODY),
                        nothing(EVENT.TYPE),
                        nothing(TICKET_MESSAGE.AT)))
                .from(TICKET_PARTICIPANT)
                .join(PERSON)
                .on(PERSON.ID.eq(TICKET_PARTICIPANT.PERSON_ID))
                .where(TICKET_PARTICIPANT.TICKET_ID.eq(ticket));
    }

    /** What somebody wrote, in a row for each of its files. */
    private static Select<Record> written(Field<Integer> part, Said said, UUID ticket) {
        return DSL.select(List.<Field<?>>of(
                        part,
                        said.id(),
                        said.person(),
                        PERSON.NAME,
                        PERSON.ROLE,
                        said.body(),
                        nothing(EVENT.TYPE),
                        said.at(),
                        said.redactedAt(),
                        UPLOAD.ID,
                        UPLOAD.NAME,
                        UPLOAD.SIZE,
                        UPLOAD.MEDIA_TYPE,
                        said.place(),
                        UPLOAD.DAMAGED_AT))
                .from(said.withFiles())
                .where(said.thread().eq(ticket));
    }

    /** Whatever nobody wrote: it has no files and is never redacted. */
    private static List<Field<?>> withoutFile(
            Field<Integer> part,
            Field<UUID> id,
            Field<UUID> person,
            Field<?> words,
            Field<String> type,
            Field<Instant> at) {
        return List.of(
                part,
                id,
                person,
                PERSON.NAME,
                PERSON.ROLE,
                words,
                type,
                at,
                nothing(TICKET_MESSAGE.REDACTED_AT),
                nothing(UPLOAD.ID),
                nothing(UPLOAD.NAME),
                nothing(UPLOAD.SIZE),
                nothing(UPLOAD.MEDIA_TYPE),
                nothing(TICKET_MESSAGE_ATTACHMENT.PLACE),
                nothing(UPLOAD.DAMAGED_AT));
    }

    private static <T> Field<T> nothing(TableField<?, T> like) {
        return DSL.castNull(like);
    }
}
