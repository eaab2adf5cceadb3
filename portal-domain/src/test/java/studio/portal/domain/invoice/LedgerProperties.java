package studio.portal.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.invoice.ExampleInvoices.EUR;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.Tries;

/**
 * Whatever is invoiced, paid, credited, paid back and charged back, in whatever order: the ledger's balance is the sum of
 * what was told to it, and it agrees with what its lines say.
 */
final class LedgerProperties {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);
    private static final int STEPS = 40;

    @Test
    void the_balance_is_the_sum_of_what_happened() {
        Tries.of(2_000, random -> {
            var life = new Life(random);
            for (var step = 0; step < STEPS; step++) {
                life.step();
                life.check();
            }
        });
    }

    /** One ledger, and beside it nothing but a sum. */
    private static final class Life {
        private final Random random;
        private final Ledger ledger = Ledger.stored(KERN, EUR, List.of(), List.of());
        private final List<InvoiceId> invoices = new ArrayList<>();
        private final List<PaymentId> payments = new ArrayList<>();
        private Money balance = Money.zero(EUR);

        Life(Random random) {
            this.random = random;
        }

        void step() {
            switch (invoices.isEmpty() ? 0 : random.nextInt(7)) {
                case 0 -> owe();
                case 1, 2 -> pay();
                case 3 -> credit();
                case 4 -> tried(amount -> ledger.refund(payment(), amount), 1);
                case 5 -> tried(amount -> ledger.chargeBack(payment(), amount), 1);
                default -> allocate();
            }
        }

        private void owe() {
            var due = random.nextInt(5) == 0 ? Money.zero(EUR) : amount();
            var invoice = new InvoiceId(new UUID(1, invoices.size()));
            ledger.owe(Receivable.of(invoice, MONDAY.plusDays(random.nextInt(30)), due));
            invoices.add(invoice);
            balance = balance.plus(due);
        }

        private void pay() {
            var amount = amount();
            var payment = new PaymentId(new UUID(2, payments.size()));
            ledger.receive(payment, amount, random.nextBoolean() ? List.of(invoice(), invoice()) : List.of());
            payments.add(payment);
            balance = balance.minus(amount);
        }

        private void credit() {
            var amount = amount();
            ledger.credit(new InvoiceId(new UUID(3, random.nextLong())), amount, invoice());
            balance = balance.minus(amount);
        }

        private void allocate() {
            var credits = ledger.credits();
            if (!credits.isEmpty()) {
                var source = credits.get(random.nextInt(credits.size())).source();
                tried(amount -> ledger.allocate(source, invoice(), amount), 0);
            }
        }

        /** Refused or done; refused, nothing has changed. */
        private void tried(Consumer<Money> deed, int sign) {
            if (payments.isEmpty()) {
                return;
            }
            var amount = amount();
            var before = ledger.entries().size();
            try {
                deed.accept(amount);
                balance = sign == 0 ? balance : balance.plus(amount);
            } catch (RuleViolation refused) {
                assertThat(ledger.entries()).hasSize(before);
            }
        }

        void check() {
            assertThat(ledger.open().minus(ledger.left())).isEqualTo(balance);
            ledger.receivables()
                    .forEach(receivable ->
                            assertThat(allocatedTo(receivable.invoice())).isEqualTo(receivable.settled()));
            ledger.credits().forEach(credit -> {
                assertThat(credit.left().isNegative()).isFalse();
                assertThat(sum(credit.allocated().values())).isEqualTo(allocatedOf(credit.source()));
            });
            payments.forEach(payment ->
                    assertThat(goneBack(payment).compareTo(paid(payment))).isLessThanOrEqualTo(0));
        }

        private Money allocatedTo(InvoiceId invoice) {
            return sum(ledger.entries().stream()
                    .filter(entry -> entry instanceof LedgerEntry.Allocated allocated
                            && allocated.invoice().equals(invoice))
                    .map(LedgerEntry::amount)
                    .toList());
        }

        private Money allocatedOf(Credit.Source source) {
            return sum(ledger.entries().stream()
                    .filter(entry -> entry instanceof LedgerEntry.Allocated allocated
                            && allocated.source().equals(source))
                    .map(LedgerEntry::amount)
                    .toList());
        }

        private Money goneBack(PaymentId payment) {
            return sum(ledger.entries().stream()
                    .filter(entry -> entry instanceof LedgerEntry.Refunded refunded
                                    && refunded.payment().equals(payment)
                            || entry instanceof LedgerEntry.ChargedBack charged
                                    && charged.payment().equals(payment))
                    .map(LedgerEntry::amount)
                    .toList());
        }

        private Money paid(PaymentId payment) {
            return ledger.credits().stream()
                    .filter(credit -> credit.source().equals(new Credit.Source.OfPayment(payment)))
                    .map(Credit::amount)
                    .findFirst()
                    .orElseThrow();
        }

        private Money amount() {
            return new Money(BigDecimal.valueOf(1L + random.nextInt(20_000), 2), EUR);
        }

        private InvoiceId invoice() {
            return invoices.get(random.nextInt(invoices.size()));
        }

        private PaymentId payment() {
            return payments.get(random.nextInt(payments.size()));
        }

        private static Money sum(Collection<Money> amounts) {
            return amounts.stream().reduce(Money.zero(EUR), Money::plus);
        }
    }
}
