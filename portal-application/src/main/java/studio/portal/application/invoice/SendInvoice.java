package studio.portal.application.invoice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.invoice.Addressee;
import studio.portal.domain.invoice.ClientBilling;
import studio.portal.domain.invoice.Invoice;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.domain.invoice.InvoiceRepository;
import studio.portal.domain.invoice.SendingId;

/** The studio sends an issued invoice or credit note by mail, perhaps once more. */
public final class SendInvoice {
    /** @param to empty: everybody who usually gets the invoices of its client */
    public record Command(
            Optional<@Size(min = 1, max = ClientBilling.MOST_ADDRESSES) List<@NotNull EmailAddress>> to) {}

    private final Transactions transactions;
    private final Validation validation;
    private final InvoiceRepository invoices;
    private final Addressees addressees;
    private final InvoiceDispatch dispatch;

    public SendInvoice(
            Transactions transactions,
            Validation validation,
            InvoiceRepository invoices,
            Addressees addressees,
            InvoiceDispatch dispatch) {
        this.transactions = transactions;
        this.validation = validation;
        this.invoices = invoices;
        this.addressees = addressees;
        this.dispatch = dispatch;
    }

    /**
     * @throws NotFound if the actor sees no such invoice
     * @throws RuleViolation {@code not-issued}, {@code nobody-to-send-to}
     */
    public SendingId handle(Actor actor, InvoiceId id, Command command) {
        if (!InvoicePolicy.mayManage(actor)) {
            throw new AccessDenied("Only the studio sends invoices");
        }
        validation.check(command);
        return transactions.write(actor, () -> {
            var invoice = invoices.lock(actor, id).orElseThrow(NotFound::new);
            if (!invoice.isIssued()) {
                throw new RuleViolation("not-issued", "A draft is not sent");
            }
            return dispatch.send(actor, invoice, to(actor, invoice, command));
        });
    }

    private List<Addressee> to(Actor actor, Invoice invoice, Command command) {
        return command.to()
                .map(chosen -> addressees.at(actor, invoice.client(), chosen))
                .orElseGet(() -> addressees.usual(actor, invoice.client()).stream()
                        .map(Addressees.Named::addressee)
                        .toList());
    }
}
