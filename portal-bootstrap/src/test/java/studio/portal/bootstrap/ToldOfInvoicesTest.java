package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ADMIN;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.MARA;
import static studio.portal.bootstrap.Someone.PAUL;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.portal.application.invoice.RemindOfInvoices;
import studio.portal.domain.account.Actor;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.settings.StudioSettings;
import studio.portal.persistence.SchedulerJobs;
import studio.portal.persistence.Vendor;

/** Issued, due, overdue, paid: who of a client is told of each by mail, with a login and without, in both languages. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ToldOfInvoicesTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String BOOKS = "told@kern.example";

    private final RunningPortal portal = RunningPortal.fresh(Vendor.H2, Map.of());
    private final GivenInvoice invoices = new GivenInvoice(portal);
    private final Api ana = portal.api(ANA);

    @AfterAll
    void stop() {
        portal.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        en | See and pay | is due today           | was due on             | Your payment of €4,000.00 | is partly paid. €165.00 is still open | Invoice NUMBER is paid
        de | und zahlen  | ist heute fällig       | war am                 | Ihre Zahlung über 4.000,00 € | ist teilweise bezahlt. Offen sind noch 165,00 € | Die Rechnung NUMBER ist bezahlt
        """)
    void issued_due_overdue_and_paid_reach_members_who_see_money_and_billing_addresses(
            String language, String issued, String due, String overdue, String payment, String partly, String paid) {
        speaks(language);
        var id = issued();
        var number = ana.get("/invoices/" + id).json("number");
        toldBoth(number, issued);

        remindOn(today().plusDays(14));
        toldBoth(number, due);
        remindOn(today().plusDays(14 + 7));
        toldBoth(number, overdue);

        invoices.paid(MARA, id, "4000.00");
        toldBoth(number, payment, partly);
        invoices.paid(MARA, id, "165.00");
        toldBoth(number, paid.replace("NUMBER", number));

        assertThat(portal.mails().to(PAUL.email()))
                .as("sees no money")
                .noneMatch(letter -> letter.text().contains(number));
    }

    private void toldBoth(String number, String... words) {
        var member = told(MARA.email(), number, words);
        assertThat(member.text()).doesNotContain("/pay/");
        var address = told(BOOKS, number, words);
        assertThat(address.path()).startsWith("/pay/");
        assertThat(portal.browser().get(address.path()).expect(200).text()).contains(number);
    }

    private Mailbox.Letter told(String to, String number, String... words) {
        return portal.mails()
                .awaitNext(
                        to,
                        letter -> letter.text().contains(number)
                                && List.of(words).stream()
                                        .allMatch(letter.text().replace('\u00a0', ' ')::contains));
    }

    @Test
    void credit_that_pays_is_told_to_both_too() {
        speaks("en");
        var first = issued();
        invoices.paid(MARA, first, "4200.00");
        var second = issued();
        var number = ana.get("/invoices/" + second).json("number");

        ana.post("/invoices/" + second + "/allocations", Map.of("amount", Map.of("amount", "35", "currency", "EUR")))
                .expect(201);

        toldBoth(number, "We have used €35.00 of your credit", "€4,130.00 of it is still open");
    }

    @Test
    void an_address_hears_only_of_what_it_has_a_link_to() {
        speaks("en");
        var seen = issued();
        var hidden = issued();
        var links = ana.get("/invoices/" + hidden + "/links").expect(200);
        ana.delete("/invoices/" + hidden + "/links/" + links.json("items/0/id")).expect(204);
        var numbers = List.of(
                ana.get("/invoices/" + seen).json("number"),
                ana.get("/invoices/" + hidden).json("number"));

        ana.post(
                        "/payments",
                        Map.of(
                                "clientId",
                                invoices.client(MARA).toString(),
                                "amount",
                                Map.of("amount", "8330", "currency", "EUR"),
                                "way",
                                "bank",
                                "receivedOn",
                                today().toString(),
                                "invoiceIds",
                                List.of(seen.toString(), hidden.toString())))
                .expect(201);

        told(MARA.email(), numbers.get(1), "€8,330.00", numbers.get(0));
        var letter = told(BOOKS, numbers.get(0), "Your payment of €4,165.00", "is paid");
        assertThat(letter.text()).doesNotContain(numbers.get(1), "8,330");
    }

    /** A language of their own would come before their client's. */
    private void speaks(String language) {
        var client = invoices.client(MARA);
        portal.api(ADMIN)
                .patch("/clients/" + client, Map.of("language", language))
                .expect(200);
        portal.api(MARA).patch("/me", Map.of("language", language)).expect(204);
    }

    private InvoiceId issued() {
        var id = invoices.ready(MARA);
        portal.api(ADMIN)
                .patch("/clients/" + invoices.client(MARA) + "/billing", Map.of("addresses", List.of(BOOKS)))
                .expect(200);
        ana.post("/invoices/" + id + "/issue", Map.of()).expect(200);
        portal.mails().await(BOOKS, letter -> letter.text().contains("/pay/"));
        return id;
    }

    /** As the job does on that day at noon. */
    private void remindOn(LocalDate day) {
        var noon = day.atTime(LocalTime.NOON).atZone(BERLIN).toInstant();
        var sending = portal.portal().invoices().sending();
        var studio = StudioSettings.first("Northlight", BERLIN);
        var jobs = new SchedulerJobs(portal.portal().openDatabase());
        var storage = JooqStorage.of(
                portal.portal().openDatabase(),
                (actor, task, about, at) -> jobs.schedule(actor, task, about, Instant.now()),
                UUID::randomUUID,
                Clock.systemUTC(),
                studio,
                events -> {});
        new RemindOfInvoices(
                        storage.transactions(),
                        storage.invoice().reminders(),
                        sending.addressees(),
                        sending.links(),
                        actor -> studio,
                        Clock.fixed(noon, BERLIN))
                .handle(new Actor.System("test"));
    }

    private static LocalDate today() {
        return LocalDate.now(BERLIN);
    }
}
