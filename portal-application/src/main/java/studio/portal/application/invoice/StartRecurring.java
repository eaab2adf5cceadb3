package studio.portal.application.invoice;

import java.time.Clock;
import java.time.LocalDate;
import studio.portal.application.Ids;
import studio.portal.application.InvalidInput;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.domain.invoice.InvoiceRepository;
import studio.portal.domain.invoice.RecurringInvoice;
import studio.portal.domain.invoice.RecurringInvoiceId;
import studio.portal.domain.invoice.RecurringInvoiceRepository;

/** The studio has an invoice recur: a draft or an issued one is the pattern of those that follow. */
public final class StartRecurring {
    private final Transactions transactions;
    private final Validation validation;
    private final RecurringInvoiceRepository recurring;
    private final InvoiceRepository invoices;
    private final SettingsQueries settings;
    private final Ids ids;
    private final Clock clock;

    public StartRecurring(
            Transactions transactions,
            Validation validation,
            RecurringInvoiceRepository recurring,
            InvoiceRepository invoices,
            SettingsQueries settings,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.recurring = recurring;
        this.invoices = invoices;
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    public RecurringInvoiceId handle(Actor actor, RecurringCommand command) {
        if (!InvoicePolicy.mayManage(actor)) {
            throw new AccessDenied("Only the studio says what recurs");
        }
        validation.check(command);
        var at = clock.instant();
        command.checkFirst(LocalDate.ofInstant(at, settings.current(actor).zone()));
        return transactions.write(actor, () -> {
            var pattern = command.invoiceId()
                    .flatMap(id -> invoices.find(actor, id))
                    .filter(invoice -> invoice.kind() == InvoiceKind.INVOICE)
                    .orElseThrow(() -> InvalidInput.of("invoiceId", "absent"));
            var started = RecurringInvoice.start(
                    new RecurringInvoiceId(ids.next()), pattern.client(), command.plan(pattern.terms()), actor, at);
            recurring.add(actor, started);
            return started.id();
        });
    }
}
