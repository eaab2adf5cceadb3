package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.PAYMENT_REVERSAL;

import java.util.Currency;
import java.util.Optional;
import org.jooq.DSLContext;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.invoice.Payment;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.domain.invoice.Reversal;
import studio.portal.domain.invoice.ReversalId;
import studio.portal.persistence.Moments;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.schema.tables.records.PaymentReversalRecord;

/** What went back of payments, in its table. */
final class ReversalRows {
    private final DSLContext sql;

    ReversalRows(DSLContext sql) {
        this.sql = sql;
    }

    void add(Payment payment, Reversal reversal) {
        var row = sql.newRecord(PAYMENT_REVERSAL);
        row.setId(reversal.id().value());
        row.setPaymentId(payment.id().value());
        row.setClientId(payment.client().value());
        row.setCurrency(reversal.amount().currency().getCurrencyCode());
        row.setKind(reversal.kind().word());
        row.setAmount(reversal.amount().amount());
        row.setReversedOn(reversal.on());
        row.setWay(reversal.way().map(Payment.Way::word).orElse(null));
        row.setExternalKey(reversal.externalKey().orElse(null));
        row.setNote(reversal.note().orElse(null));
        reversal.recordedBy().person().map(PersonId::value).ifPresent(row::setRecordedByPerson);
        reversal.recordedBy().job().ifPresent(row::setRecordedByJob);
        row.setRecordedAt(Moments.stored(reversal.recordedAt()));
        row.insert();
    }

    Optional<Reversal> ofKey(Actor actor, String externalKey) {
        return sql.selectFrom(PAYMENT_REVERSAL)
                .where(PAYMENT_REVERSAL.EXTERNAL_KEY.eq(externalKey))
                .and(Visibility.moneyOf(actor, PAYMENT_REVERSAL.CLIENT_ID))
                .fetchOptional(ReversalRows::reversal);
    }

    static Reversal reversal(PaymentReversalRecord row) {
        return new Reversal(
                new ReversalId(row.getId()),
                new PaymentId(row.getPaymentId()),
                Reversal.Kind.ofWord(row.getKind()).orElseThrow(),
                InvoiceRows.money(row.getAmount(), Currency.getInstance(row.getCurrency())),
                row.getReversedOn(),
                Optional.ofNullable(row.getWay())
                        .map(word -> Payment.Way.ofWord(word).orElseThrow()),
                Optional.ofNullable(row.getExternalKey()),
                Optional.ofNullable(row.getNote()),
                new ActorReference(
                        Optional.ofNullable(row.getRecordedByPerson()).map(PersonId::new),
                        Optional.ofNullable(row.getRecordedByJob())),
                row.getRecordedAt());
    }
}
