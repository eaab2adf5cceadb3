package studio.portal.application.invoice;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import studio.portal.application.Ids;
import studio.portal.application.InvalidInput;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.ClientRepository;
import studio.portal.domain.invoice.Invoice;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.domain.invoice.InvoiceRepository;
import studio.portal.domain.project.ProjectRepository;

/** The studio begins an invoice, deposit invoice or final invoice. The client sees nothing of it yet. */
public final class DraftInvoice {
    /** @param kind any but a credit note, which {@link DraftCreditNote} begins */
    public record Command(
            @NotNull ClientId clientId,
            @NotNull InvoiceKind kind,
            @NotNull @Valid InvoiceCommand invoice) {}

    private final Transactions transactions;
    private final Validation validation;
    private final InvoiceRepository invoices;
    private final ClientRepository clients;
    private final ProjectRepository projects;
    private final Ids ids;
    private final Clock clock;

    public DraftInvoice(
            Transactions transactions,
            Validation validation,
            InvoiceRepository invoices,
            ClientRepository clients,
            ProjectRepository projects,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.invoices = invoices;
        this.clients = clients;
        this.projects = projects;
        this.ids = ids;
        this.clock = clock;
    }

    public InvoiceId handle(Actor actor, Command command) {
        if (!InvoicePolicy.mayManage(actor)) {
            throw new AccessDenied("Only the studio drafts invoices");
        }
        validation.check(command);
        return transactions.write(actor, () -> {
            if (clients.find(actor, command.clientId()).isEmpty()) {
                throw InvalidInput.of("clientId", "absent");
            }
            if (command.kind() == InvoiceKind.CREDIT_NOTE) {
                throw InvalidInput.of("kind", "unknown");
            }
            var terms = command.invoice().terms(actor, command.clientId(), projects);
            var invoice = Invoice.draft(
                    new InvoiceId(ids.next()), command.clientId(), command.kind(), terms, actor, clock.instant());
            invoices.add(actor, invoice);
            return invoice.id();
        });
    }
}
