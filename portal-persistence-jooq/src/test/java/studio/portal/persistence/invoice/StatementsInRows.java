package studio.portal.persistence.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.invoice.ExampleInvoices.EUR;
import static studio.portal.domain.invoice.ExampleInvoices.MARCH_2;
import static studio.portal.domain.invoice.ExampleInvoices.euros;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import studio.portal.application.invoice.Statement;
import studio.portal.application.invoice.Statement.Kind;
import studio.portal.application.invoice.StatementFilter;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.Tries;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.Payment;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.domain.invoice.Reversal;
import studio.portal.domain.invoice.ReversalId;
import studio.portal.domain.invoice.StoredLedgers;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

/** Statements close, whatever was invoiced, credited, paid, paid back and charged back: the same on every database. */
abstract class StatementsInRows extends JooqStore implements StoredLedgers {
    private static final Money INVOICED = euros("4165");
    private static final LocalDate FIRST = MARCH_2.minusDays(60);
    private static final int DAYS = 120;
    private static final int PERIODS = 40;

    private record Moved(LocalDate on, Kind kind, Money amount) {}

    private final List<Moved> moved = new ArrayList<>();
    private final List<InvoiceId> invoices = new ArrayList<>();
    private final List<InvoiceId> uncredited = new ArrayList<>();
    private final Map<PaymentId, LocalDate> payments = new HashMap<>();
    private long made;

    StatementsInRows(Vendor vendor) {
        super(vendor);
    }

    @Test
    void opening_balance_and_what_happened_come_to_the_closing_balance_of_any_period() {
        Tries.of(1, random -> {
            for (var step = 0; step < 60; step++) {
                step(random);
            }
            for (var period = 0; period < PERIODS; period++) {
                var from = day(random);
                check(from, from.plusDays(random.nextInt(DAYS)));
            }
            check(FIRST.minusYears(1), FIRST.plusYears(1));
        });
    }

    private void check(LocalDate from, LocalDate to) {
        var statement = find(MARA, from, to, Statement.MOST_LINES).orElseThrow();
        var sums = new EnumMap<Kind, Money>(Kind.class);
        moved.stream()
                .filter(each -> !each.on().isBefore(from) && !each.on().isAfter(to))
                .forEach(each -> sums.merge(each.kind(), each.amount(), Money::plus));

        assertThat(statement.opening()).isEqualTo(sum(on -> on.isBefore(from)));
        assertThat(statement.sums()).isEqualTo(sums);
        assertThat(statement.closing()).isEqualTo(sum(on -> !on.isAfter(to)));
        if (!statement.lines().isEmpty()) {
            assertThat(statement.lines().get(statement.lines().size() - 1).balance())
                    .isEqualTo(statement.closing());
        }
        assertThat(statement.lines()).extracting(Statement.Line::on).isSorted();
        var next =
                find(ANA, to.plusDays(1), to.plusDays(9), Statement.MOST_LINES).orElseThrow();
        assertThat(next.opening()).isEqualTo(statement.closing());
        var brief = find(ANA, from, to, 1).orElseThrow();
        assertThat(brief.complete()).isEqualTo(statement.lines().size() <= 1);
        assertThat(brief.sums()).isEqualTo(sums);
        assertThat(brief.closing()).isEqualTo(statement.closing());
    }

    @Test
    void who_sees_no_money_of_a_client_gets_none() {
        owe(MARCH);
        for (var actor : List.<Actor>of(PAUL, BEA, VISITOR)) {
            assertThat(find(actor, FIRST, MARCH_2, 10)).isEmpty();
        }
        assertThat(find(ANA_AS_MARA, FIRST, MARCH_2, 10)).isEqualTo(find(MARA, FIRST, MARCH_2, 10));
        assertThat(queries().find(BEA, new StatementFilter(BLUEBIRD, EUR, FIRST, MARCH_2)))
                .hasValueSatisfying(own -> assertThat(own.closing().isZero()).isTrue());
        assertThat(queries().receivables(MARA, MARCH_2)).isEmpty();
        assertThat(queries().receivables(ANA, MARCH_2)).hasSize(1);
    }

    @Test
    void what_is_open_stands_under_its_age() {
        owe(MARCH);
        owe(APRIL);
        pay(TRANSFER, euros("4000"), MARCH);
        var due = found(ANA, MARCH).issued().orElseThrow().dueOn();
        for (var days : List.of(0, 1, 30, 31, 60, 61, 90, 91, 1000)) {
            var ageing = queries().receivables(ANA, due.plusDays(days)).get(0);
            assertThat(ageing.total()).isEqualTo(euros("4330"));
            assertThat(ageing.open().values())
                    .as("%s days", days)
                    .filteredOn(Money::isPositive)
                    .hasSize(1);
        }
    }

    private Money sum(Predicate<LocalDate> when) {
        return moved.stream()
                .filter(each -> when.test(each.on()))
                .map(Moved::amount)
                .reduce(Money.zero(EUR), Money::plus);
    }

    private void step(Random random) {
        switch (payments.isEmpty() ? random.nextInt(2) : random.nextInt(6)) {
            case 0 -> owed();
            case 1, 2 -> paid(random);
            case 3 -> creditedWhole();
            case 4 -> reversed(random, Reversal.Kind.REFUND);
            default -> reversed(random, Reversal.Kind.CHARGE_BACK);
        }
    }

    private void owed() {
        var id = new InvoiceId(new UUID(21, made++));
        owe(id);
        invoices.add(id);
        uncredited.add(id);
        moved.add(new Moved(MARCH_2, Kind.INVOICE, INVOICED));
    }

    private void creditedWhole() {
        if (!uncredited.isEmpty()) {
            credited(new InvoiceId(new UUID(23, made++)), uncredited.remove(0));
            moved.add(new Moved(MARCH_2, Kind.CREDIT_NOTE, INVOICED.negated()));
        }
    }

    private void paid(Random random) {
        var id = new PaymentId(new UUID(22, made++));
        var amount = amount(random);
        var on = day(random);
        var named = invoices.isEmpty() ? List.<InvoiceId>of() : List.of(invoices.get(random.nextInt(invoices.size())));
        run(() -> {
            ledgers()
                    .add(
                            ANA,
                            new Payment(
                                    id,
                                    KERN,
                                    amount,
                                    on,
                                    Payment.Way.BANK,
                                    Optional.empty(),
                                    Optional.empty(),
                                    ANA.reference(),
                                    MONDAY));
            var ledger = ledgers().lock(ANA, KERN, EUR, Set.copyOf(named), Set.of());
            ledger.receive(id, amount, named);
            ledgers().update(ANA, ledger);
        });
        payments.put(id, on);
        moved.add(new Moved(on, Kind.PAYMENT, amount.negated()));
    }

    /** Done, or refused and nothing is changed. */
    private void reversed(Random random, Reversal.Kind kind) {
        var all = List.copyOf(payments.keySet());
        var payment = all.get(random.nextInt(all.size()));
        var amount = amount(random);
        var on = payments.get(payment).plusDays(random.nextInt(20));
        try {
            run(() -> {
                var ledger = ledgers().lock(ANA, KERN, EUR, Set.copyOf(invoices), Set.of(payment));
                if (kind == Reversal.Kind.REFUND) {
                    ledger.refund(payment, amount);
                } else {
                    ledger.chargeBack(payment, amount);
                }
                ledgers().add(ANA, reversal(payment, kind, amount, on));
                ledgers().update(ANA, ledger);
            });
            moved.add(new Moved(on, kind == Reversal.Kind.REFUND ? Kind.REFUND : Kind.CHARGE_BACK, amount));
        } catch (RuleViolation refused) {
            assertThat(refused.code()).isIn("refund", "charge-back");
        }
    }

    private Reversal reversal(PaymentId payment, Reversal.Kind kind, Money amount, LocalDate on) {
        return new Reversal(
                new ReversalId(new UUID(24, made++)),
                payment,
                kind,
                amount,
                on,
                Optional.of(Payment.Way.BANK).filter(bank -> kind == Reversal.Kind.REFUND),
                Optional.empty(),
                Optional.empty(),
                ANA.reference(),
                MONDAY);
    }

    private static Money amount(Random random) {
        return new Money(BigDecimal.valueOf(1L + random.nextInt(600_000), 2), EUR);
    }

    private static LocalDate day(Random random) {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    private Optional<Statement> find(Actor actor, LocalDate from, LocalDate to, int most) {
        return queries().find(actor, new StatementFilter(KERN, EUR, from, to), most);
    }

    private JooqStatementQueries queries() {
        return new JooqStatementQueries(database());
    }
}
