package studio.portal.persistence.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.invoice.ExampleInvoices.draft;
import static studio.portal.domain.invoice.ExampleInvoices.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import studio.portal.domain.EventType;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.InvoiceNumber;
import studio.portal.domain.invoice.NumberSeries;
import studio.portal.domain.invoice.StoredInvoices;
import studio.portal.persistence.AtOnce;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.Vendor;

/** What happens when several people issue at the very same time: the same on every database. */
abstract class InvoicesRacing extends JooqStore implements StoredInvoices {
    private static final int AT_ONCE = Integer.getInteger("races.at.once", 8);
    private static final int EACH = 10;
    private static final int ROUNDS = 10;
    private static final long START = 118;

    InvoicesRacing(Vendor vendor) {
        super(vendor);
    }

    @Test
    void numbers_have_no_hole_and_no_duplicate_though_every_fifth_transaction_fails() throws Exception {
        IntStream.range(0, AT_ONCE * EACH).forEach(n -> add(draft(id(n))));

        var given = AtOnce.run(
                        AT_ONCE,
                        writer -> IntStream.range(0, EACH)
                                .mapToObj(n -> issueOrFail(writer * EACH + n))
                                .flatMap(Optional::stream)
                                .toList())
                .stream()
                .flatMap(List::stream)
                .map(InvoiceNumber::value)
                .sorted()
                .toList();

        assertThat(given)
                .isEqualTo(IntStream.rangeClosed(1, AT_ONCE * EACH * 4 / 5)
                        .mapToObj("INV-2026-%04d"::formatted)
                        .toList());
    }

    @Test
    void a_start_set_at_the_moment_of_the_first_number_counts_for_all_of_the_year_or_for_none() throws Exception {
        for (var round = 0; round < ROUNDS; round++) {
            var year = 2030 + round;
            var told = AtOnce.run(
                    AT_ONCE,
                    n -> n == 0 ? start(year) : taken(new InvoiceId(new UUID(year, n)), LocalDate.of(year, 1, 9)));

            var first = told.get(0) ? START : 1;
            assertThat(database()
                            .sql()
                            .fetch("select counted_position from given_number where counted_year = ? order by 1", year)
                            .getValues(0, Long.class))
                    .isEqualTo(
                            LongStream.range(first, first + AT_ONCE - 1).boxed().toList());
        }
    }

    @Test
    void a_draft_that_several_people_issue_gets_one_number() throws Exception {
        add(draft(id(0)));

        var given = AtOnce.run(AT_ONCE, n -> issued(id(0)));

        assertThat(given.stream().filter(Optional::isPresent)).hasSize(1);
        assertThat(recorded(id(0).value())).containsOnlyOnce(EventType.INVOICE_ISSUED);
        add(draft(id(1)));
        assertThat(issue(id(1)).value()).as("the others have taken none").isEqualTo("INV-2026-0002");
    }

    @Test
    void a_draft_is_issued_as_it_was_or_changed_but_never_half() throws Exception {
        add(draft(id(0)));

        var done = AtOnce.run(
                AT_ONCE,
                n -> n == 0 ? issued(id(0)).map(number -> n) : changed(id(0)).map(changed -> n));

        var now = found(ANA, id(0));
        assertThat(done.stream().flatMap(Optional::stream)).isNotEmpty();
        now.issued()
                .ifPresent(issued -> assertThat(issued.totals())
                        .isEqualTo(now.terms().totals().orElseThrow()));
    }

    private boolean start(int year) {
        try {
            run(() -> invoices().startNumbers(ANA, NumberSeries.INVOICE, year, START));
            return true;
        } catch (RuleViolation late) {
            assertThat(late.code()).isEqualTo("number-started");
            return false;
        }
    }

    private boolean taken(InvoiceId to, LocalDate day) {
        run(() -> number(to, NumberSeries.INVOICE, day));
        return true;
    }

    private Optional<InvoiceNumber> issueOrFail(int n) {
        try {
            return Optional.of(write(() -> {
                var number = issueInTransaction(id(n));
                if (n % 5 == 4) {
                    throw new IllegalStateException("On purpose");
                }
                return number;
            }));
        } catch (IllegalStateException failed) {
            return Optional.empty();
        }
    }

    private Optional<InvoiceNumber> issued(InvoiceId id) {
        try {
            return Optional.of(issue(id));
        } catch (RuleViolation | StaleVersion late) {
            return Optional.empty();
        }
    }

    private Optional<InvoiceId> changed(InvoiceId id) {
        try {
            run(() -> {
                var draft = invoices().lock(ANA, id).orElseThrow();
                draft.change(terms(draft.terms().lines().subList(0, 1)), ANA, MONDAY);
                invoices().update(ANA, draft);
            });
            return Optional.of(id);
        } catch (RuleViolation | StaleVersion late) {
            return Optional.empty();
        }
    }

    private static InvoiceId id(int n) {
        return new InvoiceId(new UUID(4, n));
    }
}
