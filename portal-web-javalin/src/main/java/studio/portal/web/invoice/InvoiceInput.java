package studio.portal.web.invoice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import studio.portal.application.invoice.DraftDefaults;
import studio.portal.application.invoice.InvoiceCommand;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.Vat;
import studio.portal.domain.project.ProjectId;
import studio.portal.web.Input;
import studio.portal.web.Parsing;

/**
 * Puts what is said of an invoice together from what was sent, the same way for forms and for JSON.
 *
 * @param vat of lines of which none is sent; empty: it has to be
 */
record InvoiceInput(Input input, SentDecimals decimals, Optional<Vat> vat) {
    private static final ClientId NO_CLIENT = new ClientId(new UUID(0, 0));

    static ClientId client(Input input) {
        return input.required("clientId", Parsing.id(ClientId::new), NO_CLIENT);
    }

    /** Any but a credit note, which is made of an invoice. */
    static InvoiceKind kind(Input input) {
        return input.optional("kind", word -> InvoiceKind.ofWord(word).filter(kind -> kind != InvoiceKind.CREDIT_NOTE))
                .orElse(InvoiceKind.INVOICE);
    }

    static InvoiceCommand empty(DraftDefaults defaults) {
        return new InvoiceCommand(
                Optional.empty(),
                defaults.currency(),
                defaults.language(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                defaults.buyerReference(),
                Optional.empty(),
                defaults.daysToPay());
    }

    /** As it would be with what was sent; what was not stays as it is. */
    InvoiceCommand patched(InvoiceCommand now) {
        return new InvoiceCommand(
                sent("projectId", () -> input.optional("projectId", Parsing.id(ProjectId::new)), now.projectId()),
                input.another("currency", LineInput::currency).orElse(now.currency()),
                input.another("language", Language::ofTag).orElse(now.language()),
                sent("lines", () -> input.objects("lines", positions()::line), now.lines()),
                sent("adjustments", () -> positions().changes(input), now.adjustments()),
                sent("deliveredFrom", () -> input.optional("deliveredFrom", Parsing::date), now.deliveredFrom()),
                sent(
                        "deliveredTo",
                        () -> input.optional("deliveredTo", Parsing::date),
                        isCleared("deliveredFrom") ? Optional.empty() : now.deliveredTo()),
                sent("purchaseOrder", () -> text("purchaseOrder"), now.purchaseOrder()),
                sent("buyerReference", () -> text("buyerReference"), now.buyerReference()),
                sent("note", () -> text("note"), now.note()),
                sent("daysToPay", this::days, now.daysToPay()));
    }

    /** A form has all of it; rows that are not there are none. */
    InvoiceCommand whole(DraftDefaults defaults) {
        var fields = patched(empty(defaults));
        return new InvoiceCommand(
                fields.projectId(),
                fields.currency(),
                fields.language(),
                input.objects("lines", positions()::line),
                positions().changes(input),
                fields.deliveredFrom(),
                fields.deliveredTo(),
                fields.purchaseOrder(),
                fields.buyerReference(),
                fields.note(),
                fields.daysToPay());
    }

    private LineInput positions() {
        return new LineInput(decimals, vat);
    }

    private boolean isCleared(String name) {
        return input.has(name) && input.isEmpty(name);
    }

    private <T> T sent(String name, Supplier<T> read, T now) {
        return input.has(name) ? read.get() : now;
    }

    private Optional<String> text(String name) {
        return Optional.of(input.text(name)).filter(text -> !text.isBlank());
    }

    private int days() {
        var days = input.number("daysToPay");
        if (days.isEmpty()) {
            input.refuse("daysToPay", "NotBlank");
        }
        return (int) Math.max(-1, Math.min(Integer.MAX_VALUE, days.orElse(0L)));
    }
}
