package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ADMIN;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.BEA;
import static studio.portal.bootstrap.Someone.MARA;
import static studio.portal.bootstrap.Someone.PAUL;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import studio.portal.domain.invoice.InvoiceId;
import studio.portal.domain.invoice.PaymentAttemptId;

/** From issuing to the mail with the PDF and the page behind its link, and what nobody gets done with either. */
final class SendingInvoicesTest {
    private final RunningPortal portal = RunningPortal.onH2();
    private final GivenInvoice invoices = new GivenInvoice(portal);
    private final Api ana = portal.api(ANA);
    private final String books = "books-" + UUID.randomUUID() + "@kern.example";

    @Test
    void what_is_issued_is_mailed_with_exactly_the_stored_pdf_and_the_link_pays_it() {
        var id = issued();
        var number = ana.get("/invoices/" + id).json("number");

        var letter = portal.mails().await(books, any -> true);
        assertThat(letter.subject()).contains(number);
        assertThat(letter.source()).contains("multipart/mixed", number + ".pdf");
        assertThat(letter.attached())
                .isEqualTo(portal.api(MARA)
                        .get("/invoices/" + id + "/pdf")
                        .expect(200)
                        .body());
        var mara = portal.mails().await(MARA.email(), mail -> mail.subject().contains(number));
        assertThat(mara.path()).isEqualTo("/invoices/" + id);
        assertThat(mara.text()).doesNotContain("/pay/");

        var someone = portal.browser();
        var page = someone.get(letter.path()).expect(200);
        assertThat(page.text()).contains(number, "€4,165.00", "Kern &amp; Sons", "pay-by-bank.svg");
        assertThat(page.text()).doesNotContain("Mara", "/invoices/", "/studio", "/projects", id.toString());
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("X-Robots-Tag").orElse("")).contains("noindex");
        assertThat(someone.get(letter.path() + "/pdf").expect(200).body()).isEqualTo(letter.attached());
        assertThat(someone.get(letter.path() + "/xml").expect(200).text()).contains("CrossIndustryInvoice");
        assertThat(someone.get(letter.path() + "/pay-by-bank.svg").expect(200).text())
                .contains("<svg");
        assertThat(portal.mails().to(books)).hasSize(1);
    }

    @Test
    void a_box_that_is_not_ticked_sends_nothing() {
        var page = draft();
        var browser = portal.browser().signIn(ANA);
        assertThat(browser.get("/invoices/" + page + "/issue").expect(200).text())
                .contains(books, MARA.email(), "name=\"send\"");
        browser.post("/invoices/" + page + "/issue").expect(303);
        ana.post("/invoices/" + draft() + "/issue", Map.of("send", "maybe")).problem(422);
        var silent = draft();
        ana.post("/invoices/" + silent + "/issue", Map.of("send", false)).expect(200);

        assertThat(deliveries(page)).isEmpty();
        assertThat(deliveries(silent)).isEmpty();
        var told = draft();
        browser.get("/invoices/" + told + "/issue").expect(200);
        browser.post("/invoices/" + told + "/issue", "send", "true").expect(303);
        assertThat(deliveries(told)).containsExactlyInAnyOrder(MARA.email(), books);
        assertThat(browser.get("/invoices/" + told).expect(200).text()).contains("Sent by mail", books);
    }

    @Test
    void it_is_sent_again_to_whom_the_studio_chooses_and_once_by_a_double_click() {
        var id = issued();
        var path = "/invoices/" + id + "/deliveries";
        var adviser = "adviser-" + UUID.randomUUID() + "@tax.example";
        var browser = portal.browser().signIn(ANA);
        browser.get(path).expect(200);

        assertThat(browser.post(path, "more", "good@kern.example\r\nnonsense")
                        .expect(422)
                        .text())
                .contains("more-error", "good@kern.example");
        browser.post(path, "more", adviser).expect(303);
        portal.mails().await(adviser, any -> true);
        var key = UUID.randomUUID().toString();
        for (var click = 0; click < 2; click++) {
            ana.post(path, Map.of("to", List.of(adviser)), "Idempotency-Key", key)
                    .expect(201);
        }

        assertThat(deliveries(id)).filteredOn(adviser::equals).hasSize(2);
    }

    @Test
    void a_revoked_link_one_of_another_kind_and_one_that_never_was_are_the_same() {
        var id = issued();
        var link = invoices.link(id);
        var absent = Normal.whole(portal.browser().get("/pay/" + "x".repeat(43)).expect(404));
        var links = "/invoices/" + id + "/links";
        portal.browser().get(link.path()).expect(200);

        ana.delete("/invoices/" + issued() + "/links/" + link.id()).problem(404);
        ana.delete(links + "/" + link.id()).expect(204);
        ana.delete(links + "/" + link.id()).problem(409);

        for (var what : List.of("", "/pdf", "/xml", "/pay-by-bank.svg")) {
            portal.browser().get(link.path() + what).expect(404);
        }
        assertThat(Normal.whole(portal.browser().get(link.path()).expect(404))).isEqualTo(absent);
        assertThat(ana.get(links).json("items/0/state")).isEqualTo("revoked");
        assertThat(ana.get(links).json().path("items").get(0).path("url").isNull())
                .isTrue();
        assertThat(portal.browser().get(link.path().replace("/pay/", "/share/")).status())
                .isEqualTo(404);
    }

    @Test
    void nobody_but_the_studio_sends_sees_deliveries_or_revokes() {
        var id = issued();
        var link = invoices.link(id);
        for (var who : List.of(MARA, PAUL, BEA)) {
            for (var path : List.of("/invoices/" + id + "/deliveries", "/invoices/" + id + "/links")) {
                portal.api(who).get(path).problem(404);
            }
            portal.api(who).post("/invoices/" + id + "/deliveries", Map.of()).problem(404);
            portal.api(who).delete("/invoices/" + id + "/links/" + link.id()).problem(404);
        }
        assertThat(portal.browser()
                        .signIn(MARA)
                        .get("/invoices/" + id)
                        .expect(200)
                        .text())
                .doesNotContain(books, "/deliveries", "Sent by mail");
        portal.browser().get(link.path()).expect(200);
    }

    @Test
    void what_is_no_address_a_draft_and_too_many_are_refused_and_nothing_is_sent() {
        var id = issued();
        var path = "/invoices/" + id + "/deliveries";
        var before = deliveries(id);
        for (var bad : List.of(
                "books@kern.example\r\nBcc: evil@example.com",
                "books@kern.example, evil@example.com",
                "Books <books@kern.example>",
                "nonsense",
                "x".repeat(300) + "@kern.example")) {
            ana.post(path, Map.of("to", List.of(bad))).problem(422);
        }
        var many = IntStream.range(0, 11)
                .mapToObj(n -> "books" + n + "@kern.example")
                .toList();
        ana.post(path, Map.of("to", many)).problem(422);
        ana.post(path, Map.of("to", List.of())).problem(422);
        ana.post(path, Map.of("to", "books@kern.example", "from", "me@kern.example"))
                .problem(422);
        ana.post("/invoices/" + draft() + "/deliveries", Map.of()).problem(409);
        ana.post("/invoices/" + UUID.randomUUID() + "/deliveries", Map.of()).problem(404);
        ana.get("/invoices/" + UUID.randomUUID() + "/links").problem(404);

        assertThat(deliveries(id)).isEqualTo(before);
    }

    @Test
    void a_credit_note_names_what_it_corrects_and_has_no_link() {
        var id = issued();
        var number = ana.get("/invoices/" + id).json("number");
        var note = invoices.credited(MARA, id);

        var letter = portal.mails().await(books, mail -> mail.subject().contains("Credit note"));

        assertThat(letter.text()).contains("It corrects invoice " + number).doesNotContain("/pay/", "http");
        assertThat(letter.attached()).startsWith('%', 'P', 'D', 'F');
        assertThat(ana.get("/invoices/" + note + "/links").json().path("items")).isEmpty();
        assertThat(portal.browser()
                        .signIn(ANA)
                        .get("/invoices/" + note + "/deliveries")
                        .expect(200)
                        .text())
                .contains(books);
    }

    @Test
    void whoever_has_the_link_pays_online_once_and_comes_back_to_it() {
        var id = issued();
        var link = invoices.link(id);
        var someone = portal.browser();
        assertThat(someone.get(link.path()).expect(200).text()).contains(link.path() + "/checkout");

        var beside = someone.post(link.path() + "/checkout").expect(303).location();
        assertThat(beside).matches("checkout/[0-9a-f-]{36}/page");
        var page = link.path() + "/" + beside;
        var attempt = page.replace("/page", "").replace(link.path() + "/checkout/", "");
        assertThat(someone.get(page).expect(303).location()).contains("/test-provider/");
        portal.provider().pay(new PaymentAttemptId(UUID.fromString(attempt)));

        assertThat(someone.get(page.replace("/page", "")).expect(200).text())
                .contains("Payment received", "€4,165.00", "href=\"" + link.path() + "\"")
                .doesNotContain("/invoices/");
        assertThat(portal.api(MARA).get("/invoices/" + id).json("open/amount")).isEqualTo("0.00");
        assertThat(someone.get(link.path()).expect(200).text()).doesNotContain("/checkout", "pay-by-bank.svg");
        assertThat(someone.post(link.path() + "/checkout").expect(303).location())
                .isEqualTo(link.path());
    }

    @Test
    void a_link_pays_its_own_invoice_alone_and_nothing_once_it_is_revoked() {
        var one = issued();
        var other = issued();
        var link = invoices.link(one);
        var of = invoices.link(other);
        var attempt = portal.api(MARA)
                .post("/invoices/" + other + "/checkout", Map.of())
                .expect(201)
                .json("id");
        var both = portal.api(MARA)
                .post("/checkouts", Map.of("invoiceIds", List.of(one.toString(), other.toString())))
                .expect(201)
                .json("id");
        var someone = portal.browser();

        someone.get(of.path() + "/checkout/" + attempt).expect(200);
        for (var id : List.of(attempt, both, UUID.randomUUID().toString(), "nonsense")) {
            someone.get(link.path() + "/checkout/" + id).expect(404);
            someone.get(link.path() + "/checkout/" + id + "/page").expect(404);
        }
        ana.delete("/invoices/" + other + "/links/" + of.id()).expect(204);
        someone.get(of.path() + "/checkout/" + attempt).expect(404);
        someone.get("/sign-in").expect(200);
        someone.post(of.path() + "/checkout").expect(404);
        portal.browser()
                .postExactly(link.path() + "/checkout", Map.of("submission", "x"))
                .expect(403);
    }

    /** Of Mara's client, with a billing address of this test's own. */
    private InvoiceId issued() {
        var id = draft();
        ana.post("/invoices/" + id + "/issue", Map.of()).expect(200);
        return id;
    }

    private InvoiceId draft() {
        var id = invoices.ready(MARA);
        portal.api(ADMIN)
                .patch("/clients/" + invoices.client(MARA) + "/billing", Map.of("addresses", List.of(books)))
                .expect(200);
        return id;
    }

    private List<String> deliveries(InvoiceId id) {
        return ana.get("/invoices/" + id + "/deliveries")
                .expect(200)
                .json()
                .path("items")
                .findValuesAsText("to");
    }
}
