package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.MARA;

import java.util.Map;
import org.junit.jupiter.api.Test;
import studio.portal.persistence.Vendor;

/** What staff can filter the list by in a studio with very many clients. */
final class OfferedClientsTest {
    private static final String OTHERS = "href=\"/studio/clients\">Tickets of another client";

    @Test
    void a_list_offers_all_of_few_clients_and_of_very_many_the_latest_with_a_way_to_the_others() {
        try (var portal = RunningPortal.fresh(Vendor.H2, Map.of())) {
            var given = new Given(portal);
            var ana = portal.browser(ANA);
            given.ticket(MARA);
            assertThat(ana.get("/tickets").expect(200).text())
                    .contains(">Kern &amp; Sons</option>", ">Bluebird</option>")
                    .doesNotContain(OTHERS);

            var quiet = "";
            for (var i = 0; i < 99; i++) {
                var added = portal.api(ANA).post("/clients", Map.of("name", "Quiet " + i));
                quiet = added.expect(201).json("id");
            }

            var list = ana.get("/tickets").expect(200).text();
            assertThat(list).contains(">Kern &amp; Sons</option>", OTHERS).doesNotContain("value=\"" + quiet + "\"");
            assertThat(ana.get("/tickets?client=" + quiet).expect(200).text())
                    .contains("<option value=\"" + quiet + "\" selected>Quiet 98</option>");
            assertThat(ana.get("/studio/clients/" + quiet).expect(200).text())
                    .contains("href=\"/tickets?client=" + quiet + "\"");
            var choosing = ana.get("/tickets/new").expect(200).text();
            assertThat(choosing)
                    .contains(">Kern &amp; Sons</option>", "Search clients by name")
                    .doesNotContain("value=\"" + quiet + "\"");
            var found = ana.get("/tickets/new?q=quiet+98").expect(200).text();
            assertThat(found)
                    .contains("<option value=\"" + quiet + "\">Quiet 98</option>", "value=\"quiet 98\"")
                    .doesNotContain("Kern &amp; Sons</option>");
            assertThat(ana.get("/tickets/new?q=quiet").expect(200).text().split("<option value"))
                    .hasSize(1 + 1 + 99);
            assertThat(ana.get("/tickets/new?q=nobody").expect(200).text()).contains("No client is called so");
            assertThat(ana.get("/tickets/new?client=" + quiet).expect(200).text())
                    .contains("Quiet 98");
            assertThat(portal.browser(MARA).get("/tickets").expect(200).text()).doesNotContain(OTHERS);
        }
    }
}
