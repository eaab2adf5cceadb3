package studio.portal.application.invoice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import studio.portal.application.account.ClientName;
import studio.portal.application.project.ProjectName;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.InvoiceFacts;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.InvoiceTerms;
import studio.portal.domain.invoice.IssuedInvoice;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.Payment;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.domain.invoice.PaymentStatus;

/**
 * An invoice or credit note as a page shows it.
 *
 * @param project where the reader sees it
 * @param corrects what a credit note takes back
 * @param issued empty as long as it is a draft
 * @param settlements what has settled it, or been undone again, in the order in which it happened
 * @param creditNotes the issued ones over it
 */
public record InvoiceDetail(
        InvoiceId id,
        ClientName of,
        Optional<ProjectName> project,
        InvoiceKind kind,
        Optional<Reference> corrects,
        InvoiceTerms terms,
        Optional<IssuedInvoice> issued,
        List<Settlement> settlements,
        List<Reference> creditNotes,
        Instant updatedAt,
        long version)
        implements InvoiceFacts {

    /** Another invoice or credit note. */
    public record Reference(InvoiceId id, InvoiceNumber number) {}

    /**
     * So much of a payment or of a credit note.
     *
     * @param amount less than nothing where a payment was charged back
     * @param payment of a payment
     * @param creditNote of a credit note
     * @param way in which the payment arrived
     * @param on the day the payment arrived, or the credit note was issued
     */
    public record Settlement(
            Money amount,
            Optional<PaymentId> payment,
            Optional<Payment.Way> way,
            Optional<Reference> creditNote,
            LocalDate on) {}

    @Override
    public ClientId client() {
        return of.id();
    }

    @Override
    public boolean isIssued() {
        return issued.isPresent();
    }

    /** As somebody sees it who sees no projects. */
    public InvoiceDetail withoutProject() {
        return new InvoiceDetail(
                id, of, Optional.empty(), kind, corrects, terms, issued, settlements, creditNotes, updatedAt, version);
    }

    /** What payments have settled. */
    public Money paid() {
        return sum(settlements.stream()
                .filter(settlement -> settlement.payment().isPresent())
                .toList());
    }

    /** What credit notes have settled. */
    public Money credited() {
        return sum(settlements.stream()
                .filter(settlement -> settlement.creditNote().isPresent())
                .toList());
    }

    private Money sum(List<Settlement> some) {
        return some.stream().map(Settlement::amount).reduce(Money.zero(terms.currency()), Money::plus);
    }

    /** What is still to be paid; empty of a draft and of a credit note. */
    public Optional<Money> open() {
        return owed().map(frozen -> frozen.totals().due().minus(paid()).minus(credited()));
    }

    /** Empty of a draft and of a credit note. */
    public Optional<PaymentStatus> status(LocalDate today) {
        return owed().map(frozen -> PaymentStatus.of(frozen.totals().due(), paid(), credited(), frozen.dueOn(), today));
    }

    private Optional<IssuedInvoice> owed() {
        return issued.filter(frozen -> kind != InvoiceKind.CREDIT_NOTE);
    }
}
