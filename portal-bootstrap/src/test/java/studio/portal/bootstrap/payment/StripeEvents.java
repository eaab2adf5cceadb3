package studio.portal.bootstrap.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.invoice.ExampleInvoices.euros;

import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.AttemptProgress;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.OnlineRefund;
import studio.portal.domain.invoice.PaymentAttemptId;
import studio.portal.persistence.AtOnce;
import studio.portal.persistence.Vendor;

/**
 * Everything that Stripe tells of payments, refunds, disputes and saved cards, each of it one to five times, in any order and at once:
 * it always comes to the same. What happens at Stripe goes on meanwhile, so that some notices come before their time.
 */
abstract class StripeEvents extends PayingOnline {
    private static final int AT_ONCE = 32;
    private static final InvoiceId MAY = new InvoiceId(new UUID(5, 4));

    StripeEvents(Vendor vendor) {
        super(vendor, Duration.ofSeconds(30));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void any_notices_in_any_order_come_to_the_same(long seed) throws Exception {
        owe(MARCH);
        owe(APRIL);
        owe(MAY);
        var kept = started(MARCH);
        var fought = started(APRIL);
        var wished = started(MAY);
        save.handle(MARA, Language.ENGLISH, BACK);
        var random = new Random(seed);
        var told = new ConcurrentLinkedQueue<String>();
        var happening = new AtomicBoolean(true);

        AtOnce.run(AT_ONCE, thread -> {
            if (thread == 0) {
                try {
                    happen(
                            kept,
                            fought,
                            wished,
                            event -> told.addAll(Collections.nCopies(1 + random.nextInt(3), event)));
                    shuffled(told, random);
                } finally {
                    happening.set(false);
                }
            }
            for (var event = told.poll(); event != null || happening.get(); event = told.poll()) {
                Optional.ofNullable(event).ifPresentOrElse(this::tell, StripeEvents::waitABit);
            }
            return thread;
        });

        assertTheSame(kept, fought);
        assertTheSame(wished);
    }

    private static void waitABit() {
        LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
    }

    private void happen(
            PaymentAttemptId kept, PaymentAttemptId fought, PaymentAttemptId wished, Consumer<String> told) {
        paidAndPaidBack(kept, told);
        paidByCardAndWishedBack(wished, told);
        disputed(fought, told);
    }

    /** One is paid, and partly paid back on Stripe's pages. */
    private void paidAndPaidBack(PaymentAttemptId kept, Consumer<String> told) {
        var page = opened(kept);
        told.accept(stripe.event("checkout.session.expired", page));
        stripe.payLater(page);
        told.accept(stripe.event("checkout.session.completed", page));
        stripe.pay(page);
        told.accept(stripe.event("checkout.session.async_payment_succeeded", page));
        var failing = stripe.refund(page, 416_500);
        told.accept(stripe.event("charge.refunded", failing));
        stripe.refundFails(failing);
        told.accept(stripe.event("refund.failed", failing));
        var refund = stripe.refund(page, 100_000);
        told.accept(stripe.event("charge.refunded", refund));
        told.accept(stripe.event("refund.updated", refund));
    }

    /** One is paid by a saved card; of what the studio pays back, some arrives, some does not, and some is never sent. */
    private void paidByCardAndWishedBack(PaymentAttemptId wished, Consumer<String> told) {
        var key = stripe.save(stripe.customer(), "4242");
        told.accept(stripe.event("payment_method.attached", key));
        follow.handle(MARA, MARA.client());
        var card = methods.ofKey(MARA, key).orElseThrow();
        payBy.handle(MARA, wished, card.id(), Language.ENGLISH, BACK);
        told.accept(stripe.event("payment_intent.succeeded", page(wished)));
        credited(CREDIT_NOTE, MAY);
        var arrived = sent(wished, "1000");
        told.accept(stripe.event("charge.refunded", arrived));
        var failing = sent(wished, "500");
        told.accept(stripe.event("charge.refunded", failing));
        stripe.refundFails(failing);
        told.accept(stripe.event("refund.failed", failing));
        wish(wished, "10");
        stripe.renew(key, 2034);
        told.accept(stripe.event("payment_method.automatically_updated", key));
        var gone = stripe.save(stripe.customer(), "1881");
        told.accept(stripe.event("payment_method.attached", gone));
        stripe.takeAway(gone);
        told.accept(stripe.event("payment_method.detached", gone));
    }

    /** @return what Stripe calls the refund */
    private String sent(PaymentAttemptId id, String amount) {
        refund.send(ANA, payment(id), wish(id, amount));
        var all = stripe.all("refund");
        return String.valueOf(all.get(all.size() - 1).get("id"));
    }

    /** One is paid, disputed, won, and lost in part to a second dispute. */
    private void disputed(PaymentAttemptId fought, Consumer<String> told) {
        var other = opened(fought);
        stripe.pay(other);
        told.accept(stripe.event("checkout.session.completed", other));
        var dispute = stripe.dispute(other, 416_500);
        told.accept(stripe.event("charge.dispute.funds_withdrawn", dispute));
        stripe.win(dispute);
        told.accept(stripe.event("charge.dispute.funds_reinstated", dispute));
        var lost = stripe.dispute(other, 66_500);
        told.accept(stripe.event("charge.dispute.created", lost));
        told.accept(stripe.event("charge.dispute.funds_withdrawn", lost));
    }

    /** What nobody has heard yet comes in another order, and some of it again. */
    private static void shuffled(Queue<String> told, Random random) {
        var rest = new ArrayList<String>();
        for (var event = told.poll(); event != null; event = told.poll()) {
            rest.addAll(Collections.nCopies(1 + random.nextInt(2), event));
        }
        Collections.shuffle(rest, random);
        told.addAll(rest);
    }

    private void assertTheSame(PaymentAttemptId kept, PaymentAttemptId fought) {
        for (var id : List.of(kept, fought)) {
            assertThat(attempt(id).progress()).isEqualTo(AttemptProgress.SUCCEEDED);
        }
        assertThat(open(MARCH)).isEqualTo(euros("1000"));
        assertThat(open(APRIL)).isEqualTo(euros("665"));
    }

    private void assertTheSame(PaymentAttemptId wished) {
        repair();
        assertThat(notRepaired).isEmpty();
        assertThat(attempt(wished).progress()).isEqualTo(AttemptProgress.SUCCEEDED);
        assertThat(attempt(wished).refunds())
                .extracting(OnlineRefund::progress)
                .containsExactly(AttemptProgress.SUCCEEDED, AttemptProgress.FAILED, AttemptProgress.FAILED);
        assertThat(open(MAY)).isEqualTo(euros("0"));
        assertThat(locked(ANA, Set.of(), Set.of()).left())
                .as("the credit note, less what arrived")
                .isEqualTo(euros("3165"));
        assertThat(methods.of(MARA, MARA.client()))
                .singleElement()
                .satisfies(method -> assertThat(method.card().expires()).isEqualTo(YearMonth.of(2034, 8)));
    }

    private Money open(InvoiceId invoice) {
        return locked(ANA, Set.of(invoice), Set.of()).receivables().stream()
                .filter(receivable -> receivable.invoice().equals(invoice))
                .findFirst()
                .orElseThrow()
                .open();
    }
}
