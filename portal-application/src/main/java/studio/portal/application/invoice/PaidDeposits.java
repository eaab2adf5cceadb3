package studio.portal.application.invoice;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.DeductedDeposit;
import studio.portal.domain.invoice.Invoice;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.InvoiceRepository;
import studio.portal.domain.invoice.Ledger;

/** What a final invoice deducts: the deposits of its project. */
final class PaidDeposits {
    private final InvoiceRepository invoices;

    PaidDeposits(InvoiceRepository invoices) {
        this.invoices = invoices;
    }

    /** @throws RuleViolation {@code final-project}, {@code deposit-unpaid} */
    List<DeductedDeposit> of(Actor actor, Invoice invoice, Ledger ledger) {
        return of(
                actor,
                invoice,
                deposit -> ledger.receivables().stream()
                        .anyMatch(receivable -> receivable.invoice().equals(deposit)
                                && receivable.open().isPositive()));
    }

    /** As above, for whoever only looks: as it is without holding the ledger. */
    List<DeductedDeposit> of(Actor actor, Invoice invoice, Predicate<InvoiceId> isOpen) {
        if (invoice.kind() != InvoiceKind.FINAL) {
            return List.of();
        }
        var project = invoice.terms()
                .project()
                .orElseThrow(() -> new RuleViolation("final-project", "A final invoice is of a project"));
        return invoices.deposits(actor, project, invoice.terms().currency()).stream()
                .flatMap(deposit -> deducted(actor, deposit, isOpen).stream())
                .toList();
    }

    /**
     * For whoever credits an invoice, with the ledger held. What a final invoice has deducted stays as it was: whoever
     * credited the deposit as well would give the same money back twice.
     *
     * @throws RuleViolation {@code deposit-deducted}
     */
    void mustBeFree(Actor actor, InvoiceId corrected) {
        if (invoices.isDeducted(actor, corrected)) {
            throw new RuleViolation("deposit-deducted", "A final invoice has deducted it and is credited instead");
        }
    }

    private static void mustBePaid(Invoice deposit, Predicate<InvoiceId> isOpen) {
        if (isOpen.test(deposit.id())) {
            throw new RuleViolation("deposit-unpaid", "A deposit is still to be paid, or to be credited");
        }
    }

    /** Less what was credited of it; nothing of one that was credited wholly. */
    private Optional<DeductedDeposit> deducted(Actor actor, Invoice deposit, Predicate<InvoiceId> isOpen) {
        mustBePaid(deposit, isOpen);
        var issued = deposit.issued().orElseThrow();
        var net = issued.totals().net();
        var tax = issued.totals().tax();
        for (var credit : invoices.credited(actor, deposit.id())) {
            net = net.minus(credit.net());
            tax = tax.minus(credit.tax());
        }
        return net.isPositive()
                ? Optional.of(
                        new DeductedDeposit(deposit.id(), issued.number(), issued.issuedOn(), net, tax, net.plus(tax)))
                : Optional.empty();
    }
}
