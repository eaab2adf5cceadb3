package studio.portal.persistence.notification;

import static studio.portal.persistence.schema.Tables.EVENT;
import static studio.portal.persistence.schema.Tables.OUTGOING_MESSAGE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jooq.impl.DSL;
import studio.portal.application.notification.MailFailure;
import studio.portal.application.notification.OutgoingMessage;
import studio.portal.application.notification.OutgoingMessage.State;
import studio.portal.application.notification.OutgoingMessages;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.EmailAddress;
import studio.portal.persistence.Database;
import studio.portal.persistence.Moments;
import studio.portal.persistence.Visibility;

/** Mails as rows, unique per event, address and kind. */
public final class JooqOutgoingMessages implements OutgoingMessages {
    private final DSLContext sql;

    public JooqOutgoingMessages(Database database) {
        this.sql = database.sql();
    }

    /**
     * {@inheritDoc}
     *
     * <p>Two nodes may derive from one event at once, where the first was taken for dead; the second waits. Without that
     * H2, which has no ON CONFLICT, would fail it.
     */
    @Override
    public List<OutgoingMessage> addNew(Actor actor, List<OutgoingMessage> messages) {
        lockEvents(messages);
        var inserts = messages.stream().map(this::insertIfNew).toList();
        var added = sql.batch(inserts).execute();
        return IntStream.range(0, added.length)
                .filter(i -> added[i] == 1)
                .mapToObj(messages::get)
                .toList();
    }

    private void lockEvents(List<OutgoingMessage> messages) {
        var events = messages.stream().map(OutgoingMessage::event).distinct().toList();
        sql.select(EVENT.ID)
                .from(EVENT)
                .where(EVENT.ID.in(events))
                .orderBy(EVENT.ID)
                .forUpdate()
                .fetch();
    }

    private Query insertIfNew(OutgoingMessage message) {
        return sql.insertInto(OUTGOING_MESSAGE)
                .set(MessageRows.row(message))
                .onConflict(OUTGOING_MESSAGE.EVENT_ID, OUTGOING_MESSAGE.ADDRESS, OUTGOING_MESSAGE.KIND)
                .doNothing();
    }

    @Override
    public Optional<OutgoingMessage> find(Actor actor, UUID id) {
        return sql.selectFrom(OUTGOING_MESSAGE)
                .where(OUTGOING_MESSAGE.ID.eq(id))
                .and(Visibility.seesAll(actor) ? DSL.noCondition() : DSL.falseCondition())
                .fetchOptional(MessageRows::message);
    }

    @Override
    public boolean update(Actor actor, State from, OutgoingMessage message) {
        var row = MessageRows.row(message);
        return sql.update(OUTGOING_MESSAGE)
                        .set(OUTGOING_MESSAGE.STATE, row.getState())
                        .set(OUTGOING_MESSAGE.TRIES, row.getTries())
                        .set(OUTGOING_MESSAGE.FAILURE, row.getFailure())
                        .set(OUTGOING_MESSAGE.SETTLED_AT, row.getSettledAt())
                        .where(OUTGOING_MESSAGE.ID.eq(message.id()))
                        .and(OUTGOING_MESSAGE.STATE.eq(from.name()))
                        .execute()
                > 0;
    }

    @Override
    public int removeSettledBefore(Actor actor, Instant time) {
        return sql.deleteFrom(OUTGOING_MESSAGE)
                .where(OUTGOING_MESSAGE.SETTLED_AT.lt(time))
                .execute();
    }

    @Override
    public void forget(Actor actor, EmailAddress address, EmailAddress replacement, Instant at) {
        sql.update(OUTGOING_MESSAGE)
                .set(OUTGOING_MESSAGE.STATE, State.DROPPED.name())
                .set(OUTGOING_MESSAGE.SETTLED_AT, Moments.stored(at))
                .where(OUTGOING_MESSAGE.ADDRESS.eq(address.value()))
                .and(OUTGOING_MESSAGE.STATE.eq(State.WAITING.name()))
                .execute();
        forgetReplies(address);
        sql.update(OUTGOING_MESSAGE)
                .set(OUTGOING_MESSAGE.ADDRESS, replacement.value())
                .where(OUTGOING_MESSAGE.ADDRESS.eq(address.value()))
                .execute();
    }

    /** A mail server says whom it refuses. */
    private void forgetReplies(EmailAddress address) {
        sql.select(OUTGOING_MESSAGE.ID, OUTGOING_MESSAGE.FAILURE)
                .from(OUTGOING_MESSAGE)
                .where(OUTGOING_MESSAGE.ADDRESS.eq(address.value()))
                .and(OUTGOING_MESSAGE.FAILURE.isNotNull())
                .forEach(row -> sql.update(OUTGOING_MESSAGE)
                        .set(
                                OUTGOING_MESSAGE.FAILURE,
                                MailFailure.parse(row.value2()).withoutReply().stored())
                        .where(OUTGOING_MESSAGE.ID.eq(row.value1()))
                        .execute());
    }
}
