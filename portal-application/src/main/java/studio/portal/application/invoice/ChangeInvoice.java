package studio.portal.application.invoice;

import java.time.Clock;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.application.Versions;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.domain.invoice.InvoiceRepository;
import studio.portal.domain.project.ProjectRepository;

/** The studio changes a draft. */
public final class ChangeInvoice {
    private final Transactions transactions;
    private final Validation validation;
    private final InvoiceRepository invoices;
    private final ProjectRepository projects;
    private final Clock clock;

    public ChangeInvoice(
            Transactions transactions,
            Validation validation,
            InvoiceRepository invoices,
            ProjectRepository projects,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.invoices = invoices;
        this.projects = projects;
        this.clock = clock;
    }

    /**
     * @throws NotFound if the actor sees no such invoice
     * @throws StaleVersion if it is no longer at the expected version
     */
    public void handle(Actor actor, InvoiceId id, Optional<Long> expectedVersion, InvoiceCommand command) {
        validation.check(command);
        transactions.run(actor, () -> {
            var invoice = invoices.lock(actor, id).orElseThrow(NotFound::new);
            if (!InvoicePolicy.mayManage(actor)) {
                throw new AccessDenied("Only the studio changes a draft");
            }
            invoice.mustBeDraft();
            Versions.expect(expectedVersion, invoice.version());
            invoice.change(command.terms(actor, invoice.client(), projects), actor, clock.instant());
            if (!invoice.events().isEmpty()) {
                invoices.update(actor, invoice);
            }
        });
    }
}
