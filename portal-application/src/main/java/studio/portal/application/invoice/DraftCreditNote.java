package studio.portal.application.invoice;

import java.time.Clock;
import studio.portal.application.Ids;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.Invoice;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.domain.invoice.InvoiceRepository;
import studio.portal.domain.project.ProjectRepository;

/** The studio begins to take back an issued invoice, or a part of it. The client sees nothing of it yet. */
public final class DraftCreditNote {
    private final Transactions transactions;
    private final Validation validation;
    private final InvoiceRepository invoices;
    private final ProjectRepository projects;
    private final Ids ids;
    private final Clock clock;

    public DraftCreditNote(
            Transactions transactions,
            Validation validation,
            InvoiceRepository invoices,
            ProjectRepository projects,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.invoices = invoices;
        this.projects = projects;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param corrected the invoice it takes back
     * @throws NotFound if the actor sees no such invoice
     */
    public InvoiceId handle(Actor actor, InvoiceId corrected, InvoiceCommand command) {
        if (!InvoicePolicy.mayManage(actor)) {
            throw new AccessDenied("Only the studio credits invoices");
        }
        validation.check(command);
        return transactions.write(actor, () -> {
            var invoice = invoices.lock(actor, corrected).orElseThrow(NotFound::new);
            var terms = command.terms(actor, invoice.client(), projects);
            var note = Invoice.draftCreditNote(new InvoiceId(ids.next()), invoice, terms, actor, clock.instant());
            invoices.add(actor, note);
            return note.id();
        });
    }
}
