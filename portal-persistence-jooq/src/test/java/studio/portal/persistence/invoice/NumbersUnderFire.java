package studio.portal.persistence.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.invoice.ExampleInvoices.ACCOUNT;
import static studio.portal.domain.invoice.ExampleInvoices.KERN_AND_SONS;
import static studio.portal.domain.invoice.ExampleInvoices.MARCH_2;
import static studio.portal.domain.invoice.ExampleInvoices.NORTHLIGHT;
import static studio.portal.domain.invoice.ExampleInvoices.draft;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.invoice.BankAccount;
import studio.portal.domain.invoice.Invoice;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.IssuedInvoice;
import studio.portal.domain.invoice.Issuing;
import studio.portal.domain.invoice.NumberSeries;
import studio.portal.domain.invoice.StoredInvoices;
import studio.portal.persistence.AtOnce;
import studio.portal.persistence.DatabaseUnavailable;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

/**
 * Many issue at once while the days go by and every fifth of them fails after it has taken its number, by a rule or by
 * accident: the same on every database.
 */
abstract class NumbersUnderFire extends JooqStore implements StoredInvoices {
    private static final int A_DAY = 5;

    NumbersUnderFire(Vendor vendor) {
        super(vendor);
    }

    @Test
    void eight_writers_leave_no_hole_no_duplicate_and_no_number_out_of_order() throws Exception {
        fire(8, 10);
    }

    @Test
    @Tag("proof")
    void sixty_four_writers_leave_no_hole_no_duplicate_and_no_number_out_of_order() throws Exception {
        fire(64, 50);
    }

    private void fire(int writers, int each) throws Exception {
        IntStream.range(0, writers * each).forEach(n -> add(draft(id(n))));

        var told = AtOnce.run(
                        writers,
                        writer -> IntStream.range(0, each)
                                .mapToObj(n -> issued(writer * each + n, MARCH_2.plusDays(n / A_DAY)))
                                .flatMap(Optional::stream)
                                .toList())
                .stream()
                .flatMap(List::stream)
                .map(InvoiceNumber::value)
                .sorted()
                .toList();

        var stored = IntStream.range(0, writers * each)
                .mapToObj(n -> found(ANA, id(n)))
                .flatMap(invoice -> invoice.issued().stream())
                .sorted(Comparator.comparing(issued -> issued.number().value()))
                .toList();
        assertThat(stored)
                .extracting(issued -> issued.number().value())
                .as("without hole or duplicate, and just those that were told")
                .isEqualTo(told)
                .isEqualTo(IntStream.rangeClosed(1, told.size())
                        .mapToObj("INV-2026-%04d"::formatted)
                        .toList());
        assertThat(stored)
                .extracting(IssuedInvoice::issuedOn)
                .as("rising with the day")
                .isSorted();
        assertThat(told.size()).as("some succeed, some fail").isBetween(writers, writers * each * 4 / 5);
    }

    /** Nothing where it failed: on purpose, or because others are a day ahead. */
    private Optional<InvoiceNumber> issued(int n, LocalDate day) {
        try {
            return Optional.of(write(() -> {
                var invoice = invoices().lock(ANA, id(n)).orElseThrow();
                var number = number(invoice.id(), NumberSeries.INVOICE, day);
                issue(invoice, number, day, n % 10 == 3 ? Optional.empty() : Optional.of(ACCOUNT));
                invoices().update(ANA, invoice);
                if (n % 10 == 7) {
                    throw new IllegalStateException("On purpose");
                }
                return number;
            }));
        } catch (RuleViolation refused) {
            assertThat(refused.code()).isIn("due-by-bank", "issue-date");
            return Optional.empty();
        } catch (DatabaseUnavailable busy) {
            return Optional.empty(); // more writers than connections, on a machine that has other work
        } catch (IllegalStateException failed) {
            assertThat(failed).hasMessage("On purpose");
            return Optional.empty();
        }
    }

    private static void issue(Invoice invoice, InvoiceNumber number, LocalDate day, Optional<BankAccount> account) {
        invoice.issue(new Issuing(number, day, NORTHLIGHT, KERN_AND_SONS, account, List.of()), ANA, MONDAY);
    }

    private static InvoiceId id(int n) {
        return new InvoiceId(new UUID(4, n));
    }
}
