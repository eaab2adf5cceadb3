package studio.portal.persistence.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.invoice.ExampleInvoices.EUR;
import static studio.portal.domain.invoice.ExampleInvoices.euros;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.invoice.Credit;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.LedgerRepositoryContract;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.domain.invoice.Receivable;
import studio.portal.domain.invoice.StoredLedgers;
import studio.portal.persistence.AtOnce;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

/** Ledgers in rows, and what happens when several people use one at the very same time. */
abstract class LedgersInRows extends JooqStore implements LedgerRepositoryContract {
    private static final int AT_ONCE = Integer.getInteger("races.at.once", 8);

    LedgersInRows(Vendor vendor) {
        super(vendor);
    }

    @Test
    void lines_and_payments_stay_as_they_were_written() {
        owe(MARCH);
        pay(TRANSFER, euros("10"), MARCH);
        run(() -> ledgers().add(ANA, StoredLedgers.refund(TRANSFER, euros("4"))));

        for (var change : List.of(
                "update ledger_entry set amount = 0",
                "delete from ledger_entry",
                "update payment set amount = 1",
                "delete from payment",
                "update payment_reversal set amount = 1",
                "delete from payment_reversal")) {
            assertThatThrownBy(() -> run(() -> database().sql().execute(change)))
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void a_payment_of_one_key_is_recorded_once() {
        pay(TRANSFER, euros("10"));

        assertThatThrownBy(() -> pay(new PaymentId(new UUID(6, 2)), euros("10")))
                .isInstanceOf(DataAccessException.class);
        assertThat(locked(ANA, Set.of(), Set.of()).left()).isEqualTo(euros("10"));
    }

    @Test
    void an_invoice_is_paid_once_however_many_pay_it_at_once() throws Exception {
        owe(MARCH);

        AtOnce.run(AT_ONCE, n -> {
            pay(new PaymentId(new UUID(7, n)), euros("4165." + (10 + n)), MARCH);
            return n;
        });

        var ledger = locked(ANA, Set.of(MARCH), Set.of());
        assertThat(ledger.receivables()).extracting(Receivable::settled).containsExactly(euros("4165"));
        var paid = ledger.credits().stream().map(Credit::amount).reduce(euros("0"), (one, other) -> one.plus(other));
        assertThat(ledger.left()).isEqualTo(paid.minus(euros("4165")));
    }

    @Test
    void a_credit_is_used_once_however_many_use_it_at_once() throws Exception {
        for (var n = 0; n < AT_ONCE; n++) {
            owe(new InvoiceId(new UUID(8, n)));
        }
        pay(TRANSFER, euros("4165"));

        var used = AtOnce.run(AT_ONCE, n -> allocated(new InvoiceId(new UUID(8, n))));

        assertThat(used).containsOnlyOnce(true);
        assertThat(locked(ANA, Set.of(), Set.of()).receivables()).hasSize(AT_ONCE - 1);
    }

    @Test
    void the_first_lines_of_a_ledger_are_written_by_several_at_once() throws Exception {
        AtOnce.run(AT_ONCE, n -> {
            pay(new PaymentId(new UUID(9, n)), euros("1." + (10 + n)));
            return n;
        });

        assertThat(locked(ANA, Set.of(), Set.of()).credits()).hasSize(AT_ONCE);
    }

    private boolean allocated(InvoiceId invoice) {
        try {
            run(() -> {
                var ledger = ledgers().lock(ANA, KERN, EUR, Set.of(invoice), Set.of(TRANSFER));
                ledger.allocate(new Credit.Source.OfPayment(TRANSFER), invoice, euros("4165"));
                ledgers().update(ANA, ledger);
            });
            return true;
        } catch (RuleViolation spent) {
            return false;
        }
    }
}
