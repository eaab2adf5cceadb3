package studio.portal.application.invoice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.BillingRepository;
import studio.portal.domain.invoice.ClientBilling;
import studio.portal.domain.invoice.CreditLimit;
import studio.portal.domain.invoice.DeductedDeposit;
import studio.portal.domain.invoice.Invoice;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.domain.invoice.InvoiceRepository;
import studio.portal.domain.invoice.Issuing;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.StudioBilling;

/** What issuing a draft would come to, and what is missing for it; nothing is stored and no number is taken. */
public final class FindProspect {
    private final InvoiceRepository invoices;
    private final InvoiceQueries queries;
    private final PaidDeposits deposits;
    private final BillingRepository billing;
    private final SettingsQueries settings;
    private final Clock clock;

    public FindProspect(
            InvoiceRepository invoices,
            InvoiceQueries queries,
            BillingRepository billing,
            SettingsQueries settings,
            Clock clock) {
        this.invoices = invoices;
        this.queries = queries;
        this.deposits = new PaidDeposits(invoices);
        this.billing = billing;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws NotFound if the actor sees no such invoice */
    public Prospect handle(Actor actor, InvoiceId id) {
        if (!InvoicePolicy.mayManage(actor)) {
            throw new AccessDenied("Only the studio issues invoices");
        }
        var invoice = invoices.find(actor, id).orElseThrow(NotFound::new);
        var studio = billing.studio(actor).billing();
        var client = billing.client(actor, invoice.client()).billing();
        var today = LocalDate.ofInstant(clock.instant(), settings.current(actor).zone());
        var example = studio.numbers().of(invoice.kind().series()).of(today.getYear(), 1);
        var days =
                invoice.kind() == InvoiceKind.CREDIT_NOTE ? 0 : invoice.terms().daysToPay();
        var missing = missing(invoice, studio, client);
        foresee(() -> checkLimit(actor, invoice), missing);
        invoice.corrects().ifPresent(credited -> foresee(() -> deposits.mustBeFree(actor, credited), missing));
        var deducted = new ArrayList<DeductedDeposit>();
        foresee(() -> deducted.addAll(deposits.of(actor, invoice, deposit -> isOpen(actor, deposit))), missing);
        var tried = client.buyer()
                .flatMap(buyer -> studio.seller()
                        .map(seller -> new Issuing(example, today, seller, buyer, studio.account(), deducted)));
        // What the draft itself says, on a copy that is never stored.
        tried.ifPresent(issuing ->
                foresee(() -> Invoice.stored(invoice.state()).issue(issuing, actor, clock.instant()), missing));
        return new Prospect(
                example, today, today.plusDays(days), studio.seller(), client.buyer(), studio.account(), missing);
    }

    private static List<String> missing(Invoice invoice, StudioBilling studio, ClientBilling client) {
        var missing = new ArrayList<String>();
        if (studio.seller().isEmpty()) {
            missing.add("seller-missing");
        }
        if (client.buyer().isEmpty()) {
            missing.add("buyer-missing");
        }
        if (invoice.terms().lines().isEmpty()) {
            missing.add("no-lines");
        }
        if (invoice.terms().delivery().isEmpty() && invoice.kind() != InvoiceKind.DEPOSIT) {
            missing.add("delivery-missing");
        }
        return missing;
    }

    private void checkLimit(Actor actor, Invoice note) {
        var limit = note.corrects()
                .flatMap(id -> invoices.find(actor, id))
                .flatMap(Invoice::issued)
                .map(issued -> CreditLimit.of(
                        issued.totals(),
                        invoices.credited(actor, note.corrects().orElseThrow())));
        limit.ifPresent(left -> note.terms().totals().ifPresent(left::check));
    }

    private boolean isOpen(Actor actor, InvoiceId deposit) {
        return queries.find(actor, deposit)
                .flatMap(InvoiceDetail::open)
                .filter(Money::isPositive)
                .isPresent();
    }

    private static void foresee(Runnable deed, List<String> missing) {
        try {
            deed.run();
        } catch (RuleViolation refused) {
            if (!missing.contains(refused.code())) {
                missing.add(refused.code());
            }
        }
    }
}
