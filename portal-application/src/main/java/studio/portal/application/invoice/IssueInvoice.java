package studio.portal.application.invoice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.portal.application.Jobs;
import studio.portal.application.Transactions;
import studio.portal.application.Versions;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.BillingRepository;
import studio.portal.domain.invoice.DeductedDeposit;
import studio.portal.domain.invoice.Invoice;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.domain.invoice.InvoiceRepository;
import studio.portal.domain.invoice.IssuedInvoice;
import studio.portal.domain.invoice.Issuing;
import studio.portal.domain.invoice.Ledger;
import studio.portal.domain.invoice.LedgerRepository;
import studio.portal.domain.invoice.Receivable;

/**
 * The studio makes a draft an invoice or a credit note: it gets its number, is frozen with the studio and the client as
 * they are today, and goes into the client's ledger, all in one transaction.
 *
 * <p>The number is taken last of all that can fail by rule, so that others wait for it as briefly as may be.
 */
public final class IssueInvoice {
    /** Has an invoice sent as part of the transaction that issues it. */
    public interface Sends {
        void sendUsual(Actor actor, Invoice invoice);
    }

    private final Transactions transactions;
    private final InvoiceRepository invoices;
    private final LedgerRepository ledgers;
    private final BillingRepository billing;
    private final PaidDeposits deposits;
    private final CreditedInvoice left;
    private final SettingsQueries settings;
    private final Sends sends;
    private final Jobs jobs;
    private final Clock clock;

    public IssueInvoice(
            Transactions transactions,
            InvoiceRepository invoices,
            LedgerRepository ledgers,
            BillingRepository billing,
            SettingsQueries settings,
            Sends sends,
            Jobs jobs,
            Clock clock) {
        this.transactions = transactions;
        this.invoices = invoices;
        this.ledgers = ledgers;
        this.billing = billing;
        this.deposits = new PaidDeposits(invoices);
        this.left = new CreditedInvoice(invoices);
        this.settings = settings;
        this.sends = sends;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** As the one below, and sent to everybody who usually gets the invoices of its client. */
    public InvoiceNumber handle(Actor actor, InvoiceId id, Optional<Long> expectedVersion) {
        return handle(actor, id, expectedVersion, true);
    }

    /**
     * @param send whether it goes out by mail, as soon as its papers are written
     * @throws NotFound if the actor sees no such invoice
     * @throws StaleVersion if it is no longer at the expected version, which is the one whoever issues it has seen
     * @throws RuleViolation {@code seller-missing}, {@code buyer-missing}, {@code credit-exceeds}, {@code
     *     deposit-deducted}, {@code final-project}, {@code deposit-unpaid}, {@code issue-date}, {@code number-taken}, or
     *     what {@link Invoice#issue} refuses
     */
    public InvoiceNumber handle(Actor actor, InvoiceId id, Optional<Long> expectedVersion, boolean send) {
        if (!InvoicePolicy.mayManage(actor)) {
            throw new AccessDenied("Only the studio issues invoices");
        }
        return transactions.write(actor, () -> {
            var corrected = corrected(actor, id);
            var invoice = invoices.lock(actor, id).orElseThrow(NotFound::new);
            invoice.mustBeDraft();
            Versions.expect(expectedVersion, invoice.version());
            corrected.ifPresent(credited -> left.mustLeave(actor, credited, invoice));
            var ledger = ledger(actor, invoice);
            invoice.corrects().ifPresent(credited -> deposits.mustBeFree(actor, credited));
            var frozen = issue(actor, invoice, deposits.of(actor, invoice, ledger));
            invoices.update(actor, invoice);
            book(invoice, frozen, ledger);
            ledgers.update(actor, ledger);
            jobs.schedule(actor, Jobs.Task.WRITE_INVOICE_PAPERS, id.value(), frozen.issuedAt());
            if (send) {
                sends.sendUsual(actor, invoice);
            }
            return frozen.number();
        });
    }

    /** The invoice that a credit note takes back, locked before the note is: so is whoever else credits it. */
    private Optional<Invoice> corrected(Actor actor, InvoiceId id) {
        return invoices.find(actor, id)
                .flatMap(Invoice::corrects)
                .map(credited -> invoices.lock(actor, credited).orElseThrow(NotFound::new));
    }

    /** Locked before deposits are looked at: nobody else deducts or charges back one meanwhile. */
    private Ledger ledger(Actor actor, Invoice invoice) {
        var named = invoice.corrects().map(Set::of).orElse(Set.of());
        return ledgers.lock(actor, invoice.client(), invoice.terms().currency(), named, Set.of());
    }

    private IssuedInvoice issue(Actor actor, Invoice invoice, List<DeductedDeposit> deposits) {
        var studio = billing.studio(actor).billing();
        var client = billing.client(actor, invoice.client()).billing();
        var at = clock.instant();
        var today = LocalDate.ofInstant(at, settings.current(actor).zone());
        var seller = studio.seller()
                .orElseThrow(() -> new RuleViolation("seller-missing", "The studio's own address is not known"));
        var buyer = client.buyer()
                .orElseThrow(() -> new RuleViolation("buyer-missing", "The client's address is not known"));
        var series = invoice.kind().series();
        var number = invoices.takeNumber(
                actor, invoice.id(), series, studio.numbers().of(series), today);
        invoice.issue(new Issuing(number, today, seller, buyer, studio.account(), deposits), actor, at);
        return invoice.issued().orElseThrow();
    }

    private static void book(Invoice invoice, IssuedInvoice frozen, Ledger ledger) {
        var due = frozen.totals().due();
        invoice.corrects()
                .ifPresentOrElse(
                        credited -> ledger.credit(invoice.id(), due, credited),
                        () -> ledger.owe(Receivable.of(invoice.id(), frozen.dueOn(), due)));
    }
}
