package studio.portal.web.invoice;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.PersonName;
import studio.portal.application.invoice.PaymentDetail;
import studio.portal.application.invoice.PaymentRow;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.AttemptProgress;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.Payment.Way;
import studio.portal.domain.invoice.Reversal;
import studio.portal.web.Sent;
import studio.portal.web.invoice.InvoiceJson.Amount;

/** Payments as scripts read and write them. */
final class PaymentJson {
    private PaymentJson() {}

    /** @param invoices the numbers of what it pays */
    record PaymentLine(
            UUID id,
            ClientName client,
            LocalDate receivedOn,
            Amount amount,
            Way way,
            List<String> invoices,
            Amount left,
            Amount returned) {
        static PaymentLine of(PaymentRow row) {
            return new PaymentLine(
                    row.id().value(),
                    row.client(),
                    row.receivedOn(),
                    Amount.of(row.amount()),
                    row.way(),
                    row.invoices().stream().map(InvoiceNumber::value).toList(),
                    Amount.of(row.left()),
                    Amount.of(row.returned()));
        }
    }

    /**
     * @param left what of it pays nothing yet
     * @param refundable how much can be paid back by its way
     * @param online for staff, how it came by the provider
     * @param externalKey for staff, as are the three after it
     */
    record PaymentFound(
            UUID id,
            ClientName client,
            LocalDate receivedOn,
            Amount amount,
            Way way,
            List<Allocated> allocations,
            List<ReversalFound> reversals,
            Amount left,
            Amount refundable,
            Optional<CameOnline> online,
            Optional<String> externalKey,
            Optional<String> note,
            Optional<PersonName> recordedBy,
            Optional<Instant> recordedAt) {
        static PaymentFound of(PaymentDetail payment) {
            return new PaymentFound(
                    payment.id().value(),
                    payment.of(),
                    payment.receivedOn(),
                    Amount.of(payment.amount()),
                    payment.way(),
                    payment.allocations().stream().map(Allocated::of).toList(),
                    payment.reversals().stream().map(ReversalFound::of).toList(),
                    Amount.of(payment.left()),
                    Amount.of(payment.stillRefundable()),
                    payment.online().map(CameOnline::of),
                    payment.studio().flatMap(PaymentDetail.Recorded::externalKey),
                    payment.studio().flatMap(PaymentDetail.Recorded::note),
                    payment.studio().flatMap(PaymentDetail.Recorded::by),
                    payment.studio().map(PaymentDetail.Recorded::at));
        }
    }

    /**
     * @param asked what the payer was asked for
     * @param refunds what is to go back by the provider, or was refused there
     */
    record CameOnline(Amount asked, List<OnlineRefundFound> refunds) {
        static CameOnline of(PaymentDetail.Online online) {
            return new CameOnline(
                    Amount.of(online.asked()),
                    online.refunds().stream().map(OnlineRefundFound::of).toList());
        }
    }

    record OnlineRefundFound(UUID id, Amount amount, Instant at, AttemptProgress progress) {
        static OnlineRefundFound of(PaymentDetail.Wished wish) {
            return new OnlineRefundFound(wish.id(), Amount.of(wish.amount()), wish.at(), wish.progress());
        }
    }

    /** @param open what is still to be paid of the invoice */
    record Allocated(UUID invoiceId, String number, Amount amount, Amount open) {
        static Allocated of(PaymentDetail.Allocation allocation) {
            return new Allocated(
                    allocation.invoice().value(),
                    allocation.number().value(),
                    Amount.of(allocation.amount()),
                    Amount.of(allocation.open()));
        }
    }

    /** @param way of a refund */
    record ReversalFound(UUID id, Reversal.Kind kind, Amount amount, LocalDate on, Optional<Way> way) {
        static ReversalFound of(PaymentDetail.Returned returned) {
            return new ReversalFound(
                    returned.id().value(),
                    returned.kind(),
                    Amount.of(returned.amount()),
                    returned.on(),
                    returned.way());
        }
    }

    /**
     * @param amount above 0
     * @param externalKey what the bank calls it; recorded once for ever
     * @param invoiceIds in the order in which it settles them
     */
    record NewPaymentBody(
            @NotNull ClientId clientId,
            @Sent SentAmount amount,
            @NotNull LocalDate receivedOn,
            @Sent Way way,
            Optional<String> externalKey,
            Optional<String> note,
            List<InvoiceId> invoiceIds) {}

    /**
     * Of a payment that came by the provider only the amount is sent, for it goes back there.
     *
     * @param on today where none is sent
     * @param way bank, as where none is sent, or cash
     */
    record NewRefund(
            @Sent SentAmount amount,
            Optional<LocalDate> on,
            Optional<Way> way,
            Optional<String> externalKey,
            Optional<String> note) {}

    record NewChargeBack(
            @Sent SentAmount amount, @NotNull LocalDate on, Optional<String> externalKey, Optional<String> note) {}

    record NewAllocation(@Sent InvoiceId invoiceId, @Sent SentAmount amount) {}

    /** Money as every answer writes it; the amount as text, so that none is rounded. */
    record SentAmount(@NotNull String amount, @NotNull String currency) {}

    /** Of the invoice in the address. */
    record UsedCredit(@Sent SentAmount amount) {}
}
