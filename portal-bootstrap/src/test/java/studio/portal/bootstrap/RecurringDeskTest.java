package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.BEA;
import static studio.portal.bootstrap.Someone.MARA;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import studio.portal.domain.account.Actor;
import studio.portal.persistence.Vendor;

/** What the studio does with invoices that recur, on its pages and by the API. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class RecurringDeskTest {
    private final RunningPortal portal = RunningPortal.fresh(Vendor.H2, Map.of());
    private final GivenInvoice invoices = new GivenInvoice(portal);
    private final Browser ana = portal.browser().signIn(ANA);
    private final Api api = portal.api(ANA);
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void an_invoice_recurs_from_its_page_on_and_what_is_made_is_found_there() {
        var pattern = invoices.ready(MARA);
        assertThat(ana.get("/invoices/" + pattern).expect(200).text())
                .contains("/studio/recurring/new?invoice=" + pattern);
        assertThat(ana.get("/studio/recurring/new?invoice=" + pattern)
                        .expect(200)
                        .text())
                .contains("name=\"firstOn\"", "{month}");
        var path = ana.post(
                        "/studio/recurring",
                        "invoiceId",
                        pattern.toString(),
                        "unit",
                        "month",
                        "every",
                        "1",
                        "firstOn",
                        today.toString(),
                        "endsOn",
                        "",
                        "times",
                        "",
                        "inArrears",
                        "false",
                        "mode",
                        "issue")
                .expect(303)
                .location();

        make();

        var page = ana.get(path).expect(200).text();
        assertThat(page).contains("INV-" + today.getYear() + "-", "Every month", "Active");
        assertThat(portal.api(MARA).get("/invoices").expect(200).json().path("items"))
                .as("issued, so the client sees it")
                .isNotEmpty();
        assertThat(ana.get("/studio/recurring").expect(200).text()).contains(path);
    }

    @Test
    void after_the_first_invoice_its_days_stay_and_its_lines_follow_a_draft() {
        var id = start(today, "draft");
        make();
        var path = "/recurring-invoices/" + id;
        assertThat(api.patch(path, Map.of("every", 3)).expect(409).json("type")).contains("recurring-begun");
        var draft = api.get(path).expect(200).json("made/0/invoiceId");
        var line = Map.of("name", "More hosting {year}", "price", "99");
        api.patch("/invoices/" + draft, Map.of("lines", List.of(line))).expect(200);

        api.patch(path, Map.of("invoiceId", draft, "times", 5)).expect(200);

        assertThat(api.get(path).json("lines/0/name")).isEqualTo("More hosting {year}");
        assertThat(ana.get("/studio/recurring/" + id + "/edit").expect(200).text())
                .contains(draft);
    }

    @Test
    void what_cannot_be_is_refused_field_by_field() {
        var pattern = invoices.ready(MARA).toString();
        assertThat(ana.post(
                                "/studio/recurring",
                                "invoiceId",
                                pattern,
                                "unit",
                                "year",
                                "every",
                                "0",
                                "firstOn",
                                "soon",
                                "times",
                                "-1",
                                "mode",
                                "later")
                        .expect(422)
                        .text())
                .contains("id=\"unit-error\"", "id=\"every-error\"", "id=\"firstOn-error\"", "id=\"mode-error\"");
        refused(Map.of("firstOn", today.minusDays(1).toString()), "firstOn");
        refused(Map.of("endsOn", today.minusDays(1).toString()), "endsOn");
        refused(Map.of("endsOn", today.plusDays(9).toString(), "times", 3), "times");
        refused(Map.of("invoiceId", UUID.randomUUID().toString()), "invoiceId");
        refused(Map.of("every", 121), "every");
        var id = start(today.plusDays(3), "draft");
        var foreign = invoices.ready(BEA).toString();
        assertThat(api.patch("/recurring-invoices/" + id, Map.of("invoiceId", foreign))
                        .expect(422)
                        .json("errors/invoiceId"))
                .isNotEmpty();
    }

    @Test
    void a_stale_change_is_refused_and_what_is_over_stays_so() {
        var id = start(today.plusDays(3), "draft");
        var path = "/studio/recurring/" + id;
        ana.post(path + "/changes", "version", "0", "times", "4").expect(303);
        assertThat(ana.post(path + "/changes", "version", "0", "times", "5")
                        .expect(409)
                        .text())
                .contains("Changed in the meantime");
        ana.post(path + "/end").expect(303);
        assertThat(ana.post(path + "/pause").expect(409).text()).contains("This is over");
        assertThat(ana.get(path).expect(200).text()).contains("Over").doesNotContain(path + "/pause");
    }

    @Test
    void members_find_nothing_of_it() {
        var id = start(today.plusDays(3), "draft");
        var mara = portal.browser().signIn(MARA);
        mara.get("/studio/recurring").expect(404);
        mara.get("/studio/recurring/" + id).expect(404);
        portal.api(MARA).get("/recurring-invoices/" + id).expect(404);
    }

    private void refused(Map<String, ?> other, String field) {
        var sent = new HashMap<String, Object>(
                Map.of("invoiceId", invoices.ready(MARA).toString(), "unit", "month", "firstOn", today.toString()));
        sent.putAll(other);
        assertThat(api.post("/recurring-invoices", sent).expect(422).json("errors/" + field))
                .isNotEmpty();
    }

    private String start(LocalDate first, String mode) {
        return api.post(
                        "/recurring-invoices",
                        Map.of(
                                "invoiceId",
                                invoices.ready(MARA).toString(),
                                "unit",
                                "month",
                                "firstOn",
                                first.toString(),
                                "mode",
                                mode))
                .expect(201)
                .json("id");
    }

    private void make() {
        portal.portal().invoices().recurring().make().handle(new Actor.System("test"));
    }
}
