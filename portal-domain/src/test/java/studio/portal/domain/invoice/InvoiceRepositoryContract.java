package studio.portal.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.ANA_AS_MARA;
import static studio.portal.domain.Cast.BEA;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.JONAS;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.PAUL;
import static studio.portal.domain.Cast.VISITOR;
import static studio.portal.domain.Refused.assertRefused;
import static studio.portal.domain.invoice.ExampleInvoices.ACCOUNT;
import static studio.portal.domain.invoice.ExampleInvoices.EUR;
import static studio.portal.domain.invoice.ExampleInvoices.JPY;
import static studio.portal.domain.invoice.ExampleInvoices.KERN_AND_SONS;
import static studio.portal.domain.invoice.ExampleInvoices.MARCH_2;
import static studio.portal.domain.invoice.ExampleInvoices.NORTHLIGHT;
import static studio.portal.domain.invoice.ExampleInvoices.draft;
import static studio.portal.domain.invoice.ExampleInvoices.euros;
import static studio.portal.domain.invoice.ExampleInvoices.generated;
import static studio.portal.domain.invoice.ExampleInvoices.issuing;
import static studio.portal.domain.invoice.ExampleInvoices.sprint;
import static studio.portal.domain.invoice.ExampleInvoices.terms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import studio.portal.domain.EventType;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Language;

/** What every store of invoices does, whatever it is made of. */
public interface InvoiceRepositoryContract extends StoredInvoices {
    InvoiceId FIRST = new InvoiceId(new UUID(1, 1));
    InvoiceId SECOND = new InvoiceId(new UUID(1, 2));

    @Test
    default void a_stored_draft_is_found_as_it_was() {
        var draft = add(draft(FIRST));

        assertThat(found(ANA, FIRST).state()).isEqualTo(draft.state());
        assertThat(found(ANA, FIRST).events()).isEmpty();
        assertThat(recorded(FIRST.value())).containsExactly(EventType.INVOICE_DRAFTED);
    }

    @Test
    default void everything_that_can_stand_on_an_invoice_is_kept() {
        var random = new Random(7);
        for (var n = 0; n < 20; n++) {
            var id = new InvoiceId(new UUID(2, n));
            var made = generated(random);
            var terms = new InvoiceTerms(
                    Optional.empty(),
                    made.currency(),
                    Language.GERMAN,
                    made.lines(),
                    made.adjustments(),
                    Optional.of(new Delivery.During(MARCH_2, MARCH_2.plusDays(9))),
                    Optional.of("PO 4711"),
                    Optional.of("04011000-12345-34"),
                    Optional.of("Two\nlines"),
                    30);
            var draft = add(Invoice.draft(id, KERN, InvoiceKind.DEPOSIT, terms, JOB, MONDAY));
            assertThat(found(ANA, id).state()).isEqualTo(draft.state());
        }
    }

    @Test
    default void a_draft_changes_and_goes() {
        add(draft(FIRST));
        var changed = found(JONAS, FIRST);
        changed.change(terms(List.of()), JONAS, MONDAY.plusSeconds(60));
        run(() -> invoices().update(JONAS, changed));

        var now = found(ANA, FIRST);
        assertThat(now.terms()).isEqualTo(terms(List.of()));
        assertThat(now.version()).isGreaterThan(changed.version());
        assertThatThrownBy(() -> run(() -> invoices().update(JONAS, changed))).isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> run(() -> invoices().remove(JONAS, changed))).isInstanceOf(StaleVersion.class);

        now.discard(ANA, MONDAY);
        run(() -> invoices().remove(ANA, now));
        assertThat(invoices().find(ANA, FIRST)).isEmpty();
        assertThat(recorded(FIRST.value()))
                .containsExactly(EventType.INVOICE_DRAFTED, EventType.INVOICE_CHANGED, EventType.INVOICE_DISCARDED);
    }

    @Test
    default void an_issued_invoice_is_found_as_it_was_frozen() {
        add(draft(FIRST));
        var number = issue(FIRST);

        var found = found(ANA, FIRST);
        assertThat(number.value()).isEqualTo("INV-2026-0001");
        var frozen = found.issued().orElseThrow();
        assertThat(frozen.number()).isEqualTo(number);
        assertThat(frozen.seller()).isEqualTo(NORTHLIGHT);
        assertThat(frozen.buyer()).isEqualTo(KERN_AND_SONS);
        assertThat(frozen.account()).contains(ACCOUNT);
        assertThat(frozen.totals()).isEqualTo(found.terms().totals().orElseThrow());
        assertThat(frozen.issuedAt()).isEqualTo(MONDAY);
        assertThat(recorded(FIRST.value())).containsExactly(EventType.INVOICE_DRAFTED, EventType.INVOICE_ISSUED);
    }

    @Test
    default void totals_in_a_currency_without_places_are_found_as_they_were() {
        var lines = List.of(new InvoiceLine(
                "Design",
                Optional.empty(),
                Quantity.of(3),
                Unit.DAY,
                new UnitPrice(new BigDecimal("333.5"), JPY),
                List.of(Adjustment.discount(new Money(BigDecimal.TEN, JPY), "Prize")),
                ExampleInvoices.STANDARD));
        var terms = new InvoiceTerms(
                Optional.empty(),
                JPY,
                Language.ENGLISH,
                lines,
                List.of(new DocumentAdjustment(Adjustment.discount(Percentage.of(3), "Spring"), Optional.empty())),
                Optional.of(new Delivery.On(MARCH_2)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0);
        add(Invoice.draft(FIRST, KERN, InvoiceKind.INVOICE, terms, ANA, MONDAY));
        issue(FIRST);

        assertThat(found(ANA, FIRST).issued().orElseThrow().totals())
                .isEqualTo(terms.totals().orElseThrow());
    }

    @Test
    default void deducted_deposits_are_kept() {
        add(Invoice.draft(FIRST, KERN, InvoiceKind.DEPOSIT, terms(sprint()), ANA, MONDAY));
        var number = issue(FIRST);
        var deposit = new DeductedDeposit(FIRST, number, MARCH_2, euros("3500"), euros("665"), euros("4165"));
        add(Invoice.draft(SECOND, KERN, InvoiceKind.FINAL, terms(sprint()), ANA, MONDAY));
        run(() -> {
            var last = invoices().lock(ANA, SECOND).orElseThrow();
            last.issue(
                    new Issuing(
                            number(SECOND, NumberSeries.INVOICE, MARCH_2),
                            MARCH_2,
                            NORTHLIGHT,
                            KERN_AND_SONS,
                            Optional.of(ACCOUNT),
                            List.of(deposit)),
                    ANA,
                    MONDAY);
            invoices().update(ANA, last);
        });

        var frozen = found(ANA, SECOND).issued().orElseThrow();
        assertThat(frozen.deposits()).containsExactly(deposit);
        assertThat(invoices().isDeducted(ANA, FIRST)).isTrue();
        assertThat(invoices().isDeducted(ANA, SECOND)).isFalse();
        assertThat(frozen.totals().due()).isEqualTo(Money.zero(EUR));
    }

    @Test
    default void a_client_with_billing_sees_what_is_issued_and_nothing_else() {
        add(draft(FIRST));
        add(draft(SECOND));
        issue(SECOND);

        for (var actor : List.<Actor>of(MARA, ANA_AS_MARA)) {
            assertThat(invoices().find(actor, FIRST)).isEmpty();
            assertThat(invoices().find(actor, SECOND)).isPresent();
        }
        for (var actor : List.<Actor>of(PAUL, BEA, VISITOR)) {
            assertThat(invoices().find(actor, FIRST)).isEmpty();
            assertThat(invoices().find(actor, SECOND)).isEmpty();
            assertThat(write(() -> invoices().lock(actor, SECOND))).isEmpty();
        }
        for (var actor : List.<Actor>of(ANA, JOB)) {
            assertThat(invoices().find(actor, FIRST)).isPresent();
        }
    }

    @Test
    default void numbers_are_counted_for_each_series_and_year_and_rise_with_the_day() {
        var day = LocalDate.of(2026, 12, 31);
        assertThat(taken(1, NumberSeries.INVOICE, day).value()).isEqualTo("INV-2026-0001");
        assertThat(taken(2, NumberSeries.INVOICE, day).value()).isEqualTo("INV-2026-0002");
        assertThat(taken(3, NumberSeries.CREDIT_NOTE, day).value()).isEqualTo("CN-2026-0001");
        assertRefused("issue-date", () -> taken(4, NumberSeries.INVOICE, day.minusDays(1)));
        assertThat(taken(5, NumberSeries.INVOICE, day.plusDays(1)).value()).isEqualTo("INV-2027-0001");
        assertThat(taken(6, NumberSeries.INVOICE, day.plusDays(1)).value()).isEqualTo("INV-2027-0002");
        assertThat(taken(7, NumberSeries.CREDIT_NOTE, day).value()).isEqualTo("CN-2026-0002");
    }

    @Test
    default void counting_begins_where_it_was_said_to_until_the_first_number_of_that_year_is_given() {
        var day = LocalDate.of(2026, 12, 31);
        run(() -> invoices().startNumbers(ANA, NumberSeries.INVOICE, 2026, 500));
        run(() -> invoices().startNumbers(ANA, NumberSeries.INVOICE, 2026, 118));
        run(() -> invoices().startNumbers(ANA, NumberSeries.INVOICE, 2027, 30));

        assertThat(taken(1, NumberSeries.INVOICE, day).value()).isEqualTo("INV-2026-0118");
        assertRefused("number-started", () -> run(() -> invoices().startNumbers(ANA, NumberSeries.INVOICE, 2026, 200)));
        assertRefused("number-started", () -> run(() -> invoices().startNumbers(ANA, NumberSeries.INVOICE, 2025, 9)));
        assertThat(taken(2, NumberSeries.INVOICE, day).value()).isEqualTo("INV-2026-0119");
        assertThat(taken(3, NumberSeries.CREDIT_NOTE, day).value())
                .as("another series")
                .isEqualTo("CN-2026-0001");
        assertThat(taken(4, NumberSeries.INVOICE, day.plusDays(1)).value())
                .as("the next year")
                .isEqualTo("INV-2027-0030");
        assertThat(taken(5, NumberSeries.INVOICE, day.plusDays(366)).value())
                .as("and one of which nothing was said")
                .isEqualTo("INV-2028-0001");
    }

    @Test
    default void what_was_credited_of_an_invoice_is_what_its_issued_credit_notes_come_to() {
        add(draft(FIRST));
        issue(FIRST);
        var invoice = found(ANA, FIRST);
        add(Invoice.draftCreditNote(SECOND, invoice, terms(sprint()), ANA, MONDAY));
        assertThat(invoices().credited(ANA, FIRST)).isEmpty();

        assertThat(issue(SECOND).value()).isEqualTo("CN-2026-0001");

        assertThat(invoices().credited(ANA, FIRST))
                .containsExactly(terms(sprint()).totals().orElseThrow());
        assertThat(found(ANA, SECOND).corrects()).contains(FIRST);
    }

    @Test
    default void what_is_issued_is_not_stored_again() {
        add(draft(FIRST));
        var asDraft = found(ANA, FIRST);
        var alsoDraft = found(ANA, FIRST);
        issue(FIRST);
        asDraft.change(terms(List.of()), ANA, MONDAY);
        alsoDraft.issue(issuing(new InvoiceNumber("INV-2026-0099")), ANA, MONDAY);

        for (var late : List.of(asDraft, alsoDraft)) {
            assertThatThrownBy(() -> run(() -> invoices().update(ANA, late))).isInstanceOf(StaleVersion.class);
            assertThatThrownBy(() -> run(() -> invoices().remove(ANA, late))).isInstanceOf(StaleVersion.class);
        }
        assertThatThrownBy(() -> issue(FIRST)).isInstanceOf(RuleViolation.class);
        assertThat(found(ANA, FIRST).issued().orElseThrow().number().value()).isEqualTo("INV-2026-0001");
    }

    private InvoiceNumber taken(long to, NumberSeries series, LocalDate day) {
        return write(() -> number(new InvoiceId(new UUID(3, to)), series, day));
    }
}
