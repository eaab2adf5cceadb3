package studio.portal.application.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Refused.assertDenied;
import static studio.portal.domain.Refused.assertRefused;
import static studio.portal.domain.invoice.ExampleInvoices.ACCOUNT;
import static studio.portal.domain.invoice.ExampleInvoices.EUR;
import static studio.portal.domain.invoice.ExampleInvoices.KERN_AND_SONS;
import static studio.portal.domain.invoice.ExampleInvoices.MARCH_2;
import static studio.portal.domain.invoice.ExampleInvoices.NORTHLIGHT;
import static studio.portal.domain.invoice.ExampleInvoices.euros;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.portal.application.InMemoryPortal;
import studio.portal.domain.NotFound;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Language;
import studio.portal.domain.invoice.BillingRepository;
import studio.portal.domain.invoice.ClientBilling;
import studio.portal.domain.invoice.Invoice;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.IssuedInvoice;
import studio.portal.domain.invoice.Ledger;
import studio.portal.domain.invoice.NumberFormats;
import studio.portal.domain.invoice.Payment;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.domain.invoice.StudioBilling;
import studio.portal.domain.invoice.Unit;
import studio.portal.domain.invoice.VatCategory;
import studio.portal.domain.project.ExampleProjects;
import studio.portal.domain.project.Project;
import studio.portal.domain.project.ProjectId;

/** From a draft to a paid invoice, as the studio does it. */
final class InvoicingTest extends InMemoryPortal {
    private final DraftInvoice draftInvoice =
            new DraftInvoice(transactions, validation, invoices(), clients(), projects(), ids, clock);
    private final DraftCreditNote draftCreditNote =
            new DraftCreditNote(transactions, validation, invoices(), projects(), ids, clock);
    private final ChangeInvoice changeInvoice =
            new ChangeInvoice(transactions, validation, invoices(), projects(), clock);
    private final DiscardInvoice discardInvoice = new DiscardInvoice(transactions, invoices(), clock);
    private final IssueInvoice issueInvoice = new IssueInvoice(
            transactions,
            invoices(),
            ledgers(),
            billing(),
            actor -> settings().find(actor).settings(),
            (actor, issued) -> {},
            jobs,
            clock);
    private final RecordPayment recordPayment = new RecordPayment(
            transactions,
            validation,
            ledgers(),
            invoices(),
            clients(),
            actor -> settings().find(actor).settings(),
            log,
            ids,
            clock);
    private final Project project = ExampleProjects.relaunch();

    @BeforeEach
    void the_studio_and_kern_have_said_who_they_are() {
        billing()
                .change(
                        ANA,
                        new BillingRepository.Stored<>(
                                new StudioBilling(
                                        Optional.of(NORTHLIGHT),
                                        Optional.of(ACCOUNT),
                                        NumberFormats.first(),
                                        EUR,
                                        StudioBilling.first().vat(),
                                        14),
                                0));
        billing()
                .change(
                        ANA,
                        KERN,
                        new BillingRepository.Stored<>(
                                new ClientBilling(
                                        Optional.of(KERN_AND_SONS), List.of(), Optional.empty(), Optional.empty()),
                                0));
        projects().add(ANA, project);
    }

    @Test
    void an_invoice_is_drafted_issued_and_owed() {
        var id = drafted(InvoiceKind.INVOICE, sprint());
        assertThat(invoices().find(MARA, id)).isEmpty();

        var number = issueInvoice.handle(ANA, id, Optional.of(0L));

        assertThat(number.value()).isEqualTo("INV-2026-0001");
        var issued = invoices().find(MARA, id).flatMap(Invoice::issued).orElseThrow();
        assertThat(issued.totals().due()).isEqualTo(euros("4165"));
        assertThat(issued.buyer()).isEqualTo(KERN_AND_SONS);
        assertThat(issued.dueOn()).isEqualTo(MARCH_2.plusDays(14));
        assertThat(ledger().open()).isEqualTo(euros("4165"));
    }

    @Test
    void it_is_dated_by_the_studios_clock() {
        clock.advance(Duration.ofHours(14));
        var id = drafted(InvoiceKind.INVOICE, sprint());

        issueInvoice.handle(ANA, id, Optional.empty());

        assertThat(issued(id).issuedOn()).as("it is 0:00 in Berlin").isEqualTo(MARCH_2.plusDays(1));
    }

    @Test
    void a_payment_settles_it_and_the_same_payment_told_twice_is_one() {
        var id = issued(InvoiceKind.INVOICE, sprint());

        var first = recordPayment.handle(ANA, payment("4000", "bank-1", id));
        assertThat(recordPayment.handle(ANA, payment("4000", "bank-1", id))).isEqualTo(first);
        assertThat(ledger().open()).isEqualTo(euros("165"));

        recordPayment.handle(ANA, payment("200", "bank-2", id));
        assertThat(ledger().open().isZero()).isTrue();
        assertThat(ledger().left()).isEqualTo(euros("35"));
    }

    @Test
    void a_credit_note_takes_back_no_more_than_is_left() {
        var id = issued(InvoiceKind.INVOICE, sprint());
        var half = draftCreditNote.handle(ANA, id, command(List.of(line("2.5", "640")), Optional.empty()));
        var whole = draftCreditNote.handle(ANA, id, command(sprint(), Optional.empty()));

        assertThat(issueInvoice.handle(ANA, half, Optional.empty()).value()).isEqualTo("CN-2026-0001");

        assertThat(ledger().open()).isEqualTo(euros("2261"));
        assertRefused("credit-exceeds", () -> issueInvoice.handle(ANA, whole, Optional.empty()));
        assertThat(invoices().find(ANA, whole).orElseThrow().isIssued()).isFalse();
        assertThat(issueInvoice
                        .handle(
                                ANA,
                                draftCreditNote.handle(ANA, id, command(List.of(line("1", "1900")), Optional.empty())),
                                Optional.empty())
                        .value())
                .as("nothing was lost by the one that was refused")
                .isEqualTo("CN-2026-0002");
        assertThat(ledger().open().isZero()).isTrue();
    }

    @Test
    void a_final_invoice_deducts_the_paid_deposits_of_its_project() {
        var deposit = drafted(InvoiceKind.DEPOSIT, command(List.of(line("1", "1000")), Optional.of(project.id())));
        issueInvoice.handle(ANA, deposit, Optional.empty());
        var last = drafted(InvoiceKind.FINAL, command(sprint(), Optional.of(project.id())));
        assertRefused("deposit-unpaid", () -> issueInvoice.handle(ANA, last, Optional.empty()));

        recordPayment.handle(ANA, payment("1190", "bank-1", deposit));
        issueInvoice.handle(ANA, last, Optional.empty());

        var frozen = issued(last);
        assertThat(frozen.deposits()).singleElement().satisfies(one -> {
            assertThat(one.number().value()).isEqualTo("INV-2026-0001");
            assertThat(one.gross()).isEqualTo(euros("1190"));
        });
        assertThat(frozen.totals().due()).isEqualTo(euros("2975"));
        assertThat(ledger().open()).isEqualTo(euros("2975"));
        assertThat(invoices().deposits(ANA, project.id(), EUR))
                .as("it is deducted once")
                .isEmpty();
    }

    @Test
    void what_was_credited_of_a_deposit_is_not_deducted() {
        var deposit = drafted(InvoiceKind.DEPOSIT, command(List.of(line("1", "1000")), Optional.of(project.id())));
        issueInvoice.handle(ANA, deposit, Optional.empty());
        var note = draftCreditNote.handle(ANA, deposit, command(List.of(line("1", "400")), Optional.empty()));
        issueInvoice.handle(ANA, note, Optional.empty());
        recordPayment.handle(ANA, payment("714", "bank-1", deposit));
        var last = drafted(InvoiceKind.FINAL, command(sprint(), Optional.of(project.id())));

        issueInvoice.handle(ANA, last, Optional.empty());

        assertThat(issued(last).totals().deposits()).isEqualTo(euros("714"));
    }

    @Test
    void a_final_invoice_that_was_credited_has_given_its_deposits_back_and_none_is_deducted_again() {
        var deposit = drafted(InvoiceKind.DEPOSIT, command(List.of(line("1", "1000")), Optional.of(project.id())));
        issueInvoice.handle(ANA, deposit, Optional.empty());
        recordPayment.handle(ANA, payment("1190", "bank-1", deposit));
        var last = drafted(InvoiceKind.FINAL, command(sprint(), Optional.of(project.id())));
        issueInvoice.handle(ANA, last, Optional.empty());
        recordPayment.handle(ANA, payment("2975", "bank-2", last));

        var note = draftCreditNote.handle(ANA, last, command(sprint(), Optional.empty()));
        issueInvoice.handle(ANA, note, Optional.empty());
        assertThat(ledger().left()).as("all that was paid").isEqualTo(euros("4165"));

        var again = drafted(InvoiceKind.FINAL, command(sprint(), Optional.of(project.id())));
        issueInvoice.handle(ANA, again, Optional.empty());
        assertThat(issued(again).totals().due()).isEqualTo(ledger().left());
        assertThat(ledger().open()).isEqualTo(ledger().left());
    }

    @Test
    void a_deposit_that_was_deducted_is_not_credited_as_well() {
        var deposit = drafted(InvoiceKind.DEPOSIT, command(List.of(line("1", "1000")), Optional.of(project.id())));
        issueInvoice.handle(ANA, deposit, Optional.empty());
        recordPayment.handle(ANA, payment("1190", "bank-1", deposit));
        var note = draftCreditNote.handle(ANA, deposit, command(List.of(line("1", "400")), Optional.empty()));
        var last = drafted(InvoiceKind.FINAL, command(sprint(), Optional.of(project.id())));
        issueInvoice.handle(ANA, last, Optional.empty());

        assertRefused("deposit-deducted", () -> issueInvoice.handle(ANA, note, Optional.empty()));

        assertThat(ledger().left().isZero()).isTrue();
        assertThat(ledger().open()).isEqualTo(euros("2975"));
    }

    @Test
    void without_knowing_who_sells_and_who_buys_nothing_is_issued_and_no_number_is_lost() {
        var id = draftInvoice.handle(
                ANA, new DraftInvoice.Command(BLUEBIRD, InvoiceKind.INVOICE, command(sprint(), Optional.empty())));

        assertRefused("buyer-missing", () -> issueInvoice.handle(ANA, id, Optional.empty()));

        assertThat(issueInvoice
                        .handle(ANA, drafted(InvoiceKind.INVOICE, sprint()), Optional.empty())
                        .value())
                .isEqualTo("INV-2026-0001");
    }

    @Test
    void a_draft_changes_and_goes_and_an_issued_invoice_does_neither() {
        var id = drafted(InvoiceKind.INVOICE, sprint());
        changeInvoice.handle(ANA, id, Optional.of(0L), command(List.of(line("1", "10")), Optional.empty()));
        assertThatThrownBy(() -> changeInvoice.handle(ANA, id, Optional.of(0L), command(sprint(), Optional.empty())))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> issueInvoice.handle(ANA, id, Optional.of(0L))).isInstanceOf(StaleVersion.class);

        issueInvoice.handle(ANA, id, Optional.empty());

        assertThat(issued(id).totals().due()).isEqualTo(euros("11.90"));
        assertRefused(
                "invoice-issued",
                () -> changeInvoice.handle(ANA, id, Optional.empty(), command(sprint(), Optional.empty())));
        assertRefused("invoice-issued", () -> discardInvoice.handle(ANA, id, Optional.empty()));
        assertRefused("invoice-issued", () -> issueInvoice.handle(ANA, id, Optional.empty()));
        var other = drafted(InvoiceKind.INVOICE, sprint());
        discardInvoice.handle(ANA, other, Optional.empty());
        assertThat(invoices().find(ANA, other)).isEmpty();
    }

    @Test
    void only_the_studio_does_any_of_it() {
        var draft = drafted(InvoiceKind.INVOICE, sprint());
        var issued = issued(InvoiceKind.INVOICE, sprint());
        var command = command(sprint(), Optional.empty());
        for (var actor : List.of(MARA, PAUL, ANA_AS_MARA)) {
            assertDenied(
                    () -> draftInvoice.handle(actor, new DraftInvoice.Command(KERN, InvoiceKind.INVOICE, command)));
            assertDenied(() -> draftCreditNote.handle(actor, issued, command));
            assertDenied(() -> issueInvoice.handle(actor, draft, Optional.empty()));
            assertDenied(() -> recordPayment.handle(actor, payment("10", "bank-1", issued)));
        }
        assertThatThrownBy(() -> changeInvoice.handle(MARA, draft, Optional.empty(), command))
                .as("a draft is not there for a client")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> discardInvoice.handle(MARA, draft, Optional.empty()))
                .isInstanceOf(NotFound.class);
        assertDenied(() -> discardInvoice.handle(MARA, issued, Optional.empty()));
        assertDenied(() -> changeInvoice.handle(MARA, issued, Optional.empty(), command));
    }

    @Test
    void ids_of_other_clients_and_of_nothing_are_refused_alike() {
        var nothing = new InvoiceId(new UUID(0, 9));
        var id = issued(InvoiceKind.INVOICE, sprint());
        assertInvalid(
                "projectId",
                "absent",
                () -> draftInvoice.handle(
                        ANA,
                        new DraftInvoice.Command(
                                BLUEBIRD, InvoiceKind.INVOICE, command(sprint(), Optional.of(project.id())))));
        assertInvalid("invoiceIds", "absent", () -> recordPayment.handle(ANA, payment("10", "bank-1", nothing)));
        assertInvalid(
                "invoiceIds",
                "absent",
                () -> recordPayment.handle(
                        ANA,
                        new RecordPayment.Command(
                                BLUEBIRD,
                                BigDecimal.TEN,
                                EUR,
                                MARCH_2,
                                Payment.Way.BANK,
                                Optional.empty(),
                                Optional.empty(),
                                List.of(id))));
    }

    @Test
    void numbers_that_are_none_are_refused_on_their_field() {
        assertInvalid("invoice.lines[0].quantity", "Positive", () -> drafted(line("0", "10")));
        assertInvalid("invoice.lines[0].quantity", "Digits", () -> drafted(line("0.0000001", "10")));
        assertInvalid("invoice.lines[0].price", "PositiveOrZero", () -> drafted(line("1", "-10")));
        assertInvalid("invoice.lines[0].price", "Digits", () -> drafted(line("1", "1e30")));
        assertInvalid("amount", "Digits", () -> recordPayment.handle(ANA, payment("10.001", "bank-1")));
        assertInvalid("amount", "Positive", () -> recordPayment.handle(ANA, payment("-10", "bank-1")));
    }

    private InvoiceId drafted(InvoiceCommand.Line line) {
        return drafted(InvoiceKind.INVOICE, List.of(line));
    }

    private InvoiceId drafted(InvoiceKind kind, List<InvoiceCommand.Line> lines) {
        return drafted(kind, command(lines, Optional.empty()));
    }

    private InvoiceId drafted(InvoiceKind kind, InvoiceCommand command) {
        return draftInvoice.handle(ANA, new DraftInvoice.Command(KERN, kind, command));
    }

    private InvoiceId issued(InvoiceKind kind, List<InvoiceCommand.Line> lines) {
        var id = drafted(kind, lines);
        issueInvoice.handle(ANA, id, Optional.empty());
        return id;
    }

    private IssuedInvoice issued(InvoiceId id) {
        return invoices().find(ANA, id).flatMap(Invoice::issued).orElseThrow();
    }

    private Ledger ledger() {
        return ledgers().lock(ANA, KERN, EUR, Set.of(), Set.<PaymentId>of());
    }

    private static List<InvoiceCommand.Line> sprint() {
        return List.of(line("5", "640"), line("1", "300"));
    }

    private static InvoiceCommand.Line line(String quantity, String price) {
        return new InvoiceCommand.Line(
                "Design",
                Optional.empty(),
                new BigDecimal(quantity),
                Unit.DAY,
                new BigDecimal(price),
                List.of(),
                new InvoiceCommand.Tax(VatCategory.STANDARD, new BigDecimal("19"), Optional.empty()));
    }

    private static InvoiceCommand command(List<InvoiceCommand.Line> lines, Optional<ProjectId> project) {
        return new InvoiceCommand(
                project,
                EUR,
                Language.ENGLISH,
                lines,
                List.of(),
                Optional.of(MARCH_2),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                14);
    }

    private static RecordPayment.Command payment(String amount, String key, InvoiceId... invoices) {
        return new RecordPayment.Command(
                KERN,
                new BigDecimal(amount),
                EUR,
                LocalDate.of(2026, 3, 2),
                Payment.Way.BANK,
                Optional.of(key),
                Optional.empty(),
                List.of(invoices));
    }
}
