package studio.portal.domain.invoice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;

/**
 * What the studio asks a client to pay, or takes back of it: a draft, which only the studio sees and may change, until it
 * is issued. Then it has its number and never changes again; what is wrong in it is corrected by a credit note.
 *
 * <p>Every verb throws {@link AccessDenied} where {@link InvoicePolicy} says no, {@link RuleViolation} {@code
 * invoice-issued} once it is no draft any more, and changes nothing in either case.
 */
public final class Invoice implements InvoiceFacts {
    private final InvoiceState found;
    private final List<DomainEvent> events = new ArrayList<>();
    private InvoiceTerms terms;
    private Optional<IssuedInvoice> issued;

    private Invoice(InvoiceState found) {
        this.found = found;
        terms = found.terms();
        issued = found.issued();
    }

    /** For repositories: an invoice as it was stored. */
    public static Invoice stored(InvoiceState state) {
        return new Invoice(state);
    }

    /** An invoice, deposit invoice or final invoice that is to be; {@link #draftCreditNote} takes one back. */
    public static Invoice draft(
            InvoiceId id, ClientId client, InvoiceKind kind, InvoiceTerms terms, Actor by, Instant at) {
        return drafted(id, client, kind, Optional.empty(), terms, by, at);
    }

    /**
     * A credit note that is to be, over some or all of an issued invoice. What is left to credit is known only when it
     * is issued: {@link CreditLimit}.
     *
     * @throws RuleViolation {@code not-issued}, {@code credits-credit-note}, {@code currencies-mixed}
     */
    public static Invoice draftCreditNote(InvoiceId id, Invoice corrected, InvoiceTerms terms, Actor by, Instant at) {
        if (!corrected.isIssued()) {
            throw new RuleViolation("not-issued", "A draft is changed, not credited");
        }
        if (corrected.kind() == InvoiceKind.CREDIT_NOTE) {
            throw new RuleViolation("credits-credit-note", "A credit note is not credited");
        }
        if (!corrected.terms().currency().equals(terms.currency())) {
            throw new RuleViolation("currencies-mixed", "A credit note has the currency of its invoice");
        }
        return drafted(id, corrected.client(), InvoiceKind.CREDIT_NOTE, Optional.of(corrected.id()), terms, by, at);
    }

    private static Invoice drafted(
            InvoiceId id,
            ClientId client,
            InvoiceKind kind,
            Optional<InvoiceId> corrects,
            InvoiceTerms terms,
            Actor by,
            Instant at) {
        allow(by, "Only the studio drafts invoices");
        var invoice = new Invoice(
                new InvoiceState(id, client, kind, corrects, terms, by.reference(), at, Optional.empty(), 0));
        invoice.record(EventType.INVOICE_DRAFTED, by, at, Map.of());
        return invoice;
    }

    public void change(InvoiceTerms to, Actor by, Instant at) {
        allow(by, "Only the studio changes a draft");
        mustBeDraft();
        if (!to.equals(terms)) {
            terms = to;
            record(EventType.INVOICE_CHANGED, by, at, Map.of());
        }
    }

    /** The draft is gone for good; the repository removes it. No number is lost by it, as a draft has none. */
    public void discard(Actor by, Instant at) {
        allow(by, "Only the studio discards a draft");
        mustBeDraft();
        record(EventType.INVOICE_DISCARDED, by, at, Map.of());
    }

    /**
     * Makes the draft an invoice. The caller has taken the number in the same transaction.
     *
     * @throws RuleViolation {@code no-lines}, {@code due-by-bank} where something is to be paid and no account is named,
     *     {@code delivery-missing}, {@code deposits-exceed}, {@code deposits-of-final}, or what {@link VatRules} miss
     */
    public void issue(Issuing issuing, Actor by, Instant at) {
        allow(by, "Only the studio issues invoices");
        mustBeDraft();
        if (kind() != InvoiceKind.FINAL && !issuing.deposits().isEmpty()) {
            throw new RuleViolation("deposits-of-final", "Deposits are deducted by a final invoice");
        }
        var totals = Totals.of(terms.currency(), terms.lines(), terms.adjustments(), issuing.deposits());
        terms.vats().forEach(vat -> VatRules.check(vat, issuing.seller(), issuing.buyer(), terms.delivery()));
        if (terms.delivery().isEmpty() && kind() != InvoiceKind.DEPOSIT) {
            throw new RuleViolation("delivery-missing", "An invoice says when the work was done");
        }
        if (totals.due().isPositive()
                && kind() != InvoiceKind.CREDIT_NOTE
                && issuing.account().isEmpty()) {
            throw new RuleViolation("due-by-bank", "There is no account to pay to");
        }
        issued = Optional.of(new IssuedInvoice(
                issuing.number(),
                issuing.issuedOn(),
                issuing.issuedOn().plusDays(kind() == InvoiceKind.CREDIT_NOTE ? 0 : terms.daysToPay()),
                issuing.seller(),
                issuing.buyer(),
                issuing.account(),
                PaymentReference.of(issuing.number()),
                issuing.deposits(),
                totals,
                at));
        record(
                EventType.INVOICE_ISSUED,
                by,
                at,
                Map.of(InvoiceEvent.NUMBER, issuing.number().value()));
    }

    /**
     * For whoever takes a number for it next: only a draft gets one.
     *
     * @throws RuleViolation {@code invoice-issued}
     */
    public void mustBeDraft() {
        if (isIssued()) {
            throw new RuleViolation("invoice-issued", "An issued invoice never changes");
        }
    }

    private static void allow(Actor by, String otherwise) {
        if (!InvoicePolicy.mayManage(by)) {
            throw new AccessDenied(otherwise);
        }
    }

    private void record(EventType type, Actor by, Instant at, Map<String, String> details) {
        events.add(new InvoiceEvent(type, id(), client(), by.reference(), at, details));
    }

    public InvoiceState state() {
        return new InvoiceState(
                id(),
                client(),
                kind(),
                corrects(),
                terms,
                found.draftedBy(),
                found.draftedAt(),
                issued,
                found.version());
    }

    public InvoiceId id() {
        return found.id();
    }

    @Override
    public ClientId client() {
        return found.client();
    }

    public InvoiceKind kind() {
        return found.kind();
    }

    /** The invoice that a credit note takes back. */
    public Optional<InvoiceId> corrects() {
        return found.corrects();
    }

    public InvoiceTerms terms() {
        return terms;
    }

    /** What was frozen; empty as long as it is a draft. */
    public Optional<IssuedInvoice> issued() {
        return issued;
    }

    @Override
    public boolean isIssued() {
        return issued.isPresent();
    }

    public long version() {
        return found.version();
    }

    public List<DomainEvent> events() {
        return List.copyOf(events);
    }
}
