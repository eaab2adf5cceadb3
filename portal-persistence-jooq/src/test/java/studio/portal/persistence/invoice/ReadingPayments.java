package studio.portal.persistence.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.invoice.ExampleInvoices.MARCH_2;
import static studio.portal.domain.invoice.ExampleInvoices.euros;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.portal.application.PageRequest;
import studio.portal.application.invoice.OpenInvoice;
import studio.portal.application.invoice.PaymentDetail;
import studio.portal.application.invoice.PaymentFilter;
import studio.portal.application.invoice.PaymentRow;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.Payment;
import studio.portal.domain.invoice.PaymentId;
import studio.portal.domain.invoice.StoredLedgers;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

/** What is read of payments: the same on every database. */
abstract class ReadingPayments extends JooqStore implements StoredLedgers {
    private static final PaymentId LEFT_OVER = new PaymentId(new UUID(6, 2));

    ReadingPayments(Vendor vendor) {
        super(vendor);
    }

    /** March is half paid; another payment settles April and has 35.00 left. */
    @BeforeEach
    void some_payments() {
        owe(MARCH);
        owe(APRIL);
        pay(TRANSFER, euros("2000"), MARCH);
        pay(LEFT_OVER, euros("4200"), APRIL);
    }

    private JooqPaymentQueries queries() {
        return new JooqPaymentQueries(database());
    }

    @Test
    void whoever_sees_the_money_of_the_client_reads_them_and_nobody_else() {
        for (var actor : List.<Actor>of(ANA, MARA, ANA_AS_MARA)) {
            assertThat(ids(actor, PaymentFilter.everything())).containsExactlyInAnyOrder(TRANSFER, LEFT_OVER);
            assertThat(queries().find(actor, TRANSFER)).isPresent();
            assertThat(queries().open(actor, KERN)).hasSize(1);
        }
        for (var actor : List.<Actor>of(PAUL, BEA, VISITOR)) {
            assertThat(ids(actor, PaymentFilter.everything())).isEmpty();
            assertThat(queries().find(actor, TRANSFER)).isEmpty();
            assertThat(queries().open(actor, KERN)).isEmpty();
        }
    }

    @Test
    void a_list_is_narrowed_by_client_way_day_and_what_is_left() {
        assertThat(ids(ANA, filter(Optional.of(BLUEBIRD), Optional.empty(), Optional.empty(), false)))
                .isEmpty();
        assertThat(ids(MARA, filter(Optional.of(BLUEBIRD), Optional.empty(), Optional.empty(), false)))
                .isEmpty();
        assertThat(ids(ANA, filter(Optional.empty(), Optional.of(Payment.Way.CASH), Optional.empty(), false)))
                .isEmpty();
        assertThat(ids(ANA, filter(Optional.empty(), Optional.of(Payment.Way.BANK), Optional.of(MARCH_2), false)))
                .hasSize(2);
        assertThat(ids(ANA, filter(Optional.empty(), Optional.empty(), Optional.of(MARCH_2.plusDays(1)), false)))
                .isEmpty();
        assertThat(ids(ANA, filter(Optional.empty(), Optional.empty(), Optional.empty(), true)))
                .containsExactly(LEFT_OVER);
    }

    @Test
    void pages_of_one_follow_each_other_and_end() {
        var seen = new ArrayList<PaymentId>();
        var request = new PageRequest(Optional.empty(), Optional.empty(), 1);
        for (var more = true; more; ) {
            var page = queries().list(ANA, PaymentFilter.everything(), request);
            page.items().forEach(row -> seen.add(row.id()));
            more = page.next().isPresent();
            request = new PageRequest(page.next(), Optional.empty(), 1);
        }
        assertThat(seen).containsExactly(LEFT_OVER, TRANSFER);
    }

    @Test
    void a_line_names_what_it_pays_and_what_is_left() {
        var row = list(ANA, filter(Optional.empty(), Optional.empty(), Optional.empty(), true))
                .get(0);
        assertThat(row.invoices()).containsExactly(new InvoiceNumber("INV-2026-0002"));
        assertThat(row.left()).isEqualTo(euros("35"));
        assertThat(row.returned()).isEqualTo(euros("0"));
    }

    @Test
    void a_page_says_what_can_still_go_back_and_what_went() {
        change(Set.of(), Set.of(LEFT_OVER), ledger -> ledger.refund(LEFT_OVER, euros("5")));
        run(() -> ledgers().add(ANA, StoredLedgers.refund(LEFT_OVER, euros("5"))));

        var staff = queries().find(ANA, LEFT_OVER).orElseThrow();
        assertThat(staff.left()).isEqualTo(euros("30"));
        assertThat(staff.refundable()).isEqualTo(euros("30"));
        assertThat(staff.kept()).isEqualTo(euros("4195"));
        assertThat(staff.allocations())
                .extracting(PaymentDetail.Allocation::amount)
                .containsExactly(euros("4165"));
        assertThat(staff.reversals()).extracting(PaymentDetail.Returned::amount).containsExactly(euros("5"));
        assertThat(staff.studio()).flatMap(PaymentDetail.Recorded::note).contains("By transfer");
        assertThat(staff.online()).isEmpty();
        assertThat(queries().find(MARA, LEFT_OVER).orElseThrow().studio()).isEmpty();

        credited(CREDIT_NOTE, MARCH);
        assertThat(queries().find(ANA, TRANSFER).orElseThrow().refundable())
                .as("out of the credit note as well, by the way this payment came")
                .isEqualTo(euros("2000"));
    }

    @Test
    void what_is_open_is_offered_earliest_due_first() {
        assertThat(queries().open(ANA, KERN)).extracting(OpenInvoice::open).containsExactly(euros("2165"));
        pay(new PaymentId(new UUID(6, 3)), euros("2165"), MARCH);
        assertThat(queries().open(ANA, KERN)).isEmpty();
    }

    private static PaymentFilter filter(
            Optional<ClientId> client, Optional<Payment.Way> way, Optional<LocalDate> from, boolean left) {
        return new PaymentFilter(client, way, from, Optional.empty(), left);
    }

    private List<PaymentId> ids(Actor actor, PaymentFilter filter) {
        return list(actor, filter).stream().map(PaymentRow::id).toList();
    }

    private List<PaymentRow> list(Actor actor, PaymentFilter filter) {
        return queries()
                .list(actor, filter, new PageRequest(Optional.empty(), Optional.empty(), 100))
                .items();
    }
}
