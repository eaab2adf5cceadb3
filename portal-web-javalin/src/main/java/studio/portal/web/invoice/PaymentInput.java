package studio.portal.web.invoice;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import studio.portal.application.invoice.ChargeBackPayment;
import studio.portal.application.invoice.RecordPayment;
import studio.portal.application.invoice.RefundOnline;
import studio.portal.application.invoice.RefundPayment;
import studio.portal.application.invoice.UseCredit;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.Payment;
import studio.portal.web.Input;
import studio.portal.web.Parsing;

/** Puts the commands for money that moves together, the same way for a form and for JSON. */
final class PaymentInput {
    private static final UUID NONE = new UUID(0, 0);

    private PaymentInput() {}

    static RecordPayment.Command record(Input input) {
        return new RecordPayment.Command(
                input.required("clientId", Parsing.id(ClientId::new), new ClientId(NONE)),
                TypedAmounts.required(input),
                TypedAmounts.requiredCurrency(input),
                input.required("receivedOn", Parsing::date, LocalDate.EPOCH),
                way(input),
                text(input, "externalKey"),
                text(input, "note"),
                input.list("invoiceIds", Parsing.id(InvoiceId::new)));
    }

    static RefundPayment.Command refund(Input input) {
        return new RefundPayment.Command(
                TypedAmounts.required(input),
                TypedAmounts.requiredCurrency(input),
                input.optional("on", Parsing::date),
                input.optional("way", Payment.Way::ofWord).orElse(Payment.Way.BANK),
                text(input, "externalKey"),
                text(input, "note"));
    }

    /** By the way it came; its day and its key are the provider's to tell. */
    static RefundOnline.Command refundOnline(Input input) {
        input.optional("way", Payment.Way::ofWord)
                .filter(way -> way != Payment.Way.CARD)
                .ifPresent(another -> input.refuse("way", "unknown"));
        return new RefundOnline.Command(TypedAmounts.required(input), TypedAmounts.requiredCurrency(input));
    }

    static ChargeBackPayment.Command chargeBack(Input input) {
        return new ChargeBackPayment.Command(
                TypedAmounts.required(input),
                TypedAmounts.requiredCurrency(input),
                input.required("on", Parsing::date, LocalDate.EPOCH),
                text(input, "externalKey"),
                text(input, "note"));
    }

    static UseCredit.Command allocate(Input input) {
        return new UseCredit.Command(
                input.required("invoiceId", Parsing.id(InvoiceId::new), new InvoiceId(NONE)),
                TypedAmounts.required(input),
                TypedAmounts.requiredCurrency(input));
    }

    /** @param invoice in the address */
    static UseCredit.Command allocate(Input input, InvoiceId invoice) {
        return new UseCredit.Command(invoice, TypedAmounts.required(input), TypedAmounts.requiredCurrency(input));
    }

    private static Payment.Way way(Input input) {
        return input.required("way", Payment.Way::ofWord, Payment.Way.BANK);
    }

    private static Optional<String> text(Input input, String name) {
        return Optional.of(input.text(name)).filter(text -> !text.isBlank());
    }
}
