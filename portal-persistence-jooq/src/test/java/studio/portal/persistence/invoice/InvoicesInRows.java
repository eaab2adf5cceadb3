package studio.portal.persistence.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Refused.assertRefused;
import static studio.portal.domain.invoice.ExampleInvoices.MARCH_2;
import static studio.portal.domain.invoice.ExampleInvoices.draft;
import static studio.portal.domain.invoice.ExampleInvoices.sprint;
import static studio.portal.domain.invoice.ExampleInvoices.terms;

import java.time.LocalDate;
import java.util.List;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import studio.portal.domain.invoice.Invoice;
import studio.portal.domain.invoice.InvoiceKind;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.InvoiceRepositoryContract;
import studio.portal.domain.invoice.NumberFormat;
import studio.portal.domain.invoice.NumberSeries;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

/** Invoices in rows, and what the database refuses whoever asks. */
abstract class InvoicesInRows extends JooqStore implements InvoiceRepositoryContract {
    InvoicesInRows(Vendor vendor) {
        super(vendor);
    }

    @Test
    void the_database_refuses_every_change_of_an_issued_invoice() {
        add(draft(FIRST));
        issue(FIRST);
        var before = found(ANA, FIRST).state();

        for (var change : List.of(
                "update invoice set due = due - 1, gross = gross - 1, net = net - 1, lines_total = lines_total - 1",
                "update invoice set note = 'Paid'",
                "update invoice set due_on = due_on + 1",
                "update invoice set version = version + 1",
                "update invoice set issued_at = null",
                "delete from invoice",
                "update invoice_line set price = 1",
                "update invoice_line set invoice_id = invoice_id, name = 'Less work'",
                "delete from invoice_line",
                "insert into invoice_line (invoice_id, place, name, quantity, unit, price, vat_category, vat_rate, net)"
                        + " select id, 99, 'More work', 1, 'hour', 1, 'S', 19, 1 from invoice",
                "update invoice_vat set tax = 0",
                "delete from invoice_vat",
                "update invoice_party set name = 'Somebody else'",
                "delete from invoice_party",
                "delete from given_number",
                "update given_number set number = 'INV-2026-0009'")) {
            assertThatThrownBy(() -> run(() -> database().sql().execute(change)))
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThat(found(ANA, FIRST).state()).isEqualTo(before);
    }

    @Test
    void a_line_is_not_moved_into_an_issued_invoice() {
        add(draft(FIRST));
        issue(FIRST);
        add(draft(SECOND));

        assertThatThrownBy(() -> run(() -> database()
                        .sql()
                        .execute(
                                "update invoice_line set invoice_id = ?, place = 9 where invoice_id = ? and place = 0",
                                FIRST.value(),
                                SECOND.value())))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_number_of_a_transaction_that_failed_is_given_again() {
        add(draft(FIRST));
        add(draft(SECOND));
        assertThatThrownBy(() -> run(() -> {
                    issueInTransaction(FIRST);
                    throw new IllegalStateException("The disk is full");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(found(ANA, FIRST).isIssued()).isFalse();
        assertThat(issue(SECOND)).isEqualTo(new InvoiceNumber("INV-2026-0001"));
        assertThat(issue(FIRST)).isEqualTo(new InvoiceNumber("INV-2026-0002"));
    }

    @Test
    void the_database_gives_no_number_twice_whatever_the_counter_says() {
        add(draft(FIRST));
        issue(FIRST);
        run(() -> database().sql().execute("update number_series set next_position = 1"));
        add(Invoice.draft(SECOND, draft(SECOND).client(), InvoiceKind.INVOICE, terms(sprint()), ANA, MONDAY));

        assertRefused("number-taken", () -> issue(SECOND));
        for (var again : List.of("counted_position, 'INV-2026-0009'", "counted_position + 7, number")) {
            var insert =
                    "insert into given_number (series, counted_year, counted_position, number, given_to, issued_on)"
                            + " select series, counted_year, " + again + ", cast('" + SECOND + "' as uuid), issued_on"
                            + " from given_number";
            assertThatThrownBy(() -> run(() -> database().sql().execute(insert)))
                    .as(again)
                    .isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> write(() -> number(FIRST, NumberSeries.CREDIT_NOTE, LocalDate.of(2026, 3, 2))))
                .as("a second number for the same invoice")
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void a_number_that_was_given_by_another_series_before_is_refused_in_words() {
        add(draft(FIRST));
        issue(FIRST);
        var invoices = new NumberFormat("INV-{year}-{number:4}");

        assertRefused(
                "number-taken",
                () -> run(() -> invoices().takeNumber(ANA, SECOND, NumberSeries.CREDIT_NOTE, invoices, MARCH_2)));
    }
}
