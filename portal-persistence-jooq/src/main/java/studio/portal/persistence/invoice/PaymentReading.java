package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.CLIENT;
import static studio.portal.persistence.schema.Tables.INVOICE;
import static studio.portal.persistence.schema.Tables.LEDGER_CREDIT;
import static studio.portal.persistence.schema.Tables.LEDGER_ENTRY;
import static studio.portal.persistence.schema.Tables.ONLINE_REFUND;
import static studio.portal.persistence.schema.Tables.PAYMENT;
import static studio.portal.persistence.schema.Tables.PAYMENT_ATTEMPT;
import static studio.portal.persistence.schema.Tables.PAYMENT_ATTEMPT_SHARE;
import static studio.portal.persistence.schema.Tables.PAYMENT_REVERSAL;
import static studio.portal.persistence.schema.Tables.PERSON;
import static studio.portal.persistence.schema.Tables.RECEIVABLE;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.PersonName;
import studio.portal.application.invoice.PaymentDetail;
import studio.portal.application.invoice.PaymentDetail.Allocation;
import studio.portal.application.invoice.PaymentDetail.Online;
import studio.portal.application.invoice.PaymentDetail.Recorded;
import studio.portal.application.invoice.PaymentDetail.Returned;
import studio.portal.application.invoice.PaymentDetail.Wished;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.invoice.AttemptProgress;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.Payment;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.persistence.Visibility;

/** One payment with what it pays and what went back of it, in three statements; for the studio in one or two more. */
final class PaymentReading {
    private final DSLContext sql;

    PaymentReading(DSLContext sql) {
        this.sql = sql;
    }

    Optional<PaymentDetail> find(Actor actor, PaymentId id) {
        var ofNotes = ofNotes();
        return sql.select(
                        PAYMENT.asterisk(),
                        LEDGER_CREDIT.REMAINING,
                        LEDGER_CREDIT.RETURNED,
                        ofNotes,
                        CLIENT.NAME,
                        PERSON.ID,
                        PERSON.NAME)
                .from(PAYMENT)
                .join(LEDGER_CREDIT)
                .on(LEDGER_CREDIT.SOURCE_ID.eq(PAYMENT.ID))
                .join(CLIENT)
                .on(CLIENT.ID.eq(PAYMENT.CLIENT_ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(PAYMENT.RECORDED_BY_PERSON))
                .where(PAYMENT.ID.eq(id.value()))
                .and(Visibility.moneyOf(actor, PAYMENT.CLIENT_ID))
                .fetchOptional(row -> detail(actor, row, row.get(ofNotes)));
    }

    /** What credit notes of the payment's client and currency have left, which can be paid back by its way too. */
    private static Field<BigDecimal> ofNotes() {
        var note = LEDGER_CREDIT.as("note");
        return DSL.field(DSL.select(DSL.coalesce(DSL.sum(note.REMAINING), BigDecimal.ZERO))
                        .from(note)
                        .where(note.CLIENT_ID.eq(PAYMENT.CLIENT_ID))
                        .and(note.CURRENCY.eq(PAYMENT.CURRENCY))
                        .and(note.REMAINING.gt(BigDecimal.ZERO))
                        .and(note.SOURCE_KIND.eq(LedgerWriting.CREDIT_NOTE)))
                .as("of_notes");
    }

    private PaymentDetail detail(Actor actor, Record row, BigDecimal ofNotes) {
        var currency = Currency.getInstance(row.get(PAYMENT.CURRENCY));
        var id = new PaymentId(row.get(PAYMENT.ID));
        var amount = InvoiceRows.money(row.get(PAYMENT.AMOUNT), currency);
        var left = InvoiceRows.money(row.get(LEDGER_CREDIT.REMAINING), currency);
        var kept = amount.minus(InvoiceRows.money(row.get(LEDGER_CREDIT.RETURNED), currency));
        var most = left.plus(InvoiceRows.money(ofNotes, currency));
        return new PaymentDetail(
                id,
                new ClientName(new ClientId(row.get(PAYMENT.CLIENT_ID)), row.get(CLIENT.NAME)),
                row.get(PAYMENT.RECEIVED_ON),
                amount,
                Payment.Way.ofWord(row.get(PAYMENT.WAY)).orElseThrow(),
                Optional.of(recorded(row)).filter(ofStudio -> Visibility.seesAll(actor)),
                Optional.of(id).filter(ofStudio -> Visibility.seesAll(actor)).flatMap(this::online),
                allocations(id, currency),
                reversals(actor, id),
                left,
                least(kept, most));
    }

    private static Money least(Money one, Money other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Recorded recorded(Record row) {
        return new Recorded(
                Optional.ofNullable(row.get(PAYMENT.EXTERNAL_KEY)),
                Optional.ofNullable(row.get(PAYMENT.NOTE)),
                Optional.ofNullable(row.get(PERSON.ID))
                        .map(person -> new PersonName(new PersonId(person), row.get(PERSON.NAME), true)),
                row.get(PAYMENT.RECORDED_AT));
    }

    private Optional<Online> online(PaymentId payment) {
        var asked = DSL.field(DSL.select(DSL.sum(PAYMENT_ATTEMPT_SHARE.AMOUNT))
                .from(PAYMENT_ATTEMPT_SHARE)
                .where(PAYMENT_ATTEMPT_SHARE.ATTEMPT_ID.eq(PAYMENT_ATTEMPT.ID)));
        return sql.select(PAYMENT_ATTEMPT.ID, PAYMENT_ATTEMPT.CURRENCY, asked)
                .from(PAYMENT_ATTEMPT)
                .where(PAYMENT_ATTEMPT.PAYMENT_ID.eq(payment.value()))
                .fetchOptional(row -> new Online(
                        InvoiceRows.money(row.value3(), Currency.getInstance(row.value2())), wished(row.value1())));
    }

    private List<Wished> wished(UUID attempt) {
        return sql.selectFrom(ONLINE_REFUND)
                .where(ONLINE_REFUND.ATTEMPT_ID.eq(attempt))
                .orderBy(ONLINE_REFUND.WISHED_AT, ONLINE_REFUND.ID)
                .fetch(row -> new Wished(
                        row.getId(),
                        InvoiceRows.money(row.getAmount(), Currency.getInstance(row.getCurrency())),
                        row.getWishedAt(),
                        AttemptProgress.ofWord(row.getProgress()).orElseThrow()));
    }

    private List<Allocation> allocations(PaymentId payment, Currency currency) {
        var amount = DSL.sum(LEDGER_ENTRY.AMOUNT);
        return sql.select(INVOICE.ID, INVOICE.NUMBER, amount, RECEIVABLE.OPEN)
                .from(LEDGER_ENTRY)
                .join(INVOICE)
                .on(INVOICE.ID.eq(LEDGER_ENTRY.INVOICE_ID))
                .join(RECEIVABLE)
                .on(RECEIVABLE.INVOICE_ID.eq(INVOICE.ID))
                .where(LEDGER_ENTRY.SOURCE_ID.eq(payment.value()))
                .and(LEDGER_ENTRY.KIND.eq(LedgerWriting.ALLOCATED))
                .groupBy(INVOICE.ID, INVOICE.NUMBER, RECEIVABLE.OPEN)
                .having(amount.ne(BigDecimal.ZERO))
                .orderBy(INVOICE.NUMBER)
                .fetch(row -> new Allocation(
                        new InvoiceId(row.value1()),
                        new InvoiceNumber(row.value2()),
                        InvoiceRows.money(row.value3(), currency),
                        InvoiceRows.money(row.value4(), currency)));
    }

    private List<Returned> reversals(Actor actor, PaymentId payment) {
        return sql
                .selectFrom(PAYMENT_REVERSAL)
                .where(PAYMENT_REVERSAL.PAYMENT_ID.eq(payment.value()))
                .orderBy(PAYMENT_REVERSAL.REVERSED_ON, PAYMENT_REVERSAL.ID)
                .fetch(ReversalRows::reversal)
                .stream()
                .map(reversal -> new Returned(
                        reversal.id(),
                        reversal.kind(),
                        reversal.amount(),
                        reversal.on(),
                        reversal.way(),
                        reversal.note().filter(text -> Visibility.seesAll(actor))))
                .toList();
    }
}
