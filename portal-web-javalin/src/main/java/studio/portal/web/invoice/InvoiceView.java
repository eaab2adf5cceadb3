package studio.portal.web.invoice;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.portal.application.invoice.InvoiceDetail;
import studio.portal.domain.invoice.BankAccount;
import studio.portal.domain.invoice.DeductedDeposit;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.IssuedInvoice;
import studio.portal.domain.invoice.Money;
import studio.portal.domain.invoice.PayByBank;
import studio.portal.domain.invoice.Totals;
import studio.portal.domain.invoice.VatTotal;
import studio.portal.domain.ticket.Category;
import studio.portal.web.Answers;
import studio.portal.web.Words;

/**
 * What the page of an invoice or credit note shows.
 *
 * @param today the studio's day, by which it is overdue
 */
public record InvoiceView(InvoiceDetail invoice, LocalDate today) {
    public String address() {
        return InvoiceAddress.of(invoice.id());
    }

    public boolean isCreditNote() {
        return invoice.kind() == InvoiceKind.CREDIT_NOTE;
    }

    public InvoiceStatus status() {
        return InvoiceStatus.of(invoice, today);
    }

    /** What was frozen, or what the draft comes to as it is; nothing as long as it has no lines. */
    public Optional<Totals> totals() {
        return invoice.issued()
                .map(IssuedInvoice::totals)
                .or(() -> invoice.terms().totals());
    }

    public List<DeductedDeposit> deposits() {
        return invoice.issued().map(IssuedInvoice::deposits).orElse(List.of());
    }

    /** What the card beside it says large: what is still to be paid, and else what it comes to. */
    public Money amount() {
        return invoice.open()
                .filter(Money::isPositive)
                .or(() -> totals().map(Totals::due))
                .orElseGet(() -> Money.zero(invoice.terms().currency()));
    }

    /** Whether something is still to be paid, and so how. */
    public boolean isToPay() {
        return invoice.open().filter(Money::isPositive).isPresent();
    }

    public Optional<BankAccount> account() {
        return invoice.issued().filter(issued -> isToPay()).flatMap(IssuedInvoice::account);
    }

    /** What a banking app scans; empty where nothing is open, or not in euros. */
    public static Optional<PayByBank> code(InvoiceDetail invoice) {
        return invoice.open()
                .flatMap(open -> invoice.issued()
                        .flatMap(issued ->
                                issued.account().flatMap(account -> PayByBank.of(account, open, issued.reference()))));
    }

    /** Why no VAT is due, each reason once. */
    public List<String> reasons(Words words) {
        return totals().stream()
                .flatMap(totals -> totals.vats().stream())
                .map(VatTotal::vat)
                .flatMap(vat -> InvoiceWords.reason(words, vat).stream())
                .distinct()
                .toList();
    }

    /** The form for a ticket about it. */
    public String asking(Words words) {
        var subject = words.text("invoice.ask.subject", InvoiceWords.title(words, invoice));
        return Stream.of(
                                "category=" + Category.BILLING.word(),
                                "subject=" + Answers.encode(subject),
                                "client=" + invoice.client())
                        .collect(Collectors.joining("&", "/tickets/new?", ""))
                + invoice.project().map(project -> "&projectId=" + project.id()).orElse("");
    }

    /** Differs whenever anything shown does; the day makes it overdue. */
    public String state() {
        return Integer.toHexString(
                Objects.hash(invoice.version(), invoice.settlements(), invoice.creditNotes(), today));
    }
}
