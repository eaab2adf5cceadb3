package studio.portal.application.invoice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import studio.portal.application.Transactions;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.BillingRepository;
import studio.portal.domain.invoice.Invoice;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.domain.invoice.InvoiceRepository;
import studio.portal.domain.invoice.Issuing;
import studio.portal.domain.invoice.Ledger;
import studio.portal.domain.invoice.LedgerRepository;

/** The studio looks at a draft as it would be issued now. Nothing is stored of it, and no number is taken. */
public final class DrawDraft {
    /** Stands where a number will; it is on no paper. */
    private static final InvoiceNumber NONE_YET = new InvoiceNumber("DRAFT");

    private final Transactions transactions;
    private final InvoiceRepository invoices;
    private final LedgerRepository ledgers;
    private final BillingRepository billing;
    private final SettingsQueries settings;
    private final PaidDeposits deposits;
    private final CreditedInvoice left;
    private final PaperContents said;
    private final InvoicePapers writer;
    private final Clock clock;

    public DrawDraft(
            Transactions transactions,
            InvoiceRepository invoices,
            LedgerRepository ledgers,
            BillingRepository billing,
            SettingsQueries settings,
            InvoicePapers writer,
            Clock clock) {
        this.transactions = transactions;
        this.invoices = invoices;
        this.ledgers = ledgers;
        this.billing = billing;
        this.settings = settings;
        this.deposits = new PaidDeposits(invoices);
        this.left = new CreditedInvoice(invoices);
        this.said = new PaperContents(invoices, settings);
        this.writer = writer;
        this.clock = clock;
    }

    /**
     * @return a PDF
     * @throws NotFound if the actor sees no such draft
     * @throws RuleViolation what issuing it would be refused for now
     */
    public byte[] handle(Actor actor, InvoiceId id) {
        if (!InvoicePolicy.mayManage(actor)) {
            throw new NotFound();
        }
        return writer.draft(transactions.write(actor, () -> asIssued(actor, id)));
    }

    private InvoicePaper asIssued(Actor actor, InvoiceId id) {
        var invoice =
                invoices.find(actor, id).filter(draft -> !draft.isIssued()).orElseThrow(NotFound::new);
        invoice.corrects().ifPresent(credited -> mustBeLeft(actor, credited, invoice));
        var studio = billing.studio(actor).billing();
        var buyer = billing.client(actor, invoice.client()).billing().buyer();
        var at = clock.instant();
        invoice.issue(
                new Issuing(
                        NONE_YET,
                        LocalDate.ofInstant(at, settings.current(actor).zone()),
                        studio.seller()
                                .orElseThrow(() ->
                                        new RuleViolation("seller-missing", "The studio's own address is not known")),
                        buyer.orElseThrow(
                                () -> new RuleViolation("buyer-missing", "The client's address is not known")),
                        studio.account(),
                        invoice.kind() == InvoiceKind.FINAL
                                ? deposits.of(actor, invoice, ledger(actor, invoice))
                                : List.of()),
                actor,
                at);
        return said.of(actor, invoice);
    }

    private void mustBeLeft(Actor actor, InvoiceId credited, Invoice note) {
        left.mustLeave(actor, invoices.find(actor, credited).orElseThrow(NotFound::new), note);
        deposits.mustBeFree(actor, credited);
    }

    private Ledger ledger(Actor actor, Invoice invoice) {
        return ledgers.lock(actor, invoice.client(), invoice.terms().currency(), Set.of(), Set.of());
    }
}
