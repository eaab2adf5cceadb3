package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ADMIN;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.BEA;
import static studio.portal.bootstrap.Someone.MARA;
import static studio.portal.bootstrap.Someone.PAUL;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.portal.bootstrap.preview.HostileFiles;

/** Who is told that something has changed, and who must not even learn that anything did. */
final class LiveSignalsTest {
    private final RunningPortal portal = RunningPortal.onH2();
    private final Given given = new Given(portal);

    @Test
    void a_member_is_told_nothing_of_a_note_nor_of_what_others_change() {
        var noted = given.ticket(MARA);
        var foreign = given.ticket(BEA);
        var colleagues = given.ticket(PAUL);
        var last = given.ticket(MARA);
        try (var mara = new Live(portal, MARA);
                var ana = new Live(portal, ANA)) {
            given.note(ANA, noted.json("id"), "Between us");
            given.reply(ANA, foreign.json("id"), "For Bea");
            given.reply(ANA, colleagues.json("id"), "For Paul");
            given.reply(ANA, last.json("id"), "For Mara");

            assertThat(mara.upTo("area ticket"))
                    .containsExactly("changed /tickets/" + last.json("number"), "area ticket");
            assertThat(ana.upTo("changed /tickets/" + last.json("number")))
                    .contains("changed /tickets/" + noted.json("number"), "changed /tickets/" + foreign.json("number"));
        }
    }

    @Test
    void who_looks_at_a_document_is_told_when_its_preview_is_ready() throws IOException {
        var drawn = new DrawnDocuments(portal);
        try (var mara = new Live(portal, MARA)) {
            var id = drawn.document(MARA, "offer.pdf", HostileFiles.pdf("Offer"));
            var changed = "changed /documents/" + id;
            assertThat(mara.upTo(changed)).as("that it was added").contains(changed);

            assertThat(mara.upTo(changed)).as("that it can be seen").contains(changed);

            assertThat(portal.api(MARA)
                            .get("/documents/" + id + "/versions/1/preview")
                            .json("state"))
                    .isEqualTo("done");
        }
    }

    @Test
    void the_page_of_a_project_hears_of_its_tickets_and_documents_that_its_reader_sees() {
        var client = portal.api(MARA).get("/me").json("client/id");
        var project = given.project(client, "Relaunch", true);
        var page = "changed /projects/"
                + portal.api(ANA).get("/projects/" + project).json("number");
        try (var mara = new Live(portal, MARA);
                var ana = new Live(portal, ANA)) {
            var secret = Map.of("kind", "other", "uploadId", given.file(ANA), "clientId", client, "projectId", project);
            var hidden = "/documents/"
                    + portal.api(ANA).post("/documents", secret).expect(201).json("id");
            ticketFor(PAUL, project);
            var own = ticketFor(MARA, project);

            assertThat(mara.upTo("area ticket")).containsExactly("changed /tickets/" + own, page, "area ticket");
            assertThat(ana.upTo("area document")).endsWith("changed " + hidden, page, "area document");
            assertThat(ana.upTo("changed /tickets/" + own)).contains(page);

            portal.api(ANA).post(hidden + "/versions/1/publication", Map.of()).expect(200);
            assertThat(mara.upTo("area document")).containsExactly("changed " + hidden, page, "area document");
        }
    }

    @Test
    void of_money_hears_only_who_may_see_it_also_on_the_page_of_a_project() {
        var invoices = new GivenInvoice(portal);
        var client = portal.api(MARA).get("/me").json("client/id");
        var project = given.project(client, "Invoiced", true);
        var page = "changed /projects/"
                + portal.api(ANA).get("/projects/" + project).json("number");
        try (var mara = new Live(portal, MARA);
                var paul = new Live(portal, PAUL);
                var bea = new Live(portal, BEA)) {
            invoices.draft(MARA);
            var issued = invoices.issued(MARA, project);
            given.ticket(PAUL);
            given.ticket(BEA);

            assertThat(mara.upTo("area invoice")).containsExactly("changed /invoices/" + issued, page, "area invoice");
            assertThat(paul.upTo("area ticket")).noneMatch(told -> told.contains("invoice") || told.equals(page));
            assertThat(bea.upTo("area ticket")).noneMatch(told -> told.contains("invoice"));
        }
    }

    private String ticketFor(Someone member, String project) {
        var ticket = Map.of("subject", "S", "description", "D", "projectId", project);
        return portal.api(member).post("/tickets", ticket).expect(201).json("number");
    }

    @Test
    void who_takes_part_no_more_is_told_to_look_again() {
        var ticket = given.ticket(MARA);
        var participants = "/tickets/" + ticket.json("id") + "/participants";
        var paul = given.personId(PAUL);
        portal.api(MARA).post(participants, Map.of("personId", paul)).expect(201);
        try (var stream = new Live(portal, PAUL);
                var bea = new Live(portal, BEA)) {
            portal.api(MARA).delete(participants + "/" + paul).expect(204);
            given.ticket(BEA);

            assertThat(stream.upTo("missed changed")).containsExactly("missed changed");
            assertThat(bea.upTo("area ticket")).doesNotContain("missed changed");
        }
    }

    @Test
    void who_loses_sight_between_a_page_and_its_stream_is_told_to_look_again() {
        var ticket = given.ticket(MARA);
        var participants = "/tickets/" + ticket.json("id") + "/participants";
        var paul = given.personId(PAUL);
        portal.api(MARA).post(participants, Map.of("personId", paul)).expect(201);
        var page = portal.browser(PAUL).get("/tickets/" + ticket.json("number")).expect(200);
        var others = portal.browser(BEA).get("/tickets").expect(200);

        portal.api(MARA).delete(participants + "/" + paul).expect(204);

        try (var stream = new Live(portal, PAUL, mark(page));
                var bea = new Live(portal, BEA, mark(others))) {
            given.ticket(BEA);
            assertThat(stream.upTo("missed changed")).containsExactly("missed changed");
            assertThat(bea.upTo("area ticket")).doesNotContain("missed changed");
        }
    }

    private static String mark(Answer page) {
        return page.text().replaceFirst("(?s).*data-live-seen=\"([^\"]+)\".*", "$1");
    }

    @Test
    void colleagues_are_told_to_look_again_when_they_may_not_see_each_others_tickets_any_more() {
        var client = "/clients/" + given.ticket(MARA).json("client/id");
        portal.api(ADMIN).patch(client, Map.of("colleaguesSeeTickets", true)).expect(200);
        try (var stream = new Live(portal, PAUL);
                var bea = new Live(portal, BEA)) {
            portal.api(ADMIN)
                    .patch(client, Map.of("colleaguesSeeTickets", false))
                    .expect(200);
            given.ticket(BEA);

            assertThat(stream.upTo("missed changed")).containsExactly("missed changed");
            assertThat(bea.upTo("area ticket")).doesNotContain("missed changed");
        } finally {
            portal.api(ADMIN)
                    .patch(client, Map.of("colleaguesSeeTickets", false))
                    .expect(200);
        }
    }
}
