package studio.portal.application.invoice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import studio.portal.application.InvalidInput;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.application.Versions;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.domain.invoice.InvoiceRepository;
import studio.portal.domain.invoice.InvoiceTerms;
import studio.portal.domain.invoice.RecurringInvoice;
import studio.portal.domain.invoice.RecurringInvoiceId;
import studio.portal.domain.invoice.RecurringInvoiceRepository;

/** The studio changes what recurs, for the invoices that are still to be made. */
public final class ChangeRecurring {
    private final Transactions transactions;
    private final Validation validation;
    private final RecurringInvoiceRepository recurring;
    private final InvoiceRepository invoices;
    private final SettingsQueries settings;
    private final Clock clock;

    public ChangeRecurring(
            Transactions transactions,
            Validation validation,
            RecurringInvoiceRepository recurring,
            InvoiceRepository invoices,
            SettingsQueries settings,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.recurring = recurring;
        this.invoices = invoices;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @throws NotFound if the actor sees none such
     * @throws StaleVersion if it is no longer at the expected version
     */
    public void handle(Actor actor, RecurringInvoiceId id, Optional<Long> expectedVersion, RecurringCommand command) {
        if (!InvoicePolicy.mayManage(actor)) {
            throw new AccessDenied("Only the studio says what recurs");
        }
        validation.check(command);
        var at = clock.instant();
        transactions.run(actor, () -> {
            var found = recurring.lock(actor, id).orElseThrow(NotFound::new);
            Versions.expect(expectedVersion, found.version());
            if (!command.firstOn().equals(found.state().plan().recurrence().firstOn())) {
                command.checkFirst(
                        LocalDate.ofInstant(at, settings.current(actor).zone()));
            }
            found.change(command.plan(terms(actor, found, command)), actor, at);
            if (!found.events().isEmpty()) {
                recurring.update(actor, found);
            }
        });
    }

    private InvoiceTerms terms(Actor actor, RecurringInvoice found, RecurringCommand command) {
        if (command.invoiceId().isEmpty()) {
            return found.state().plan().terms();
        }
        return command.invoiceId()
                .flatMap(id -> invoices.find(actor, id))
                .filter(invoice -> invoice.kind() == InvoiceKind.INVOICE
                        && invoice.client().equals(found.client()))
                .orElseThrow(() -> InvalidInput.of("invoiceId", "absent"))
                .terms();
    }
}
