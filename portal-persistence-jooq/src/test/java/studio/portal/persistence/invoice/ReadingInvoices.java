package studio.portal.persistence.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.invoice.ExampleInvoices.MARCH_2;
import static studio.portal.domain.invoice.ExampleInvoices.draft;
import static studio.portal.domain.invoice.ExampleInvoices.euros;
import static studio.portal.domain.invoice.ExampleInvoices.sprint;
import static studio.portal.domain.invoice.ExampleInvoices.terms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.portal.application.PageRequest;
import studio.portal.application.invoice.Balance;
import studio.portal.application.invoice.InvoiceDetail;
import studio.portal.application.invoice.InvoiceFilter;
import studio.portal.application.invoice.InvoiceFilter.Sort;
import studio.portal.application.invoice.InvoiceFilter.Standing;
import studio.portal.application.invoice.InvoiceQueries;
import studio.portal.application.invoice.InvoiceRow;
import studio.portal.application.invoice.Outstanding;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.Invoice;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.domain.invoice.PaymentStatus;
import studio.portal.domain.invoice.StoredLedgers;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;
import studio.portal.persistence.home.JooqWaitingQueries;

/** What is read of invoices: the same on every database. */
abstract class ReadingInvoices extends JooqStore implements StoredLedgers {
    private static final InvoiceId DRAFT = new InvoiceId(new UUID(5, 9));
    private static final LocalDate LATER = MARCH_2.plusDays(30);

    ReadingInvoices(Vendor vendor) {
        super(vendor);
    }

    /** March is half paid, April is open, and there is a draft and one of Bluebird's. */
    @BeforeEach
    void some_invoices() {
        owe(MARCH);
        owe(APRIL);
        pay(TRANSFER, euros("2000"), MARCH);
        add(draft(DRAFT));
        add(Invoice.draft(new InvoiceId(new UUID(5, 8)), BLUEBIRD, InvoiceKind.INVOICE, terms(sprint()), ANA, MONDAY));
    }

    private JooqInvoiceQueries queries() {
        return new JooqInvoiceQueries(database());
    }

    @Test
    void a_client_with_billing_reads_what_was_issued_to_it_and_staff_read_everything() {
        assertThat(ids(ANA, everything())).hasSize(4);
        for (var actor : List.<Actor>of(MARA, ANA_AS_MARA)) {
            assertThat(ids(actor, everything())).containsExactlyInAnyOrder(MARCH, APRIL);
            assertThat(queries().find(actor, MARCH)).isPresent();
            assertThat(queries().find(actor, DRAFT)).isEmpty();
        }
        for (var actor : List.<Actor>of(PAUL, BEA, VISITOR)) {
            assertThat(ids(actor, everything())).isEmpty();
            assertThat(queries().find(actor, MARCH)).isEmpty();
            assertThat(queries().balances(actor, KERN, MARCH_2)).isEmpty();
        }
    }

    @Test
    void a_list_is_narrowed_by_where_an_invoice_stands() {
        pay(new PaymentId(new UUID(6, 2)), euros("2165"), MARCH);

        assertThat(ids(ANA, standing(Standing.OPEN))).containsExactly(APRIL);
        assertThat(ids(ANA, standing(Standing.SETTLED))).containsExactly(MARCH);
        assertThat(ids(ANA, standing(Standing.DRAFT))).contains(DRAFT).doesNotContain(MARCH, APRIL);
        assertThat(ids(MARA, standing(Standing.DRAFT))).isEmpty();
        assertThat(ids(ANA, standing(Standing.OVERDUE))).isEmpty();
        assertThat(ids(
                        ANA,
                        new InvoiceFilter(
                                Optional.of(Standing.OVERDUE),
                                Optional.of(KERN),
                                Optional.empty(),
                                Optional.empty(),
                                LATER,
                                Sort.DUE)))
                .containsExactly(APRIL);
    }

    @Test
    void a_list_is_narrowed_by_the_beginning_of_a_number() {
        assertThat(ids(ANA, number("inv-2026-0002"))).containsExactly(APRIL);
        assertThat(ids(ANA, number("INV-2026"))).containsExactlyInAnyOrder(MARCH, APRIL);
        assertThat(ids(ANA, number("%"))).isEmpty();
    }

    @Test
    void a_line_says_what_is_paid_and_what_is_open() {
        var row = list(MARA, number("INV-2026-0001")).get(0).issued().orElseThrow();

        assertThat(row.gross()).isEqualTo(euros("4165"));
        assertThat(row.paid()).isEqualTo(euros("2000"));
        assertThat(row.open()).isEqualTo(euros("2165"));
        assertThat(row.status(MARCH_2)).isEqualTo(PaymentStatus.PARTIALLY_PAID);
        assertThat(row.status(LATER)).isEqualTo(PaymentStatus.OVERDUE);
    }

    @Test
    void a_page_says_what_settled_the_invoice() {
        credited(CREDIT_NOTE, MARCH);

        var detail = queries().find(MARA, MARCH).orElseThrow();
        assertThat(detail.settlements())
                .extracting(InvoiceDetail.Settlement::amount)
                .containsExactly(euros("2000"), euros("2165"));
        assertThat(detail.open()).contains(euros("0"));
        assertThat(detail.creditNotes())
                .extracting(note -> note.number().value())
                .containsExactly("CN-2026-0001");
        var note = queries().find(MARA, CREDIT_NOTE).orElseThrow();
        assertThat(note.corrects()).map(InvoiceDetail.Reference::id).contains(MARCH);
        assertThat(note.open()).isEmpty();
        assertThat(queries().balances(MARA, KERN, LATER))
                .containsExactly(new Balance(euros("4165"), euros("4165"), euros("2000")));
    }

    @Test
    void what_is_open_overdue_and_left_is_said_for_each_currency() {
        assertThat(queries().balances(ANA, KERN, MARCH_2))
                .containsExactly(new Balance(euros("6330"), euros("0"), euros("0")));
        assertThat(queries().balances(ANA, KERN, LATER))
                .containsExactly(new Balance(euros("6330"), euros("6330"), euros("0")));
        assertThat(queries().balances(ANA, BLUEBIRD, LATER)).isEmpty();
    }

    @Test
    void what_is_outstanding_is_summed_over_all_that_somebody_sees() {
        credited(CREDIT_NOTE, MARCH);

        var later = List.of(new Outstanding(euros("4165"), 1, euros("4165"), 1, euros("2000")));
        for (var actor : List.<Actor>of(MARA, ANA_AS_MARA, ANA)) {
            assertThat(queries().outstanding(actor, Optional.empty(), LATER)).isEqualTo(later);
            assertThat(queries().outstanding(actor, Optional.of(KERN), LATER)).isEqualTo(later);
        }
        assertThat(queries().outstanding(MARA, Optional.empty(), MARCH_2))
                .containsExactly(new Outstanding(euros("4165"), 1, euros("0"), 0, euros("2000")));
        for (var actor : List.<Actor>of(PAUL, BEA, VISITOR)) {
            assertThat(queries().outstanding(actor, Optional.empty(), LATER)).isEmpty();
            assertThat(queries().outstanding(actor, Optional.of(KERN), LATER)).isEmpty();
        }
    }

    @Test
    void as_much_waits_as_the_list_is_long() {
        var waiting = new JooqWaitingQueries(database());
        for (var today : List.of(MARCH_2, LATER)) {
            assertThat(waiting.waiting(MARA, today).invoices()).isEqualTo(2);
            assertThat(waiting.waiting(ANA_AS_MARA, today).invoices()).isEqualTo(2);
            for (var actor : List.<Actor>of(PAUL, BEA, VISITOR)) {
                assertThat(waiting.waiting(actor, today).invoices()).isZero();
            }
        }
        assertThat(waiting.waiting(ANA, MARCH_2).invoices()).isZero();
        assertThat(waiting.waiting(ANA, LATER).invoices()).isEqualTo(2);
    }

    @Test
    void where_an_invoice_is_shown_is_told_to_who_sees_it() {
        for (var actor : List.<Actor>of(MARA, ANA_AS_MARA, ANA)) {
            assertThat(queries().place(actor, MARCH)).contains(new InvoiceQueries.Place(Optional.empty()));
        }
        assertThat(queries().place(ANA, DRAFT)).isPresent();
        assertThat(queries().place(MARA, DRAFT)).isEmpty();
        for (var actor : List.<Actor>of(PAUL, BEA, VISITOR)) {
            assertThat(queries().place(actor, MARCH)).isEmpty();
        }
    }

    @Test
    void every_order_is_paged_without_losing_or_repeating_a_line() {
        for (var sort : Sort.values()) {
            var filter = new InvoiceFilter(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), MARCH_2, sort);
            var whole = ids(ANA, filter);
            var paged = new ArrayList<InvoiceId>();
            var request = new PageRequest(Optional.empty(), Optional.empty(), 1);
            for (var page = queries().list(ANA, filter, request);
                    ;
                    page = queries().list(ANA, filter, request)) {
                page.items().forEach(row -> paged.add(row.id()));
                if (page.next().isEmpty()) {
                    break;
                }
                request = new PageRequest(page.next(), Optional.empty(), 1);
            }
            assertThat(paged).as("%s", sort).isEqualTo(whole).doesNotHaveDuplicates();
        }
    }

    private List<InvoiceId> ids(Actor actor, InvoiceFilter filter) {
        return list(actor, filter).stream().map(InvoiceRow::id).toList();
    }

    private List<InvoiceRow> list(Actor actor, InvoiceFilter filter) {
        return queries().list(actor, filter, PageRequest.first()).items();
    }

    private static InvoiceFilter everything() {
        return InvoiceFilter.everything(MARCH_2);
    }

    private static InvoiceFilter standing(Standing standing) {
        return new InvoiceFilter(
                Optional.of(standing), Optional.empty(), Optional.empty(), Optional.empty(), MARCH_2, Sort.UPDATED);
    }

    private static InvoiceFilter number(String begins) {
        return new InvoiceFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(begins), MARCH_2, Sort.UPDATED);
    }
}
