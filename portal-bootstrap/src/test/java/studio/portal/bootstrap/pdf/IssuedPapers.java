package studio.portal.bootstrap.pdf;

import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.invoice.ExampleInvoices.ACCOUNT;

import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import studio.portal.application.DirectTransactions;
import studio.portal.application.SettableClock;
import studio.portal.application.invoice.InvoicePaper;
import studio.portal.application.invoice.IssueInvoice;
import studio.portal.domain.invoice.BillingRepository;
import studio.portal.domain.invoice.ClientBilling;
import studio.portal.domain.invoice.Credit;
import studio.portal.domain.invoice.ExampleInvoices;
import studio.portal.domain.invoice.InMemoryBilling;
import studio.portal.domain.invoice.InMemoryInvoices;
import studio.portal.domain.invoice.InMemoryLedgers;
import studio.portal.domain.invoice.Invoice;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.InvoiceLine;
import studio.portal.domain.invoice.InvoiceTerms;
import studio.portal.domain.invoice.Ledger;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.Party;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.domain.invoice.Quantity;
import studio.portal.domain.invoice.Receivable;
import studio.portal.domain.invoice.StudioBilling;
import studio.portal.domain.invoice.Unit;
import studio.portal.domain.invoice.UnitPrice;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.settings.StudioSettings;

/** Issues invoices as the portal does, each between parties of its own, and hands out what their papers say. */
final class IssuedPapers {
    private static final ProjectId RELAUNCH = new ProjectId(new UUID(1, 1));
    private static final BigDecimal QUARTER = new BigDecimal("0.25");
    private static final InvoicePaper.Look LOOK = new InvoicePaper.Look("Northlight", "#066fd1");

    private final InMemoryInvoices invoices = new InMemoryInvoices(events -> {});
    private final InMemoryLedgers ledgers = new InMemoryLedgers();
    private final InMemoryBilling billing = new InMemoryBilling(events -> {});
    private final IssueInvoice issueInvoice = new IssueInvoice(
            new DirectTransactions(),
            invoices,
            ledgers,
            billing,
            actor -> StudioSettings.first("Northlight", ZoneOffset.UTC),
            (actor, issued) -> {},
            (actor, task, about, at) -> {},
            new SettableClock(MONDAY));
    private int made;

    /** @param booked what the client's ledger says is owed for it, or was credited with it */
    record Issued(InvoicePaper paper, Money booked) {}

    IssuedPapers(Party seller, Party buyer) {
        var first = StudioBilling.first();
        billing.change(
                ANA,
                new BillingRepository.Stored<>(
                        new StudioBilling(
                                Optional.of(seller),
                                Optional.of(ACCOUNT),
                                first.numbers(),
                                first.currency(),
                                first.vat(),
                                first.daysToPay()),
                        0));
        billing.change(
                ANA,
                KERN,
                new BillingRepository.Stored<>(
                        new ClientBilling(Optional.of(buyer), List.of(), Optional.empty(), Optional.empty()), 0));
    }

    Issued issue(InvoiceKind kind, InvoiceTerms terms) {
        return switch (kind) {
            case INVOICE, DEPOSIT -> issued(Invoice.draft(id(), KERN, kind, terms, ANA, MONDAY));
            case FINAL -> deducting(ExampleInvoices.of(RELAUNCH, terms));
            case CREDIT_NOTE -> credited(terms);
        };
    }

    private InvoiceId id() {
        made++;
        return new InvoiceId(new UUID(4, made));
    }

    private Issued issued(Invoice draft) {
        invoices.add(ANA, draft);
        issueInvoice.handle(ANA, draft.id(), Optional.empty());
        var invoice = found(draft.id());
        var corrected = invoice.corrects().map(id -> found(id).issued().orElseThrow());
        return new Issued(
                new InvoicePaper(
                        invoice.kind(),
                        invoice.terms(),
                        invoice.issued().orElseThrow(),
                        corrected.map(one -> new InvoicePaper.Corrected(one.number(), one.issuedOn())),
                        LOOK),
                booked(invoice));
    }

    private Invoice found(InvoiceId id) {
        return invoices.find(ANA, id).orElseThrow();
    }

    private Money booked(Invoice invoice) {
        var ledger = ledger(invoice.terms());
        return Stream.concat(
                        ledger.receivables().stream()
                                .filter(receivable -> receivable.invoice().equals(invoice.id()))
                                .map(Receivable::due),
                        ledger.credits().stream()
                                .filter(credit -> credit.source().equals(new Credit.Source.OfCreditNote(invoice.id())))
                                .map(Credit::amount))
                .findFirst()
                .orElse(Money.zero(invoice.terms().currency()));
    }

    private Ledger ledger(InvoiceTerms terms) {
        return ledgers.lock(ANA, KERN, terms.currency(), Set.of(), Set.of());
    }

    /** All of an invoice over the same. */
    private Issued credited(InvoiceTerms terms) {
        var wrong = Invoice.draft(id(), KERN, InvoiceKind.INVOICE, terms, ANA, MONDAY);
        issued(wrong);
        return issued(Invoice.draftCreditNote(id(), found(wrong.id()), terms, ANA, MONDAY));
    }

    /** After two deposits of a quarter each, which were paid. */
    private Issued deducting(InvoiceTerms terms) {
        var net = terms.totals().orElseThrow().net();
        var quarter = Money.rounded(net.amount().multiply(QUARTER), net.currency());
        if (quarter.isPositive()) {
            paidDeposit(terms, quarter);
            paidDeposit(terms, quarter);
        }
        return issued(Invoice.draft(id(), KERN, InvoiceKind.FINAL, terms, ANA, MONDAY));
    }

    private void paidDeposit(InvoiceTerms terms, Money net) {
        var deposit = Invoice.draft(id(), KERN, InvoiceKind.DEPOSIT, deposit(terms, net), ANA, MONDAY);
        var due = issued(deposit).booked();
        var ledger = ledger(terms);
        ledger.receive(new PaymentId(new UUID(6, made)), due, List.of(deposit.id()));
        ledgers.update(ANA, ledger);
    }

    private static InvoiceTerms deposit(InvoiceTerms terms, Money net) {
        var line = new InvoiceLine(
                "Deposit",
                Optional.empty(),
                Quantity.of(1),
                Unit.LUMP_SUM,
                new UnitPrice(net.amount(), net.currency()),
                List.of(),
                terms.lines().get(0).vat());
        return new InvoiceTerms(
                terms.project(),
                terms.currency(),
                terms.language(),
                List.of(line),
                List.of(),
                terms.delivery(),
                terms.purchaseOrder(),
                terms.buyerReference(),
                terms.note(),
                terms.daysToPay());
    }
}
