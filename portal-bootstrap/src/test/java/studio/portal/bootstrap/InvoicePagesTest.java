package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.BEA;
import static studio.portal.bootstrap.Someone.MARA;
import static studio.portal.bootstrap.Someone.PAUL;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people see of invoices, and that nobody else learns that there are any. */
final class InvoicePagesTest {
    private static final Pattern ASK = Pattern.compile("href=\"(/tickets/new\\?[^\"]+)\"");

    private final RunningPortal portal = RunningPortal.onH2();
    private final GivenInvoice invoices = new GivenInvoice(portal);

    @Test
    void who_may_not_see_the_money_finds_no_trace_of_it_on_any_page() {
        var project = new GivenProject(portal).published(MARA, "Invoiced " + Given.word("p"));
        var number = portal.api(ANA).get("/projects/" + project).json("number");
        invoices.issued(MARA, project);

        for (var path : List.of("/", "/projects/" + number, "/tickets")) {
            assertThat(page(MARA, path)).as(path).contains("/invoices");
            assertThat(page(PAUL, path)).as(path).doesNotContain("/invoices", "INV-", "€");
        }
        portal.browser(PAUL).get("/invoices").expect(404);
        assertThat(page(MARA, "/projects/" + number)).contains("€4,165.00", "Invoiced");
    }

    @Test
    void home_and_the_menu_lead_to_as_many_invoices_as_they_say() {
        invoices.issued(MARA);
        var items = portal.api(MARA)
                .get("/invoices?standing=open&limit=100")
                .json()
                .path("items")
                .size();

        assertThat(page(MARA, "/"))
                .containsPattern("href=\"/invoices\\?standing=open&amp;sort=due\"><span[^<]*</span>" + items + "</a>")
                .containsPattern("\\d+ days overdue");
        assertThat(page(ANA, "/studio")).contains("Overdue invoices", "/invoices?standing=overdue&amp;sort=due");
    }

    @Test
    void a_draft_says_plainly_that_it_is_one() {
        var draft = "/invoices/" + invoices.draft(MARA);

        assertThat(page(ANA, draft)).contains("Draft", "Only the studio sees this draft", "€4,165.00");
        portal.browser(MARA).get(draft).expect(404);
    }

    @Test
    void an_invoice_shows_how_to_pay_until_nothing_is_open_and_then_who_paid() {
        var id = invoices.issued(MARA);
        var page = "/invoices/" + id;
        assertThat(page(MARA, page)).contains("Please pay by", "IBAN", "Payment reference", "Nothing was paid yet");

        invoices.paid(MARA, id, "165.00");
        assertThat(page(MARA, page)).contains("Partly paid", "€4,000.00", "IBAN");
        invoices.credited(MARA, id);

        assertThat(page(MARA, page))
                .contains("Nothing is left to pay", "CN-", "Bank transfer", "€165.00")
                .doesNotContain("IBAN", "Between us");
    }

    @Test
    void who_asks_about_an_invoice_finds_the_form_filled_in() {
        var page = page(BEA, "/invoices/" + invoices.issued(BEA));
        var ask = ASK.matcher(page);
        assertThat(ask.find()).isTrue();

        var form = page(BEA, ask.group(1).replace("&amp;", "&"));

        assertThat(form)
                .containsPattern("name=\"subject\"[^>]*\\s+value=\"Question about Invoice INV-")
                .containsPattern("<option value=\"billing\" selected");
    }

    private String page(Someone who, String path) {
        return portal.browser(who).get(path).expect(200).text();
    }
}
