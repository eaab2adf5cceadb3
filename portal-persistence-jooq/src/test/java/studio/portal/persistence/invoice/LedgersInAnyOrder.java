package studio.portal.persistence.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.invoice.ExampleInvoices.EUR;
import static studio.portal.domain.invoice.ExampleInvoices.euros;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.Tries;
import studio.portal.domain.invoice.Credit;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.Ledger;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.domain.invoice.StoredLedgers;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

/**
 * Payments, refunds, credit notes and charge-backs in whatever order, each stored and found again: nothing is ever
 * negative, the balance is the sum of what was told, and the lines in the table come to the same.
 */
abstract class LedgersInAnyOrder extends JooqStore implements StoredLedgers {
    private static final Money INVOICED = euros("4165");

    private final List<InvoiceId> invoices = new ArrayList<>();
    private final List<InvoiceId> uncredited = new ArrayList<>();
    private final List<PaymentId> payments = new ArrayList<>();
    private Money balance = euros("0");
    private long made;

    LedgersInAnyOrder(Vendor vendor) {
        super(vendor);
    }

    @Test
    void the_balance_is_the_sum_of_what_happened() {
        Tries.of(1, random -> live(random, 40));
    }

    @Test
    @Tag("proof")
    void the_balance_of_a_long_life_is_the_sum_of_what_happened() {
        Tries.of(1, random -> live(random, 1_500));
    }

    private void live(Random random, int steps) {
        for (var step = 0; step < steps; step++) {
            step(random);
            check();
        }
    }

    private void step(Random random) {
        switch (payments.isEmpty() ? random.nextInt(2) : random.nextInt(7)) {
            case 0 -> owed();
            case 1, 2 -> paid(random);
            case 3 -> creditedWhole();
            case 4 -> tried(random, (ledger, payment, amount) -> ledger.refund(payment, amount), 1);
            case 5 -> tried(random, (ledger, payment, amount) -> ledger.chargeBack(payment, amount), 1);
            default -> tried(random, (ledger, payment, amount) -> allocate(random, ledger, payment, amount), 0);
        }
    }

    private void owed() {
        var id = new InvoiceId(new UUID(11, made++));
        owe(id);
        invoices.add(id);
        uncredited.add(id);
        balance = balance.plus(INVOICED);
    }

    private void paid(Random random) {
        // Its key is its amount, and a key is there once.
        var amount = new Money(BigDecimal.valueOf(1L + random.nextInt(500_000)).add(BigDecimal.valueOf(made, 2)), EUR);
        var id = new PaymentId(new UUID(12, made++));
        if (ledgers().ofKey(ANA, "transfer-" + amount.amount()).isEmpty()) {
            pay(
                    id,
                    amount,
                    invoices.isEmpty() || random.nextBoolean()
                            ? new InvoiceId[0]
                            : new InvoiceId[] {oneOf(random, invoices)});
            payments.add(id);
            balance = balance.minus(amount);
        }
    }

    private void creditedWhole() {
        if (!uncredited.isEmpty()) {
            credited(new InvoiceId(new UUID(13, made++)), uncredited.remove(0));
            balance = balance.minus(INVOICED);
        }
    }

    private interface Deed {
        void on(Ledger ledger, PaymentId payment, Money amount);
    }

    /** Done, or refused and nothing is changed. */
    private void tried(Random random, Deed deed, int sign) {
        var payment = oneOf(random, payments);
        var amount = new Money(BigDecimal.valueOf(1L + random.nextInt(600_000), 2), EUR);
        Consumer<Ledger> onLedger = ledger -> deed.on(ledger, payment, amount);
        try {
            change(Set.copyOf(invoices), Set.copyOf(payments), onLedger);
            balance = sign == 0 ? balance : balance.plus(amount);
        } catch (RuleViolation refused) {
            assertThat(refused.code()).isIn("refund", "charge-back", "allocation");
        }
    }

    private void allocate(Random random, Ledger ledger, PaymentId payment, Money amount) {
        if (!invoices.isEmpty()) {
            ledger.allocate(new Credit.Source.OfPayment(payment), oneOf(random, invoices), amount);
        }
    }

    private void check() {
        var ledger = locked(ANA, new HashSet<>(invoices), new HashSet<>(payments));
        assertThat(ledger.open().minus(ledger.left())).isEqualTo(balance);
        assertThat(ledger.receivables()).allSatisfy(receivable -> {
            assertThat(receivable.open().isNegative()).isFalse();
            assertThat(receivable.settled().isNegative()).isFalse();
        });
        assertThat(ledger.credits()).noneMatch(credit -> credit.left().isNegative());
        assertThat(ofLines()).isEqualByComparingTo(balance.amount());
        assertThat(ofDays()).isEqualByComparingTo(ledger.open().amount());
    }

    /** Kept for pages that would otherwise add up every invoice. */
    private BigDecimal ofDays() {
        return database()
                .sql()
                .fetchSingle("select coalesce(sum(open), 0) from receivable_day where invoices > 0")
                .get(0, BigDecimal.class);
    }

    /** Invoices less payments and credit notes, and what went back again: what a statement adds up. */
    private BigDecimal ofLines() {
        return database()
                .sql()
                .fetchOptional(
                        "select coalesce(sum(case kind when 'owed' then amount when 'credited' then -amount"
                                + " when 'refunded' then amount when 'charged_back' then amount else 0 end), 0)"
                                + " from ledger_entry where client_id = ?",
                        KERN.value())
                .map(row -> row.get(0, BigDecimal.class))
                .orElseThrow();
    }

    private static <T> T oneOf(Random random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
