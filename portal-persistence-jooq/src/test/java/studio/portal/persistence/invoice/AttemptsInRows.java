package studio.portal.persistence.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.invoice.ExampleInvoices.euros;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.AttemptProgress;
import studio.portal.domain.invoice.OnlineRefund;
import studio.portal.domain.invoice.PaymentAttempt;
import studio.portal.domain.invoice.PaymentAttemptId;
import studio.portal.domain.invoice.PaymentAttemptState.Hosted;
import studio.portal.domain.invoice.PaymentAttemptState.Share;
import studio.portal.domain.invoice.PaymentAttemptState.Taken;
import studio.portal.domain.invoice.PaymentMovement;
import studio.portal.domain.invoice.StoredLedgers;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

/** Attempts to pay online in rows: the same on every database. */
abstract class AttemptsInRows extends JooqStore implements StoredLedgers {
    private static final PaymentAttemptId FIRST = new PaymentAttemptId(new UUID(31, 1));
    private static final PaymentAttemptId SECOND = new PaymentAttemptId(new UUID(31, 2));

    AttemptsInRows(Vendor vendor) {
        super(vendor);
    }

    private JooqPaymentAttempts attempts() {
        return new JooqPaymentAttempts(database());
    }

    @BeforeEach
    void two_invoices_and_an_attempt_for_each() {
        owe(MARCH);
        owe(APRIL);
        run(() -> {
            attempts().add(MARA, PaymentAttempt.start(FIRST, KERN, List.of(march()), MARA, MONDAY));
            attempts()
                    .add(
                            MARA,
                            PaymentAttempt.start(
                                    SECOND,
                                    KERN,
                                    List.of(march(), new Share(APRIL, euros("4165"))),
                                    MARA,
                                    MONDAY.plusSeconds(60)));
        });
    }

    @Test
    void only_who_sees_the_money_finds_one() {
        for (var actor : List.<Actor>of(ANA, MARA)) {
            assertThat(attempts().find(actor, FIRST)).isPresent();
        }
        for (var actor : List.<Actor>of(PAUL, BEA, VISITOR)) {
            assertThat(attempts().find(actor, FIRST)).isEmpty();
            assertThat(attempts().unfinished(actor, Set.of(MARCH))).isEmpty();
            assertThat(attempts().unsettled(actor, MONDAY.plusSeconds(600), 10)).isEmpty();
        }
    }

    @Test
    void all_that_became_of_it_is_found_again() {
        pay(TRANSFER, euros("4165"), MARCH);
        var wish = new UUID(32, 1);
        change(FIRST, attempt -> attempt.open(new Hosted("cs_1", "https://pay.example/cs_1")));
        change(FIRST, attempt -> {
            attempt.succeed(new Taken("pi_1", euros("4165"), TRANSFER));
            attempt.wishRefund(wish, euros("10"), ANA, MONDAY);
        });
        change(
                FIRST,
                attempt -> attempt.hear(
                        new PaymentMovement("re_1", PaymentMovement.Kind.REFUNDED, euros("10"), Optional.of(wish))));

        var found = attempts().of(ANA, TRANSFER).orElseThrow();
        assertThat(found.id()).isEqualTo(FIRST);
        assertThat(found.progress()).isEqualTo(AttemptProgress.SUCCEEDED);
        assertThat(found.movements()).extracting(PaymentMovement::key).containsExactly("re_1");
        assertThat(found.refunds()).extracting(OnlineRefund::progress).containsExactly(AttemptProgress.SUCCEEDED);
        assertThat(found.shares()).containsExactly(march());
        assertThat(attempts().ofKey(ANA, "cs_1")).isPresent();
        assertThat(attempts().ofKey(ANA, "pi_1")).isPresent();
        assertThat(attempts().ofKey(BEA, "pi_1")).isEmpty();
    }

    @Test
    void what_is_not_over_is_found_by_its_invoices_and_its_age_oldest_first() {
        assertThat(attempts().unfinished(ANA, Set.of(MARCH)))
                .extracting(PaymentAttempt::id)
                .containsExactly(FIRST, SECOND);
        assertThat(attempts().unfinished(ANA, Set.of(APRIL)))
                .extracting(PaymentAttempt::id)
                .containsExactly(SECOND);
        assertThat(attempts().unsettled(ANA, MONDAY.plusSeconds(30), 10)).containsExactly(FIRST);
        assertThat(attempts().unsettled(ANA, MONDAY.plus(Duration.ofDays(1)), 1))
                .containsExactly(FIRST);

        change(FIRST, PaymentAttempt::expire);
        assertThat(attempts().unfinished(ANA, Set.of(MARCH)))
                .extracting(PaymentAttempt::id)
                .containsExactly(SECOND);
    }

    @Test
    void whoever_changes_an_older_state_is_told_so() {
        var old = attempts().find(ANA, FIRST).orElseThrow();
        change(FIRST, PaymentAttempt::doubt);
        old.fail();

        assertThatThrownBy(() -> run(() -> attempts().update(ANA, old))).isInstanceOf(StaleVersion.class);
    }

    @Test
    void the_database_refuses_what_cannot_be() {
        for (var change : List.of(
                "update payment_attempt set progress = 'succeeded'",
                "update payment_attempt set progress = 'lost'",
                "update payment_attempt set taken_amount = 1",
                "update payment_attempt_share set amount = 0",
                "update payment_attempt set hosted_key = 'cs_1'",
                "insert into payment_customer values ('" + new UUID(99, 9) + "', 'cus_1')",
                "insert into payment_method values ('" + new UUID(41, 1) + "', '" + KERN.value()
                        + "', 'pm_1', 'visa', '4242', date '2030-08-31', current_timestamp)")) {
            assertThatThrownBy(() -> run(() -> database().sql().execute(change)))
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private static Share march() {
        return new Share(MARCH, euros("4165"));
    }

    private void change(PaymentAttemptId id, Consumer<PaymentAttempt> verb) {
        run(() -> {
            var attempt = attempts().lock(ANA, id).orElseThrow();
            verb.accept(attempt);
            attempts().update(ANA, attempt);
        });
    }
}
