package studio.portal.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.invoice.ExampleInvoices.EUR;
import static studio.portal.domain.invoice.ExampleInvoices.JPY;
import static studio.portal.domain.invoice.ExampleInvoices.MARCH_2;
import static studio.portal.domain.invoice.ExampleInvoices.euros;
import static studio.portal.domain.invoice.StoredLedgers.refund;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;

/** What every store of ledgers does, whatever it is made of. */
public interface LedgerRepositoryContract extends StoredLedgers {
    @Test
    default void a_ledger_is_found_with_what_is_open_and_what_is_left() {
        owe(MARCH);
        owe(APRIL);
        pay(TRANSFER, euros("5000"), MARCH);

        var found = locked(ANA, Set.of(), Set.of());

        assertThat(found.receivables()).extracting(Receivable::invoice).contains(APRIL);
        assertThat(found.open()).isEqualTo(euros("4165"));
        assertThat(found.left()).isEqualTo(euros("835"));
        assertThat(found.entries()).isEmpty();
    }

    @Test
    default void what_is_settled_and_used_up_is_found_when_it_is_named() {
        owe(MARCH);
        pay(TRANSFER, euros("4165"), MARCH);

        assertThat(locked(ANA, Set.of(), Set.of(TRANSFER)).credits())
                .singleElement()
                .satisfies(credit -> {
                    assertThat(credit.left().isZero()).isTrue();
                    assertThat(credit.allocated()).containsEntry(MARCH, euros("4165"));
                });
        assertThat(locked(ANA, Set.of(MARCH), Set.of()).receivables())
                .containsExactly(new Receivable(MARCH, MARCH_2.plusDays(14), euros("4165"), euros("4165")));
    }

    @Test
    default void a_charge_back_opens_what_the_payment_had_settled() {
        owe(MARCH);
        owe(APRIL);
        pay(TRANSFER, euros("8330"), MARCH, APRIL);

        change(Set.of(), Set.of(TRANSFER), ledger -> ledger.chargeBack(TRANSFER, euros("5000")));

        assertThat(locked(ANA, Set.of(), Set.of()).open()).isEqualTo(euros("5000"));
        assertThat(locked(ANA, Set.of(), Set.of(TRANSFER)).credits())
                .singleElement()
                .satisfies(credit -> {
                    assertThat(credit.takenOut()).isEqualTo(euros("5000"));
                    assertThat(credit.returned()).isEqualTo(euros("5000"));
                    assertThat(credit.left().isZero()).isTrue();
                });
    }

    @Test
    default void a_refund_out_of_a_credit_note_is_kept_with_both() {
        owe(MARCH);
        pay(TRANSFER, euros("4165"), MARCH);
        credited(CREDIT_NOTE, MARCH);

        change(Set.of(MARCH), Set.of(TRANSFER), ledger -> ledger.refund(TRANSFER, euros("4000")));

        var found = locked(ANA, Set.of(MARCH), Set.of(TRANSFER));
        assertThat(found.left()).isEqualTo(euros("165"));
        assertThat(found.refundable(TRANSFER)).isEqualTo(euros("165"));
        assertThat(found.open().isZero()).isTrue();
    }

    @Test
    default void each_client_and_each_currency_has_a_ledger_of_its_own() {
        owe(MARCH);
        pay(TRANSFER, euros("10"));

        assertThat(write(() -> ledgers().lock(ANA, BLUEBIRD, EUR, Set.of(MARCH), Set.of(TRANSFER)))
                        .receivables())
                .isEmpty();
        assertThat(write(() -> ledgers().lock(ANA, BLUEBIRD, EUR, Set.of(MARCH), Set.of(TRANSFER)))
                        .credits())
                .isEmpty();
        assertThat(write(() -> ledgers().lock(ANA, KERN, JPY, Set.of(MARCH), Set.of(TRANSFER)))
                        .receivables())
                .isEmpty();
    }

    @Test
    default void money_is_shown_to_who_has_billing_of_the_client() {
        owe(MARCH);
        pay(TRANSFER, euros("10"));

        for (var actor : List.<Actor>of(ANA, MARA, JOB)) {
            assertThat(locked(actor, Set.of(), Set.of()).open()).isEqualTo(euros("4165"));
            assertThat(ledgers().find(actor, TRANSFER)).isPresent();
        }
        for (var actor : List.<Actor>of(PAUL, BEA)) {
            assertThat(locked(actor, Set.of(MARCH), Set.of(TRANSFER)).receivables())
                    .isEmpty();
            assertThat(ledgers().find(actor, TRANSFER)).isEmpty();
            assertThat(ledgers().ofKey(actor, "transfer-10.00")).isEmpty();
        }
    }

    @Test
    default void a_payment_is_found_by_what_the_bank_calls_it() {
        pay(TRANSFER, euros("10"));

        assertThat(ledgers().ofKey(ANA, "transfer-10.00"))
                .contains(ledgers().find(ANA, TRANSFER).orElseThrow());
        assertThat(ledgers().ofKey(ANA, "transfer-11.00")).isEmpty();
    }

    @Test
    default void what_went_back_is_found_by_what_the_bank_calls_it() {
        pay(TRANSFER, euros("10"));
        var back = refund(TRANSFER, euros("4"));

        run(() -> ledgers().add(ANA, back));

        assertThat(ledgers().reversalOfKey(ANA, "refund-4.00")).contains(back);
        assertThat(ledgers().reversalOfKey(MARA, "refund-4.00")).contains(back);
        assertThat(ledgers().reversalOfKey(BEA, "refund-4.00")).isEmpty();
        assertThat(ledgers().reversalOfKey(ANA, "transfer-10.00")).isEmpty();
    }

    @Test
    default void a_payment_is_alike_if_client_day_and_amount_are() {
        pay(TRANSFER, euros("10"));

        assertThat(ledgers().alike(ANA, KERN, euros("10"), MARCH_2))
                .map(Payment::id)
                .contains(TRANSFER);
        assertThat(ledgers().alike(ANA, KERN, euros("10.01"), MARCH_2)).isEmpty();
        assertThat(ledgers().alike(ANA, KERN, euros("10"), MARCH_2.plusDays(1))).isEmpty();
        assertThat(ledgers().alike(ANA, BLUEBIRD, euros("10"), MARCH_2)).isEmpty();
        assertThat(ledgers().alike(BEA, KERN, euros("10"), MARCH_2)).isEmpty();
    }

    @Test
    default void what_is_not_in_the_ledger_cannot_be_used() {
        pay(TRANSFER, euros("10"));

        assertThatThrownBy(() -> change(
                        Set.of(MARCH),
                        Set.of(),
                        ledger -> ledger.allocate(new Credit.Source.OfPayment(TRANSFER), MARCH, euros("1"))))
                .isInstanceOf(NotFound.class);
    }
}
