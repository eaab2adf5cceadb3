package studio.portal.bootstrap.payment;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.BalanceTransaction;
import com.stripe.model.Dispute;
import com.stripe.model.Refund;
import com.stripe.param.DisputeListParams;
import com.stripe.param.RefundListParams;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import studio.portal.application.invoice.PaymentGateway.Outcome;
import studio.portal.application.invoice.PaymentGateway.Taken;
import studio.portal.domain.invoice.AttemptProgress;
import studio.portal.domain.invoice.PaymentMovement;
import studio.portal.domain.invoice.PaymentMovement.Kind;

/** What became of money at Stripe after it was taken: refunds, and disputes that were lost or won. */
final class StripeMovements {
    private static final long AT_ONCE = 100;

    /** @param second since 1970; what can go at all depends on what has gone and come before */
    private record Happened(long second, PaymentMovement movement) {}

    private final StripeClient client;

    StripeMovements(StripeClient client) {
        this.client = client;
    }

    Outcome of(Taken taken) throws StripeException {
        var happened = new ArrayList<Happened>();
        var failed = new ArrayList<PaymentMovement>();
        for (var refund : refunds(taken)) {
            switch (refund.getStatus()) {
                case "succeeded" -> happened.add(new Happened(refund.getCreated(), movement(refund)));
                case "failed", "canceled" -> failed.add(movement(refund));
                default -> {} // under way, and told again when it has arrived
            }
        }
        for (var dispute : disputes(taken)) {
            happened.addAll(movements(dispute));
        }
        var inOrder = happened.stream()
                .sorted(Comparator.comparingLong(Happened::second))
                .map(Happened::movement)
                .toList();
        return new Outcome(AttemptProgress.SUCCEEDED, Optional.of(taken), inOrder, failed);
    }

    private Iterable<Refund> refunds(Taken taken) throws StripeException {
        return client.v1()
                .refunds()
                .list(RefundListParams.builder()
                        .setPaymentIntent(taken.key())
                        .setLimit(AT_ONCE)
                        .build())
                .autoPagingIterable();
    }

    private Iterable<Dispute> disputes(Taken taken) throws StripeException {
        return client.v1()
                .disputes()
                .list(DisputeListParams.builder()
                        .setPaymentIntent(taken.key())
                        .setLimit(AT_ONCE)
                        .build())
                .autoPagingIterable();
    }

    private static PaymentMovement movement(Refund refund) {
        var wish = Optional.ofNullable(refund.getMetadata())
                .map(metadata -> metadata.get(StripeGateway.REFUND))
                .flatMap(StripeMovements::id);
        return new PaymentMovement(
                refund.getId(), Kind.REFUNDED, MinorUnits.money(refund.getAmount(), refund.getCurrency()), wish);
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /** The money is gone when a dispute begins, if at all, and comes again if it is won. */
    private static List<Happened> movements(Dispute dispute) {
        var all = new ArrayList<Happened>();
        var amount = MinorUnits.money(dispute.getAmount(), dispute.getCurrency());
        first(dispute, transaction -> transaction.getAmount() < 0)
                .ifPresent(gone -> all.add(new Happened(
                        gone.getCreated(),
                        new PaymentMovement(dispute.getId(), Kind.CHARGED_BACK, amount, Optional.empty()))));
        first(dispute, transaction -> transaction.getAmount() > 0)
                .ifPresent(back -> all.add(new Happened(
                        back.getCreated(),
                        new PaymentMovement(dispute.getId() + ":won", Kind.REINSTATED, amount, Optional.empty()))));
        return all;
    }

    private static Optional<BalanceTransaction> first(Dispute dispute, Predicate<BalanceTransaction> moved) {
        return Optional.ofNullable(dispute.getBalanceTransactions()).orElse(List.of()).stream()
                .filter(moved)
                .findFirst();
    }
}
