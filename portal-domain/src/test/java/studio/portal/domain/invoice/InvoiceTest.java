package studio.portal.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.Refused.assertDenied;
import static studio.portal.domain.Refused.assertRefused;
import static studio.portal.domain.invoice.ExampleInvoices.ACCOUNT;
import static studio.portal.domain.invoice.ExampleInvoices.KERN_AND_SONS;
import static studio.portal.domain.invoice.ExampleInvoices.MARCH_2;
import static studio.portal.domain.invoice.ExampleInvoices.NORTHLIGHT;
import static studio.portal.domain.invoice.ExampleInvoices.STANDARD;
import static studio.portal.domain.invoice.ExampleInvoices.draft;
import static studio.portal.domain.invoice.ExampleInvoices.euros;
import static studio.portal.domain.invoice.ExampleInvoices.issuing;
import static studio.portal.domain.invoice.ExampleInvoices.line;
import static studio.portal.domain.invoice.ExampleInvoices.sprint;
import static studio.portal.domain.invoice.ExampleInvoices.terms;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;

final class InvoiceTest {
    private static final InvoiceId ID = new InvoiceId(new UUID(1, 1));
    private static final InvoiceId OTHER = new InvoiceId(new UUID(1, 2));
    private static final InvoiceNumber NUMBER = new InvoiceNumber("INV-2026-0042");

    @Test
    void a_draft_has_no_number_and_is_the_studios_alone() {
        var draft = draft(ID);

        assertThat(draft.issued()).isEmpty();
        assertThat(InvoicePolicy.maySee(ANA, draft)).isTrue();
        assertThat(Stream.of(MARA, PAUL, BEA, VISITOR, ANA_AS_MARA))
                .noneMatch(actor -> InvoicePolicy.maySee(actor, draft));
    }

    @Test
    void an_issued_invoice_is_seen_by_who_has_billing_of_its_client() {
        var invoice = issued();

        assertThat(Stream.<Actor>of(ANA, MARA, ANA_AS_MARA)).allMatch(actor -> InvoicePolicy.maySee(actor, invoice));
        assertThat(Stream.<Actor>of(PAUL, BEA, VISITOR)).noneMatch(actor -> InvoicePolicy.maySee(actor, invoice));
    }

    @Test
    void issuing_freezes_number_parties_dates_and_totals() {
        var frozen = issued().issued().orElseThrow();

        assertThat(frozen.number()).isEqualTo(NUMBER);
        assertThat(frozen.issuedOn()).isEqualTo(MARCH_2);
        assertThat(frozen.dueOn()).isEqualTo(MARCH_2.plusDays(14));
        assertThat(frozen.seller()).isEqualTo(NORTHLIGHT);
        assertThat(frozen.buyer()).isEqualTo(KERN_AND_SONS);
        assertThat(frozen.totals().due()).isEqualTo(euros("4165"));
        assertThat(frozen.reference()).isEqualTo(PaymentReference.of(NUMBER));
    }

    @Test
    void an_issued_invoice_never_changes() {
        var invoice = issued();
        var before = invoice.state();

        assertRefused("invoice-issued", () -> invoice.change(terms(List.of()), ANA, MONDAY));
        assertRefused("invoice-issued", () -> invoice.discard(ANA, MONDAY));
        assertRefused("invoice-issued", () -> invoice.issue(issuing(new InvoiceNumber("INV-2026-0043")), ANA, MONDAY));
        assertThat(invoice.state()).isEqualTo(before);
    }

    @Test
    void only_the_studio_writes_invoices() {
        var draft = draft(ID);
        for (var actor : List.of(MARA, PAUL, BEA, VISITOR, ANA_AS_MARA)) {
            assertDenied(() -> Invoice.draft(OTHER, KERN, InvoiceKind.INVOICE, terms(sprint()), actor, MONDAY));
            assertDenied(() -> draft.change(terms(List.of()), actor, MONDAY));
            assertDenied(() -> draft.discard(actor, MONDAY));
            assertDenied(() -> draft.issue(issuing(NUMBER), actor, MONDAY));
        }
        assertThat(draft.isIssued()).isFalse();
    }

    @Test
    void what_lacks_what_the_law_wants_is_not_issued() {
        assertRefused("no-lines", () -> issue(terms(List.of()), issuing(NUMBER)));
        assertRefused("delivery-missing", () -> issue(undated(), issuing(NUMBER)));
        assertRefused("due-by-bank", () -> issue(terms(sprint()), from(NORTHLIGHT, KERN_AND_SONS, Optional.empty())));
        assertRefused("seller-tax-number", () -> issue(terms(sprint()), from(KERN_AND_SONS, KERN_AND_SONS)));
        assertRefused("buyer-vat-id", () -> issue(terms(of(VatCategory.REVERSE_CHARGE)), issuing(NUMBER)));
        assertRefused("buyer-vat-id", () -> issue(terms(of(VatCategory.INTRA_COMMUNITY)), issuing(NUMBER)));
        assertRefused("seller-vat-id", () -> issue(terms(of(VatCategory.EXPORT)), from(KERN_AND_SONS, NORTHLIGHT)));

        issue(terms(of(VatCategory.REVERSE_CHARGE)), from(NORTHLIGHT, NORTHLIGHT));
        issue(terms(of(VatCategory.OUTSIDE_SCOPE)), from(NORTHLIGHT, KERN_AND_SONS));
    }

    @Test
    void who_sells_outside_the_scope_of_vat_has_another_number_than_that_of_vat() {
        var known = new Party(
                "Northlight",
                NORTHLIGHT.address(),
                NORTHLIGHT.vatId(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertRefused("seller-number", () -> issue(terms(of(VatCategory.OUTSIDE_SCOPE)), from(known, KERN_AND_SONS)));
        assertRefused(
                "seller-number", () -> issue(terms(of(VatCategory.OUTSIDE_SCOPE)), from(KERN_AND_SONS, KERN_AND_SONS)));
    }

    @Test
    void only_a_final_invoice_deducts_deposits() {
        var deposits = List.of(new DeductedDeposit(
                OTHER, new InvoiceNumber("INV-2026-0007"), MARCH_2, euros("1000"), euros("190"), euros("1190")));
        var issuing = new Issuing(NUMBER, MARCH_2, NORTHLIGHT, KERN_AND_SONS, Optional.of(ACCOUNT), deposits);
        assertRefused("deposits-of-final", () -> issue(terms(sprint()), issuing));

        var last = Invoice.draft(ID, KERN, InvoiceKind.FINAL, terms(sprint()), ANA, MONDAY);
        last.issue(issuing, ANA, MONDAY);

        assertThat(last.issued().orElseThrow().totals().due()).isEqualTo(euros("2975"));
    }

    @Test
    void a_credit_note_takes_back_what_was_issued_and_no_more() {
        var invoice = issued();
        var half = terms(List.of(line("Design, sprint 4", "2.5", Unit.DAY, "640", STANDARD)));

        var note = Invoice.draftCreditNote(OTHER, invoice, half, ANA, MONDAY);
        note.issue(issuing(new InvoiceNumber("CN-2026-0001")), ANA, MONDAY);

        assertThat(note.corrects()).contains(ID);
        assertThat(note.kind().series()).isEqualTo(NumberSeries.CREDIT_NOTE);
        var credited = note.issued().orElseThrow().totals();
        assertThat(credited.gross()).isEqualTo(euros("1904"));
        var invoiced = invoice.issued().orElseThrow().totals();
        CreditLimit.of(invoiced, List.of(credited)).check(credited);
        assertRefused(
                "credit-exceeds",
                () -> CreditLimit.of(invoiced, List.of(credited, credited)).check(credited));
        assertThat(CreditLimit.of(invoiced, List.of(invoiced)).isSpent()).isTrue();
        assertRefused("credits-credit-note", () -> Invoice.draftCreditNote(ID, note, half, ANA, MONDAY));
        assertRefused("not-issued", () -> Invoice.draftCreditNote(OTHER, draft(ID), half, ANA, MONDAY));
    }

    @Test
    void nothing_is_credited_under_a_vat_that_the_invoice_does_not_have() {
        var invoiced = issued().issued().orElseThrow().totals();
        var other = ExampleInvoices.totals(List.of(line("Booklet", "1", Unit.PIECE, "1", ExampleInvoices.REDUCED)));

        assertRefused(
                "credit-exceeds", () -> CreditLimit.of(invoiced, List.of()).check(other));
    }

    @Test
    void what_happens_is_recorded_and_a_client_hears_of_what_was_issued_alone() {
        var invoice = draft(ID);
        invoice.change(terms(List.of()), ANA, MONDAY);
        invoice.change(terms(List.of()), ANA, MONDAY);
        invoice.change(terms(sprint()), ANA, MONDAY);
        invoice.issue(issuing(NUMBER), ANA, MONDAY);

        assertThat(invoice.events())
                .extracting(DomainEvent::type)
                .containsExactly(
                        EventType.INVOICE_DRAFTED,
                        EventType.INVOICE_CHANGED,
                        EventType.INVOICE_CHANGED,
                        EventType.INVOICE_ISSUED);
        assertThat(invoice.events())
                .filteredOn(event -> event.audience() == EventType.Audience.CLIENT)
                .extracting(DomainEvent::type)
                .containsExactly(EventType.INVOICE_ISSUED);
    }

    private static Invoice issued() {
        return issue(terms(sprint()), issuing(NUMBER));
    }

    private static Invoice issue(InvoiceTerms terms, Issuing issuing) {
        var invoice = Invoice.draft(ID, KERN, InvoiceKind.INVOICE, terms, ANA, MONDAY);
        invoice.issue(issuing, ANA, MONDAY);
        return invoice;
    }

    private static InvoiceTerms undated() {
        var dated = terms(sprint());
        return new InvoiceTerms(
                dated.project(),
                dated.currency(),
                dated.language(),
                dated.lines(),
                dated.adjustments(),
                Optional.empty(),
                dated.purchaseOrder(),
                dated.buyerReference(),
                dated.note(),
                dated.daysToPay());
    }

    private static List<InvoiceLine> of(VatCategory category) {
        return List.of(line("Work", "1", Unit.LUMP_SUM, "100", Vat.none(category)));
    }

    private static Issuing from(Party seller, Party buyer) {
        return from(seller, buyer, Optional.of(ACCOUNT));
    }

    private static Issuing from(Party seller, Party buyer, Optional<BankAccount> account) {
        return new Issuing(NUMBER, MARCH_2, seller, buyer, account, List.of());
    }
}
