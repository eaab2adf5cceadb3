package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.EVENT;
import static studio.portal.persistence.schema.Tables.INVOICE_DELIVERY;
import static studio.portal.persistence.schema.Tables.INVOICE_SENDING;
import static studio.portal.persistence.schema.Tables.OUTGOING_MESSAGE;
import static studio.portal.persistence.schema.Tables.PAY_LINK;
import static studio.portal.persistence.schema.Tables.PERSON;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import studio.portal.application.invoice.DeliveryRow;
import studio.portal.application.invoice.PayLinkRow;
import studio.portal.application.invoice.SendingQueries;
import studio.portal.application.notification.OutgoingMessage;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.invoice.InvoiceEvent;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.PayLinkId;
import studio.portal.domain.invoice.SendingId;
import studio.portal.persistence.Database;
import studio.portal.persistence.Details;

/** Deliveries with what became of their mails, in two statements, and links. */
public final class JooqSendingQueries implements SendingQueries {
    /** One mail of one sending. */
    private record Mailed(String sending, String to) {}

    private final DSLContext sql;

    public JooqSendingQueries(Database database) {
        this.sql = database.sql();
    }

    @Override
    public List<DeliveryRow> deliveries(Actor actor, InvoiceId invoice) {
        var by = PERSON.as("asked_by");
        var mails = mails(actor, invoice);
        return sql.select(
                        INVOICE_SENDING.ID,
                        INVOICE_SENDING.ASKED_AT,
                        INVOICE_SENDING.SENT_AT,
                        INVOICE_DELIVERY.ADDRESS,
                        PERSON.ID,
                        PERSON.NAME,
                        PERSON.EMAIL,
                        by.NAME)
                .from(INVOICE_SENDING)
                .join(INVOICE_DELIVERY)
                .on(INVOICE_DELIVERY.SENDING_ID.eq(INVOICE_SENDING.ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(INVOICE_DELIVERY.PERSON_ID))
                .leftJoin(by)
                .on(by.ID.eq(INVOICE_SENDING.ASKED_BY_PERSON))
                .where(INVOICE_SENDING.INVOICE_ID.eq(invoice.value()))
                .and(JooqSendings.seenBy(actor))
                .orderBy(INVOICE_SENDING.ASKED_AT.desc(), INVOICE_SENDING.ID.desc(), INVOICE_DELIVERY.PLACE)
                .limit(DeliveryRow.MOST)
                .fetch(row -> {
                    var person = Optional.ofNullable(row.get(PERSON.ID));
                    var address =
                            person.map(id -> row.get(PERSON.EMAIL)).orElseGet(() -> row.get(INVOICE_DELIVERY.ADDRESS));
                    var sending = row.get(INVOICE_SENDING.ID);
                    return new DeliveryRow(
                            new SendingId(sending),
                            new EmailAddress(address),
                            person.map(id -> new DeliveryRow.Person(new PersonId(id), row.get(PERSON.NAME))),
                            row.get(INVOICE_SENDING.ASKED_AT),
                            Optional.ofNullable(row.get(by.NAME)),
                            Optional.ofNullable(row.get(INVOICE_SENDING.SENT_AT)),
                            Optional.ofNullable(mails.get(new Mailed(
                                    sending.toString(),
                                    person.map(UUID::toString).orElse(address)))));
                });
    }

    @Override
    public List<PayLinkRow> links(Actor actor, InvoiceId invoice) {
        return sql.selectFrom(PAY_LINK)
                .where(PAY_LINK.INVOICE_ID.eq(invoice.value()))
                .and(JooqSendings.seenBy(actor))
                .orderBy(PAY_LINK.CREATED_AT.desc(), PAY_LINK.ID.desc())
                .limit(DeliveryRow.MOST)
                .fetch(row -> new PayLinkRow(
                        new PayLinkId(row.getId()),
                        new EmailAddress(row.getSentTo()),
                        row.getCreatedAt(),
                        row.getExpiresAt(),
                        Optional.ofNullable(row.getRevokedAt())));
    }

    private Map<Mailed, DeliveryRow.State> mails(Actor actor, InvoiceId invoice) {
        var found = new HashMap<Mailed, DeliveryRow.State>();
        sql.select(EVENT.DETAILS, OUTGOING_MESSAGE.RECIPIENT_ID, OUTGOING_MESSAGE.ADDRESS, OUTGOING_MESSAGE.STATE)
                .from(EVENT)
                .join(OUTGOING_MESSAGE)
                .on(OUTGOING_MESSAGE.EVENT_ID.eq(EVENT.ID))
                .where(EVENT.SUBJECT_ID.eq(invoice.value()))
                .and(EVENT.TYPE.eq(EventType.INVOICE_SENT.storedName()))
                .and(JooqSendings.seenBy(actor))
                .forEach(row -> found.put(mailed(row), state(row)));
        return found;
    }

    private static Mailed mailed(Record row) {
        var recipient = row.get(OUTGOING_MESSAGE.RECIPIENT_ID);
        return new Mailed(
                String.valueOf(Details.read(row.get(EVENT.DETAILS)).get(InvoiceEvent.SENDING)),
                recipient == null ? row.get(OUTGOING_MESSAGE.ADDRESS) : recipient.toString());
    }

    private static DeliveryRow.State state(Record row) {
        return switch (OutgoingMessage.State.valueOf(row.get(OUTGOING_MESSAGE.STATE))) {
            case WAITING -> DeliveryRow.State.WAITING;
            case SENT -> DeliveryRow.State.SENT;
            case DROPPED -> DeliveryRow.State.DROPPED;
            case DEAD -> DeliveryRow.State.FAILED;
        };
    }
}
