package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.INVOICE_DELIVERY;
import static studio.portal.persistence.schema.Tables.INVOICE_SENDING;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.invoice.Addressee;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceSending;
import studio.portal.domain.invoice.SendingId;
import studio.portal.domain.invoice.SendingRepository;
import studio.portal.persistence.Database;
import studio.portal.persistence.Moments;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.schema.tables.records.InvoiceDeliveryRecord;
import studio.portal.persistence.schema.tables.records.InvoiceSendingRecord;

/** Sendings of invoices in their tables. Writing happens inside a transaction of the caller's. */
public final class JooqSendings implements SendingRepository {
    private final DSLContext sql;

    public JooqSendings(Database database) {
        this.sql = database.sql();
    }

    @Override
    public Optional<InvoiceSending> find(Actor actor, SendingId id) {
        return sql.selectFrom(INVOICE_SENDING)
                .where(INVOICE_SENDING.ID.eq(id.value()))
                .and(seenBy(actor))
                .fetchOptional(this::sending);
    }

    @Override
    public List<InvoiceSending> waiting(Actor actor, InvoiceId invoice) {
        return sql.selectFrom(INVOICE_SENDING)
                .where(INVOICE_SENDING.INVOICE_ID.eq(invoice.value()))
                .and(INVOICE_SENDING.SENT_AT.isNull())
                .and(seenBy(actor))
                .orderBy(INVOICE_SENDING.ASKED_AT, INVOICE_SENDING.ID)
                .fetch()
                .map(this::sending);
    }

    @Override
    public void add(Actor actor, InvoiceSending sending) {
        var row = sql.newRecord(INVOICE_SENDING);
        row.setId(sending.id().value());
        row.setInvoiceId(sending.invoice().value());
        row.setAskedByPerson(sending.by().person().map(PersonId::value).orElse(null));
        row.setAskedByJob(sending.by().job().orElse(null));
        row.setAskedAt(Moments.stored(sending.askedAt()));
        row.setSentAt(sending.sentAt().map(Moments::stored).orElse(null));
        row.insert();
        for (var place = 0; place < sending.to().size(); place++) {
            delivery(sending.id(), place, sending.to().get(place)).insert();
        }
    }

    @Override
    public void update(Actor actor, InvoiceSending sending) {
        sql.update(INVOICE_SENDING)
                .set(
                        INVOICE_SENDING.SENT_AT,
                        sending.sentAt().map(Moments::stored).orElse(null))
                .where(INVOICE_SENDING.ID.eq(sending.id().value()))
                .execute();
    }

    private InvoiceDeliveryRecord delivery(SendingId sending, int place, Addressee to) {
        var row = sql.newRecord(INVOICE_DELIVERY);
        row.setSendingId(sending.value());
        row.setPlace(place);
        if (to instanceof Addressee.Member member) {
            row.setPersonId(member.person().value());
        } else if (to instanceof Addressee.Outside outside) {
            row.setAddress(outside.address().value());
        }
        return row;
    }

    static Condition seenBy(Actor actor) {
        return Visibility.seesAll(actor) ? DSL.noCondition() : DSL.falseCondition();
    }

    private InvoiceSending sending(InvoiceSendingRecord row) {
        return new InvoiceSending(
                new SendingId(row.getId()),
                new InvoiceId(row.getInvoiceId()),
                to(row.getId()),
                new ActorReference(
                        Optional.ofNullable(row.getAskedByPerson()).map(PersonId::new),
                        Optional.ofNullable(row.getAskedByJob())),
                row.getAskedAt(),
                Optional.ofNullable(row.getSentAt()));
    }

    private List<Addressee> to(UUID sending) {
        return sql.selectFrom(INVOICE_DELIVERY)
                .where(INVOICE_DELIVERY.SENDING_ID.eq(sending))
                .orderBy(INVOICE_DELIVERY.PLACE)
                .fetch(row -> row.getPersonId() == null
                        ? new Addressee.Outside(new EmailAddress(row.getAddress()))
                        : new Addressee.Member(new PersonId(row.getPersonId())));
    }
}
