package studio.portal.persistence.invoice;

import static studio.portal.persistence.schema.Tables.RECEIVABLE;
import static studio.portal.persistence.schema.Tables.RECEIVABLE_DAY;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import studio.portal.domain.invoice.Ledger;
import studio.portal.domain.invoice.LedgerEntry;
import studio.portal.domain.invoice.Receivable;

/**
 * What is open of all clients by the day it is due, kept as ledgers change. Days are written in their order, so that two
 * ledgers do not wait for each other.
 */
final class OpenDays {
    private final DSLContext sql;
    private final Ledger ledger;
    private final Set<UUID> named;
    private final Map<UUID, BigDecimal> before;

    /** To be made before what was added to the ledger is written. */
    OpenDays(DSLContext sql, Ledger ledger) {
        this.sql = sql;
        this.ledger = ledger;
        this.named = ledger.entries().stream().flatMap(OpenDays::invoice).collect(Collectors.toSet());
        this.before = named.isEmpty()
                ? Map.of()
                : sql.select(RECEIVABLE.INVOICE_ID, RECEIVABLE.OPEN)
                        .from(RECEIVABLE)
                        .where(RECEIVABLE.INVOICE_ID.in(named))
                        .fetchMap(RECEIVABLE.INVOICE_ID, RECEIVABLE.OPEN);
    }

    private static Stream<UUID> invoice(LedgerEntry entry) {
        if (entry instanceof LedgerEntry.Owed owed) {
            return Stream.of(owed.receivable().invoice().value());
        }
        return entry instanceof LedgerEntry.Allocated allocated
                ? Stream.of(allocated.invoice().value())
                : Stream.empty();
    }

    private record Change(int invoices, BigDecimal open) {
        Change plus(Change other) {
            return new Change(invoices + other.invoices, open.add(other.open));
        }
    }

    void write() {
        var changes = ledger.receivables().stream()
                .filter(receivable -> named.contains(receivable.invoice().value()))
                .collect(Collectors.toMap(Receivable::dueOn, this::change, Change::plus, TreeMap::new));
        write(changes);
    }

    private Change change(Receivable receivable) {
        var was = before.getOrDefault(receivable.invoice().value(), BigDecimal.ZERO);
        var is = receivable.open().amount();
        return new Change(is.signum() - was.signum(), is.subtract(was));
    }

    private void write(SortedMap<LocalDate, Change> changes) {
        changes.forEach((day, change) -> {
            if (change.open().signum() == 0) {
                return;
            }
            var there = sql.update(RECEIVABLE_DAY)
                    .set(RECEIVABLE_DAY.INVOICES, RECEIVABLE_DAY.INVOICES.plus(change.invoices()))
                    .set(RECEIVABLE_DAY.OPEN, RECEIVABLE_DAY.OPEN.plus(change.open()))
                    .where(of(day))
                    .execute();
            if (there == 0) {
                begin(day, change);
            } else if (change.invoices() < 0) {
                sql.deleteFrom(RECEIVABLE_DAY)
                        .where(of(day))
                        .and(RECEIVABLE_DAY.INVOICES.eq(0))
                        .execute();
            }
        });
    }

    /** Somebody else may begin it at the same time, for another client. */
    private void begin(LocalDate day, Change change) {
        sql.insertInto(RECEIVABLE_DAY)
                .set(RECEIVABLE_DAY.CURRENCY, ledger.currency().getCurrencyCode())
                .set(RECEIVABLE_DAY.DUE_ON, day)
                .set(RECEIVABLE_DAY.INVOICES, change.invoices())
                .set(RECEIVABLE_DAY.OPEN, change.open())
                .onConflict(RECEIVABLE_DAY.CURRENCY, RECEIVABLE_DAY.DUE_ON)
                .doUpdate()
                .set(RECEIVABLE_DAY.INVOICES, RECEIVABLE_DAY.INVOICES.plus(change.invoices()))
                .set(RECEIVABLE_DAY.OPEN, RECEIVABLE_DAY.OPEN.plus(change.open()))
                .execute();
    }

    private Condition of(LocalDate day) {
        return RECEIVABLE_DAY.CURRENCY.eq(ledger.currency().getCurrencyCode()).and(RECEIVABLE_DAY.DUE_ON.eq(day));
    }
}
