package studio.portal.application.invoice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.PersonName;
import studio.portal.domain.invoice.AttemptProgress;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.Payment;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.domain.invoice.Reversal;
import studio.portal.domain.invoice.ReversalId;

/**
 * A payment as a page shows it.
 *
 * @param studio what only the studio sees of it; empty for members
 * @param online how it came online, where it did; empty for members
 * @param allocations what of it pays which invoice now
 * @param reversals what has gone back of it, in the order in which it did
 * @param left what of it pays nothing yet
 * @param refundable how much can be paid back by its way: out of itself, and out of the client's credit notes
 */
public record PaymentDetail(
        PaymentId id,
        ClientName of,
        LocalDate receivedOn,
        Money amount,
        Payment.Way way,
        Optional<Recorded> studio,
        Optional<Online> online,
        List<Allocation> allocations,
        List<Returned> reversals,
        Money left,
        Money refundable) {
    public PaymentDetail {
        allocations = List.copyOf(allocations);
        reversals = List.copyOf(reversals);
    }

    /**
     * What the studio wrote down for itself.
     *
     * @param by empty for a job
     */
    public record Recorded(Optional<String> externalKey, Optional<String> note, Optional<PersonName> by, Instant at) {}

    /**
     * @param asked what the payer was asked for
     * @param refunds what the studio wishes to go back by the way it came, in that order
     */
    public record Online(Money asked, List<Wished> refunds) {
        public Online {
            refunds = List.copyOf(refunds);
        }
    }

    /** @param progress {@link AttemptProgress#EXPIRED} is never one */
    public record Wished(UUID id, Money amount, Instant at, AttemptProgress progress) {}

    /**
     * So much of it pays an invoice.
     *
     * @param open what is still to be paid of the invoice
     */
    public record Allocation(InvoiceId invoice, InvoiceNumber number, Money amount, Money open) {}

    /**
     * So much went back.
     *
     * @param way how it was paid back; empty of a charge-back
     * @param note what the studio wrote down for itself; empty for members
     */
    public record Returned(
            ReversalId id,
            Reversal.Kind kind,
            Money amount,
            LocalDate on,
            Optional<Payment.Way> way,
            Optional<String> note) {}

    /** What has gone back of it. */
    public Money returned() {
        return reversals.stream().map(Returned::amount).reduce(Money.zero(amount.currency()), Money::plus);
    }

    /** How much can still be wished for to go back: what is on its way counts as gone. */
    public Money stillRefundable() {
        return online.stream()
                .flatMap(came -> came.refunds().stream())
                .filter(wish -> !wish.progress().isOver())
                .map(Wished::amount)
                .reduce(refundable, Money::minus);
    }

    /** What has not gone back yet, and so could be charged back. */
    public Money kept() {
        return amount.minus(returned());
    }
}
