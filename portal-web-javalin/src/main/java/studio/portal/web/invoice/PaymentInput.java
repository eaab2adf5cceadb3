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
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.Payment;
import studio.portal.web.Input;
import studio.portal.web.Parsing;

/**
 * Puts the commands for money that moves together, the same way for a form and for JSON.
 *
 * @param decimals how amounts are written
 */
record PaymentInput(SentDecimals decimals) {
    private static final UUID NONE = new UUID(0, 0);

    static PaymentInput ofProgram() {
        return new PaymentInput(SentDecimals.ofProgram());
    }

    static PaymentInput ofPerson(Language language) {
        return new PaymentInput(SentDecimals.ofPerson(language));
    }

    RecordPayment.Command record(Input input) {
        var money = money(input);
        return new RecordPayment.Command(
                input.required("clientId", Parsing.id(ClientId::new), new ClientId(NONE)),
                money.amount(),
                money.currency(),
                input.required("receivedOn", Parsing::date, LocalDate.EPOCH),
                way(input),
                text(input, "externalKey"),
                text(input, "note"),
                input.list("invoiceIds", Parsing.id(InvoiceId::new)));
    }

    RefundPayment.Command refund(Input input) {
        var money = money(input);
        return new RefundPayment.Command(
                money.amount(),
                money.currency(),
                input.optional("on", Parsing::date),
                input.optional("way", Payment.Way::ofWord).orElse(Payment.Way.BANK),
                text(input, "externalKey"),
                text(input, "note"));
    }

    /** By the way it came; its day and its key are the provider's to tell. */
    RefundOnline.Command refundOnline(Input input) {
        input.optional("way", Payment.Way::ofWord)
                .filter(way -> way != Payment.Way.CARD)
                .ifPresent(another -> input.refuse("way", "unknown"));
        var money = money(input);
        return new RefundOnline.Command(money.amount(), money.currency());
    }

    ChargeBackPayment.Command chargeBack(Input input) {
        var money = money(input);
        return new ChargeBackPayment.Command(
                money.amount(),
                money.currency(),
                input.required("on", Parsing::date, LocalDate.EPOCH),
                text(input, "externalKey"),
                text(input, "note"));
    }

    UseCredit.Command allocate(Input input) {
        return allocate(input, input.required("invoiceId", Parsing.id(InvoiceId::new), new InvoiceId(NONE)));
    }

    /** @param invoice in the address */
    UseCredit.Command allocate(Input input, InvoiceId invoice) {
        var money = money(input);
        return new UseCredit.Command(invoice, money.amount(), money.currency());
    }

    private SentMoney money(Input input) {
        return SentMoney.read(input, decimals);
    }

    private static Payment.Way way(Input input) {
        return input.required("way", Payment.Way::ofWord, Payment.Way.BANK);
    }

    private static Optional<String> text(Input input, String name) {
        return Optional.of(input.text(name)).filter(text -> !text.isBlank());
    }
}
