package studio.portal.persistence.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.invoice.ExampleInvoices.EUR;
import static studio.portal.domain.invoice.ExampleInvoices.euros;
import static studio.portal.domain.invoice.ExampleInvoices.sprint;
import static studio.portal.domain.invoice.ExampleInvoices.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Record;
import org.junit.jupiter.api.Test;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.Invoice;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.Payment;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.domain.invoice.Receivable;
import studio.portal.domain.invoice.StoredLedgers;
import studio.portal.persistence.AtOnce;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

/** Two clients owe and pay at the very same time what is due on the same days: no day loses or keeps anything. */
abstract class DaysRacing extends JooqStore implements StoredLedgers {
    private static final int AT_ONCE = Integer.getInteger("races.at.once", 8);
    private static final int ROUNDS = 10;
    private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
    private static final Money DUE = euros("100");

    DaysRacing(Vendor vendor) {
        super(vendor);
    }

    @Test
    void every_day_has_what_its_invoices_have() throws Exception {
        AtOnce.run(AT_ONCE, this::live);

        assertThat(kept()).isEqualTo(ofInvoices());
    }

    @Test
    void a_day_of_which_all_is_paid_is_gone() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var of = round;
            AtOnce.run(AT_ONCE, n -> settled(of * AT_ONCE + n, FIRST));
        }

        assertThat(kept()).isEmpty();
    }

    /** Every other one is paid, and half of every fourth. */
    private boolean live(int writer) {
        for (var round = 0; round < ROUNDS; round++) {
            var n = writer * ROUNDS + round;
            if (n % 2 == 0) {
                settled(n, FIRST.plusDays(n % 3));
            } else {
                owed(n, FIRST.plusDays(n % 3));
                if (n % 4 == 1) {
                    paid(n, euros("50"));
                }
            }
        }
        return true;
    }

    private boolean settled(int n, LocalDate day) {
        owed(n, day);
        paid(n, DUE);
        return true;
    }

    private static ClientId client(int n) {
        return n / 2 % 2 == 0 ? KERN : BLUEBIRD;
    }

    private static InvoiceId invoice(int n) {
        return new InvoiceId(new UUID(21, n));
    }

    private void owed(int n, LocalDate day) {
        run(() -> {
            invoices()
                    .add(ANA, Invoice.draft(invoice(n), client(n), InvoiceKind.INVOICE, terms(sprint()), ANA, MONDAY));
            var ledger = ledgers().lock(ANA, client(n), EUR, Set.of(), Set.of());
            ledger.owe(Receivable.of(invoice(n), day, DUE));
            ledgers().update(ANA, ledger);
        });
    }

    private void paid(int n, Money amount) {
        run(() -> {
            var id = new PaymentId(new UUID(22, n));
            ledgers().add(ANA, payment(id, client(n), amount));
            var ledger = ledgers().lock(ANA, client(n), EUR, Set.of(invoice(n)), Set.of());
            ledger.receive(id, amount, List.of(invoice(n)));
            ledgers().update(ANA, ledger);
        });
    }

    private static Payment payment(PaymentId id, ClientId client, Money amount) {
        return new Payment(
                id,
                client,
                amount,
                FIRST,
                Payment.Way.BANK,
                Optional.empty(),
                Optional.empty(),
                ANA.reference(),
                MONDAY);
    }

    private List<String> kept() {
        return database()
                .sql()
                .fetch("select due_on, invoices, open from receivable_day order by due_on")
                .map(Record::toString);
    }

    private List<String> ofInvoices() {
        return database()
                .sql()
                .fetch("select due_on, cast(count(*) as integer) as invoices, sum(open) as open from receivable"
                        + " where open > 0 group by due_on order by due_on")
                .map(Record::toString);
    }
}
