package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.LEDGER;
import static studio.portal.persistence.schema.Tables.LEDGER_CREDIT;
import static studio.portal.persistence.schema.Tables.LEDGER_ENTRY;
import static studio.portal.persistence.schema.Tables.RECEIVABLE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import studio.portal.domain.invoice.Credit;
import studio.portal.domain.invoice.Ledger;
import studio.portal.domain.invoice.LedgerEntry;
import studio.portal.persistence.schema.tables.records.LedgerEntryRecord;

/** Writes what was added to a ledger: each line, and what follows from it for the invoice and the credit it names. */
final class LedgerWriting {
    static final String ALLOCATED = "allocated";
    static final String PAYMENT = "payment";
    static final String CREDIT_NOTE = "credit_note";

    /** On which what is not open is awaited. */
    static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

    private final DSLContext sql;
    private final Ledger ledger;

    LedgerWriting(DSLContext sql, Ledger ledger) {
        this.sql = sql;
        this.ledger = ledger;
    }

    void write() {
        var days = new OpenDays(sql, ledger);
        long entry = sql.select(LEDGER.NEXT_ENTRY)
                .from(LEDGER)
                .where(LEDGER.CLIENT_ID.eq(ledger.client().value()))
                .and(LEDGER.CURRENCY.eq(ledger.currency().getCurrencyCode()))
                .fetchSingle()
                .value1();
        for (var added : ledger.entries()) {
            write(entry++, added);
        }
        days.write();
        sql.update(LEDGER)
                .set(LEDGER.NEXT_ENTRY, entry)
                .where(LEDGER.CLIENT_ID.eq(ledger.client().value()))
                .and(LEDGER.CURRENCY.eq(ledger.currency().getCurrencyCode()))
                .execute();
    }

    private void write(long number, LedgerEntry entry) {
        var row = sql.newRecord(LEDGER_ENTRY);
        row.setClientId(ledger.client().value());
        row.setCurrency(ledger.currency().getCurrencyCode());
        row.setEntry(number);
        row.setAmount(entry.amount().amount());
        if (entry instanceof LedgerEntry.Owed owed) {
            row.setKind("owed");
            row.setInvoiceId(owed.receivable().invoice().value());
            add(owed);
        } else if (entry instanceof LedgerEntry.Credited credited) {
            row.setKind("credited");
            name(row, credited.source());
            add(credited);
        } else if (entry instanceof LedgerEntry.Allocated allocated) {
            row.setKind(ALLOCATED);
            name(row, allocated.source());
            row.setInvoiceId(allocated.invoice().value());
            settle(allocated);
        } else if (entry instanceof LedgerEntry.Refunded refunded) {
            row.setKind("refunded");
            name(row, refunded.source());
            row.setPaymentId(refunded.payment().value());
            takeOut(refunded.source().value(), row.getAmount());
            giveBack(refunded.payment().value(), row.getAmount());
        } else if (entry instanceof LedgerEntry.ChargedBack charged) {
            row.setKind("charged_back");
            row.setPaymentId(charged.payment().value());
            takeOut(charged.payment().value(), row.getAmount());
            giveBack(charged.payment().value(), row.getAmount());
        }
        row.insert();
    }

    private static void name(LedgerEntryRecord row, Credit.Source source) {
        row.setSourceKind(kind(source));
        row.setSourceId(source.value());
    }

    private static String kind(Credit.Source source) {
        return source instanceof Credit.Source.OfPayment ? PAYMENT : CREDIT_NOTE;
    }

    private void add(LedgerEntry.Owed owed) {
        var receivable = owed.receivable();
        var row = sql.newRecord(RECEIVABLE);
        row.setInvoiceId(receivable.invoice().value());
        row.setClientId(ledger.client().value());
        row.setCurrency(ledger.currency().getCurrencyCode());
        row.setDueOn(receivable.dueOn());
        row.setDue(receivable.due().amount());
        row.setPaid(BigDecimal.ZERO);
        row.setCredited(BigDecimal.ZERO);
        row.setOpen(receivable.due().amount());
        row.setAwaitedOn(receivable.due().isPositive() ? receivable.dueOn() : NEVER);
        row.insert();
    }

    private void add(LedgerEntry.Credited credited) {
        var row = sql.newRecord(LEDGER_CREDIT);
        row.setSourceId(credited.source().value());
        row.setSourceKind(kind(credited.source()));
        row.setClientId(ledger.client().value());
        row.setCurrency(ledger.currency().getCurrencyCode());
        row.setAmount(credited.amount().amount());
        row.setAllocated(BigDecimal.ZERO);
        row.setTakenOut(BigDecimal.ZERO);
        row.setReturned(BigDecimal.ZERO);
        row.setRemaining(credited.amount().amount());
        row.insert();
    }

    private void settle(LedgerEntry.Allocated allocated) {
        var amount = allocated.amount().amount();
        var settled = allocated.source() instanceof Credit.Source.OfPayment ? RECEIVABLE.PAID : RECEIVABLE.CREDITED;
        sql.update(RECEIVABLE)
                .set(settled, settled.plus(amount))
                .set(RECEIVABLE.OPEN, RECEIVABLE.OPEN.minus(amount))
                .set(
                        RECEIVABLE.AWAITED_ON,
                        DSL.when(RECEIVABLE.OPEN.gt(amount), RECEIVABLE.DUE_ON).otherwise(NEVER))
                .where(RECEIVABLE.INVOICE_ID.eq(allocated.invoice().value()))
                .execute();
        sql.update(LEDGER_CREDIT)
                .set(LEDGER_CREDIT.ALLOCATED, LEDGER_CREDIT.ALLOCATED.plus(amount))
                .set(LEDGER_CREDIT.REMAINING, LEDGER_CREDIT.REMAINING.minus(amount))
                .where(LEDGER_CREDIT.SOURCE_ID.eq(allocated.source().value()))
                .execute();
    }

    private void takeOut(UUID source, BigDecimal amount) {
        sql.update(LEDGER_CREDIT)
                .set(LEDGER_CREDIT.TAKEN_OUT, LEDGER_CREDIT.TAKEN_OUT.plus(amount))
                .set(LEDGER_CREDIT.REMAINING, LEDGER_CREDIT.REMAINING.minus(amount))
                .where(LEDGER_CREDIT.SOURCE_ID.eq(source))
                .execute();
    }

    private void giveBack(UUID payment, BigDecimal amount) {
        sql.update(LEDGER_CREDIT)
                .set(LEDGER_CREDIT.RETURNED, LEDGER_CREDIT.RETURNED.plus(amount))
                .where(LEDGER_CREDIT.SOURCE_ID.eq(payment))
                .execute();
    }
}
