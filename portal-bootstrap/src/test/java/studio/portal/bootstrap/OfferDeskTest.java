package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.MARA;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Offers at the studio's desk, without a script: written, checked, sent, replaced and taken back. */
final class OfferDeskTest {
    private final RunningPortal portal = RunningPortal.onH2();
    private final GivenOffer offers = new GivenOffer(portal);
    private final GivenInvoice invoices = new GivenInvoice(portal);
    private final Browser ana = portal.browser().signIn(ANA);

    @Test
    void an_offer_is_written_changed_checked_sent_replaced_and_withdrawn() {
        invoices.billing(invoices.client(MARA));
        var draft = begun("Relaunch", "positions[1].optional", "true");

        var stored = portal.api(ANA).get(draft).expect(200);
        assertThat(stored.json("positions/0/adjustments/0/percentage")).isEqualTo("10");
        assertThat(stored.json("positions/1/optional")).isEqualTo("true");
        assertThat(stored.json("depositPercentage")).isEqualTo("30");
        assertThat(stored.json("milestones/0/days")).isEqualTo("20");
        assertThat(ana.get(draft + "/edit").expect(200).text())
                .contains("name=\"positions[1].optional\" value=\"true\" checked", "value=\"1234.5\"");
        var check = ana.get(draft + "/sending").expect(200).text();
        assertThat(check)
                .contains("Mara Kern", "Early bird", "Deposit on acceptance", "€333.32", "Design is done")
                .contains("action=\"" + draft + "/sending\"");
        portal.browser(MARA).get(draft).expect(404);
        ana.post(draft + "/sending", "version", "0").expect(303);

        assertThat(portal.browser(MARA).get(draft).expect(200).text()).contains("Relaunch", "Early bird", "OFF-");
        assertThat(ana.get(draft + "/edit").expect(409).text()).contains("never changes");
        assertThat(ana.get(draft + "/sending").expect(409).text()).contains("never changes");
        var next = ana.post(draft + "/versions").expect(303).location();
        assertThat(ana.get(next).expect(200).text()).contains("value=\"Relaunch\"", "value=\"Early bird\"");
        var newer = next.replace("/edit", "");
        assertThat(ana.get(newer + "/sending").expect(200).text()).contains("void from then on");
        ana.post(newer + "/sending", "version", "0").expect(303);
        assertThat(portal.browser(MARA).get(draft).expect(200).text()).contains("href=\"" + newer + "\"", "Replaced");
        ana.post(newer + "/withdrawal", "version", "1").expect(303);
        assertThat(portal.api(ANA).get(newer).json("status")).isEqualTo("withdrawn");
    }

    @Test
    void a_row_more_or_less_keeps_everything_that_was_typed() {
        var typed = typed("Kept subject", "positions[1].optional", "true", "note", "Typed for long");

        var more =
                ana.post("/offers/rows", with(typed, "milestone")).expect(200).text();
        assertThat(more)
                .contains("name=\"milestones[1].name\"", "value=\"Kept subject\"", "Typed for long", "Early bird")
                .contains("name=\"positions[1].optional\" value=\"true\" checked");
        var less = ana.post("/offers/rows", with(typed, "positions[0].removal"))
                .expect(200)
                .text();
        assertThat(less)
                .contains("name=\"positions[0].optional\" value=\"true\" checked", "value=\"Film\"")
                .doesNotContain("positions[1]", "value=\"Design\"", "Early bird");
        var none = ana.post("/offers/rows", with(typed, "milestones[0].removal"))
                .expect(200)
                .text();
        assertThat(none).doesNotContain("milestones[0]");
        var sum = ana.post("/offers/rows", with(typed, "sum")).expect(200).text();
        assertThat(sum).contains("€1,322.15", "€2,393.15", "€333.32");
    }

    @Test
    void what_is_refused_is_given_back_with_its_words_at_its_field() {
        for (var bad : List.of("1,234", "1e3", "-1", "0." + "1".repeat(30), "9".repeat(60), "x", "")) {
            var again = ana.post("/offers", typed("Kept", "positions[2].name", "More", "positions[2].price", bad))
                    .expect(422)
                    .text();
            assertThat(again)
                    .as(bad)
                    .contains("id=\"positions[2].price-error\"", "value=\"" + bad + "\"", "value=\"Kept\"");
        }
        for (var field : List.of(
                "validUntil=",
                "validUntil=tomorrow",
                "depositAmount=5",
                "depositPercentage=101",
                "depositPercentage=-1",
                "milestones[0].dueOn=2099-01-01",
                "milestones[0].days=x",
                "milestones[0].name=",
                "subject=",
                "projectId=0190f5fe-7c00-7a00-8000-000000000001",
                "ticketId=0190f5fe-7c00-7a00-8000-000000000001")) {
            var name = field.substring(0, field.indexOf('='));
            var again = ana.post("/offers", put(typed("Kept"), name, field.substring(name.length() + 1)))
                    .expect(422)
                    .text();
            assertThat(again).as(field).contains("value=\"Early bird\"", "alert-danger");
        }
    }

    @Test
    void what_is_missing_for_sending_is_named_with_where_it_is_mended() {
        var client = portal.api(ANA)
                .post("/clients", Map.of("name", "Fresh"))
                .expect(201)
                .json("id");
        var body = Map.of("clientId", client, "subject", "Empty", "validUntil", "2099-01-01");
        var draft =
                "/offers/" + portal.api(ANA).post("/offers", body).expect(201).json("id");

        var page = ana.get(draft + "/sending").expect(200).text();
        assertThat(page)
                .contains("Before it can be sent", "/studio/clients/" + client + "/billing", "There is no line yet")
                .contains("Nobody of this client may approve yet")
                .doesNotContain("action=\"" + draft + "/sending\"");
        assertThat(ana.post(draft + "/sending", "version", "0").expect(409).text())
                .contains("There is no line yet");
    }

    @Test
    void a_stale_draft_is_not_overwritten_and_what_was_typed_is_kept() {
        var draft = "/offers/" + offers.draft(MARA);
        portal.api(ANA).patch(draft, Map.of("note", "Theirs")).expect(200);
        var mine = put(typed("Mine"), "version", "0");

        assertThat(ana.post(draft + "/changes", without(mine, "clientId"))
                        .expect(409)
                        .text())
                .contains("Changed in the meantime", "value=\"Mine\"");
        assertThat(portal.api(ANA).get(draft).json("note")).isEqualTo("Theirs");
    }

    @Test
    void a_ticket_is_answered_with_what_it_says_already() {
        var ticket = portal.api(MARA)
                .post("/tickets", Map.of("subject", "What would a shop cost?", "description", "We sell cakes."))
                .expect(201)
                .json("id");

        var page = ana.get("/offers/new?ticket=" + ticket).expect(200).text();

        assertThat(page)
                .contains("value=\"What would a shop cost?\"", "value=\"" + ticket + "\" selected", "Kern &amp; Sons");
        var draft = ana.post("/offers", put(typed("Shop"), "ticketId", ticket))
                .expect(303)
                .location();
        assertThat(portal.api(ANA).get(draft).json("ticketId")).isEqualTo(ticket);
        assertThat(ana.get(draft).expect(200).text()).contains("What would a shop cost?");
        var other = portal.api(Someone.BEA)
                .post("/tickets", Map.of("subject", "Another", "description", "Of another client."))
                .expect(201)
                .json("id");
        ana.post("/offers", put(typed("Shop"), "ticketId", other)).expect(422);
    }

    @Test
    void a_deposit_and_a_discount_that_are_more_than_is_offered_are_refused() {
        invoices.billing(invoices.client(MARA));
        var dear = without(put(typed("Dear"), "depositAmount", "5000"), "depositPercentage");
        var draft = ana.post("/offers", dear).expect(303).location();
        assertThat(ana.get(draft + "/sending").expect(200).text()).contains("The deposit is more than what is offered");
        ana.post(draft + "/sending", "version", "0").expect(409);

        var off = put(typed("Off", "positions[1].optional", "true"), "adjustments[0].kind", "discount");
        off = put(put(off, "adjustments[0].amount", "1500"), "adjustments[0].reason", "Too much");
        assertThat(ana.post("/offers", off).expect(409).text()).contains("value=\"Too much\"");
    }

    private String begun(String subject, String... more) {
        return ana.post("/offers", typed(subject, more)).expect(303).location();
    }

    /** Design for 1,234.50 less a tenth, a film for 900, a third as deposit and a milestone. */
    private String[] typed(String subject, String... more) {
        var fields = new ArrayList<>(List.of(
                "clientId",
                invoices.client(MARA).toString(),
                "subject",
                subject,
                "language",
                "en",
                "currency",
                "EUR",
                "validUntil",
                "2099-01-01",
                "depositPercentage",
                "30",
                "depositAmount",
                "",
                "positions[0].name",
                "Design",
                "positions[0].price",
                "1234,5",
                "positions[0].adjustments[0].kind",
                "discount",
                "positions[0].adjustments[0].percentage",
                "10",
                "positions[0].adjustments[0].reason",
                "Early bird",
                "positions[1].name",
                "Film",
                "positions[1].price",
                "900",
                "milestones[0].name",
                "Design is done",
                "milestones[0].dueOn",
                "",
                "milestones[0].days",
                "20"));
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    private static String[] put(String[] typed, String name, String value) {
        var all = new ArrayList<>(List.of(without(typed, name)));
        all.addAll(List.of(name, value));
        return all.toArray(String[]::new);
    }

    private static String[] without(String[] typed, String name) {
        var left = new ArrayList<String>();
        for (var at = 0; at < typed.length; at += 2) {
            if (!typed[at].equals(name)) {
                left.addAll(List.of(typed[at], typed[at + 1]));
            }
        }
        return left.toArray(String[]::new);
    }

    private static String[] with(String[] typed, String wish) {
        return put(typed, "wish", wish);
    }
}
