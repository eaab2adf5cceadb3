package studio.portal.persistence.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.domain.Cast.ANA;
import static studio.portal.domain.Cast.BLUEBIRD;
import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.KERN;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.invoice.ExampleInvoices.ACCOUNT;
import static studio.portal.domain.invoice.ExampleInvoices.KERN_AND_SONS;
import static studio.portal.domain.invoice.ExampleInvoices.NORTHLIGHT;
import static studio.portal.domain.invoice.ExampleInvoices.STANDARD;
import static studio.portal.domain.invoice.ExampleInvoices.line;
import static studio.portal.domain.invoice.ExampleInvoices.terms;

import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jooq.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import studio.portal.application.Jobs;
import studio.portal.application.PageRequest;
import studio.portal.application.Validation;
import studio.portal.application.invoice.DiscardInvoice;
import studio.portal.application.invoice.DraftInvoice;
import studio.portal.application.invoice.IssueInvoice;
import studio.portal.application.invoice.MakeRecurringInvoices;
import studio.portal.application.invoice.PauseRecurring;
import studio.portal.application.invoice.RecurringDetail;
import studio.portal.application.invoice.ResumeRecurring;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.domain.invoice.BillingRepository.Stored;
import studio.portal.domain.invoice.ClientBilling;
import studio.portal.domain.invoice.Delivery;
import studio.portal.domain.invoice.Invoice;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.Recurrence;
import studio.portal.domain.invoice.RecurringInvoice;
import studio.portal.domain.invoice.RecurringInvoiceId;
import studio.portal.domain.invoice.RecurringPlan;
import studio.portal.domain.invoice.RecurringPlan.Mode;
import studio.portal.domain.invoice.RecurringState;
import studio.portal.domain.invoice.StudioBilling;
import studio.portal.domain.invoice.Unit;
import studio.portal.domain.project.Project;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectTerms;
import studio.portal.domain.settings.StudioSettings;
import studio.portal.persistence.AtOnce;
import studio.portal.persistence.JooqStore;
import studio.portal.persistence.SchedulerJobs;
import studio.portal.persistence.TestIds;
import studio.portal.persistence.Vendor;

/** Invoices that are made by themselves, through the use cases of the portal: the same on every database. */
abstract class MakingRecurring extends JooqStore {
    private static final RecurringInvoiceId HOSTING = new RecurringInvoiceId(new UUID(9, 1));
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 31);
    private static final Validator VALIDATOR = jakarta.validation.Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();
    private static final SettingsQueries SETTINGS =
            actor -> StudioSettings.first("Northlight", ZoneId.of("Europe/Berlin"));

    private final TestIds ids = new TestIds();

    MakingRecurring(Vendor vendor) {
        super(vendor);
    }

    @BeforeEach
    void the_studio_and_its_client_are_known() {
        var first = StudioBilling.first();
        var studio = new StudioBilling(
                Optional.of(NORTHLIGHT),
                Optional.of(ACCOUNT),
                first.numbers(),
                first.currency(),
                first.vat(),
                first.daysToPay());
        run(() -> billing().change(ANA, new Stored<>(studio, 0)));
    }

    @Test
    void each_day_is_made_once_however_many_nodes_make_it_at_once() throws Exception {
        knowBuyer();
        start(Mode.ISSUE, Optional.of(4));

        AtOnce.run(4, n -> make("2026-04-30T09:00:00Z").handle(JOB));

        assertThat(made())
                .extracting(RecurringDetail.Made::period)
                .containsExactly(
                        new Delivery.During(day("2026-04-30"), day("2026-05-30")),
                        new Delivery.During(day("2026-03-31"), day("2026-04-29")),
                        new Delivery.During(day("2026-02-28"), day("2026-03-30")),
                        new Delivery.During(day("2026-01-31"), day("2026-02-27")));
        assertThat(detail().state().status()).isEqualTo(RecurringState.Status.ENDED);
        assertThat(numbers()).containsExactly("INV-2026-0001", "INV-2026-0002");
        assertThat(make("2026-09-30T09:00:00Z").handle(JOB)).isZero();
    }

    @Test
    void after_a_year_away_all_are_made_in_order_and_only_the_last_ones_go_out_by_themselves() {
        knowBuyer();
        start(Mode.ISSUE, Optional.empty());

        assertThat(make("2027-01-15T09:00:00Z").handle(JOB)).isEqualTo(12);

        assertThat(made().stream().filter(made -> made.number().isEmpty()))
                .hasSize(11)
                .allMatch(made -> made.problem().equals(Optional.of("recurring-late")));
        assertThat(waiting())
                .as("told once, and of the last one")
                .singleElement()
                .satisfies(event -> assertThat(event.get("details", String.class))
                        .contains(made().get(1).invoice().orElseThrow().toString(), "recurring-late"));
        assertThat(made().get(0).number()).isPresent();
        assertThat(make("2027-01-15T10:00:00Z").handle(JOB)).isZero();
    }

    @Test
    void what_a_crash_left_a_draft_is_issued_by_the_next_run_and_no_number_is_lost() {
        knowBuyer();
        start(Mode.ISSUE, Optional.empty());
        Jobs away = (actor, task, about, at) -> {
            throw new IllegalStateException("The power is out");
        };
        assertThatThrownBy(() -> make("2026-02-01T09:00:00Z", away).handle(JOB)).hasMessage("The power is out");
        assertThat(made()).extracting(RecurringDetail.Made::number).containsExactly(Optional.empty());

        assertThat(make("2026-02-01T09:05:00Z").handle(JOB)).as("made before").isZero();

        assertThat(made()).hasSize(1);
        assertThat(numbers()).containsExactly("INV-2026-0001");
    }

    @Test
    void without_an_address_of_the_client_it_stays_a_draft_that_says_why() {
        start(Mode.ISSUE, Optional.empty());

        make("2026-02-01T09:00:00Z").handle(JOB);

        assertThat(made()).extracting(RecurringDetail.Made::problem).containsExactly(Optional.of("buyer-missing"));
        assertThat(numbers()).isEmpty();
        assertThat(waiting())
                .singleElement()
                .satisfies(event -> assertThat(event.get("details", String.class))
                        .contains(made().get(0).invoice().orElseThrow().toString(), "buyer-missing"));
        assertThat(queries().list(ANA, Optional.empty(), PageRequest.first()).items())
                .allMatch(row -> row.waits());
    }

    @Test
    void nodes_that_find_at_once_that_one_cannot_be_issued_tell_the_studio_once() throws Exception {
        start(Mode.ISSUE, Optional.of(1));

        AtOnce.run(4, n -> make("2026-02-01T09:00:00Z").handle(JOB));

        assertThat(made()).extracting(RecurringDetail.Made::problem).containsExactly(Optional.of("buyer-missing"));
        assertThat(detail().state().status()).as("and is over").isEqualTo(RecurringState.Status.ENDED);
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void what_cannot_even_be_drafted_is_paused_and_the_studio_is_told() {
        start(Mode.ISSUE, Optional.empty());
        ofAnotherClient();

        make("2026-02-01T09:00:00Z").handle(JOB);

        assertThat(made()).isEmpty();
        assertThat(detail().state().status()).isEqualTo(RecurringState.Status.PAUSED);
        assertThat(waiting())
                .singleElement()
                .satisfies(
                        event -> assertThat(event.get("details", String.class)).doesNotContain("\"invoice\""));
    }

    @Test
    void its_lines_name_the_period_and_the_invoice_was_delivered_in_it() {
        start(Mode.DRAFT, Optional.empty());

        make("2026-02-01T09:00:00Z").handle(JOB);

        var invoice = invoice(0);
        assertThat(invoice.terms().lines()).extracting(line -> line.name()).containsExactly("Hosting January 2026");
        assertThat(invoice.terms().delivery()).contains(new Delivery.During(FIRST, day("2026-02-27")));
        assertThat(invoice.isIssued()).isFalse();
    }

    @Test
    void the_day_begins_where_the_studio_is() {
        start(Mode.DRAFT, Optional.empty());

        assertThat(make("2026-01-30T22:59:59Z").handle(JOB)).isZero();
        assertThat(make("2026-01-30T23:00:00Z").handle(JOB)).isEqualTo(1);
    }

    @Test
    void in_a_pause_nothing_is_made_and_its_days_are_skipped() {
        start(Mode.DRAFT, Optional.empty());
        new PauseRecurring(database().transactions(), repository(), clock("2026-01-01T09:00:00Z")).handle(ANA, HOSTING);
        assertThat(make("2026-03-15T09:00:00Z").handle(JOB)).isZero();

        new ResumeRecurring(database().transactions(), repository(), SETTINGS, clock("2026-03-15T09:00:00Z"))
                .handle(ANA, HOSTING);

        assertThat(make("2026-03-15T09:00:00Z").handle(JOB)).isZero();
        assertThat(detail().state().nextOn()).contains(day("2026-03-31"));
    }

    @Test
    void a_draft_that_was_discarded_is_not_made_again() {
        start(Mode.DRAFT, Optional.empty());
        make("2026-02-01T09:00:00Z").handle(JOB);
        new DiscardInvoice(database().transactions(), invoices(), clock("2026-02-01T09:00:00Z"))
                .handle(ANA, made().get(0).invoice().orElseThrow(), Optional.empty());

        assertThat(make("2026-02-01T10:00:00Z").handle(JOB)).isZero();

        assertThat(made()).extracting(RecurringDetail.Made::invoice).containsExactly(Optional.empty());
    }

    @Test
    void the_client_sees_nothing_of_it() {
        start(Mode.DRAFT, Optional.empty());

        assertThat(queries().find(MARA, HOSTING)).isEmpty();
        assertThat(repository().lock(MARA, HOSTING)).isEmpty();
        assertThat(queries().list(MARA, Optional.of(KERN), PageRequest.first()).items())
                .isEmpty();
    }

    private void knowBuyer() {
        var billed = new ClientBilling(Optional.of(KERN_AND_SONS), List.of(), Optional.empty(), Optional.empty());
        run(() -> billing().change(ANA, KERN, new Stored<>(billed, 0)));
    }

    private void start(Mode mode, Optional<Integer> times) {
        var hosting = terms(List.of(line("Hosting {month} {year}", "1", Unit.PIECE, "49", STANDARD)));
        var recurrence = new Recurrence(Recurrence.Unit.MONTH, 1, FIRST, Optional.empty(), times, false);
        run(() -> repository()
                .add(
                        ANA,
                        RecurringInvoice.start(
                                HOSTING, KERN, new RecurringPlan(hosting, recurrence, mode), ANA, MONDAY)));
    }

    /** As no page and no use case lets it be: its project is somebody else's. */
    private void ofAnotherClient() {
        var project = Project.create(
                new ProjectId(new UUID(9, 9)),
                BLUEBIRD,
                new ProjectTerms("Website", "", Optional.empty(), FIRST),
                ANA,
                MONDAY);
        run(() -> projects().add(ANA, project));
        run(() -> database().sql().execute("update recurring_invoice set project_id = '" + project.id() + "'"));
    }

    private MakeRecurringInvoices make(String at) {
        return make(at, new SchedulerJobs(database()));
    }

    private MakeRecurringInvoices make(String at, Jobs jobs) {
        var transactions = database().transactions();
        var clock = clock(at);
        return new MakeRecurringInvoices(
                transactions,
                repository(),
                invoices(),
                new DraftInvoice(
                        transactions, new Validation(VALIDATOR), invoices(), clients(), projects(), ids, clock),
                new IssueInvoice(
                        transactions, invoices(), ledgers(), billing(), SETTINGS, (actor, invoice) -> {}, jobs, clock),
                SETTINGS,
                clock);
    }

    private RecurringDetail detail() {
        return queries().find(ANA, HOSTING).orElseThrow();
    }

    private List<RecurringDetail.Made> made() {
        return detail().made();
    }

    private Invoice invoice(int n) {
        InvoiceId id = made().get(n).invoice().orElseThrow();
        return invoices().find(ANA, id).orElseThrow();
    }

    private List<Record> waiting() {
        return List.copyOf(database().sql().fetch("select * from event where type = 'recurring.waits'"));
    }

    private List<String> numbers() {
        return database()
                .sql()
                .fetch("select number from given_number order by 1")
                .getValues(0, String.class);
    }

    private JooqRecurringInvoices repository() {
        return new JooqRecurringInvoices(database(), log(), Clock.systemUTC());
    }

    private JooqRecurringInvoices queries() {
        return repository();
    }

    private static Clock clock(String at) {
        return Clock.fixed(Instant.parse(at), ZoneOffset.UTC);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
