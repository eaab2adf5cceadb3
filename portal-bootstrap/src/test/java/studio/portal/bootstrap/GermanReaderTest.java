package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.BEA;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bea has chosen German: the API tells her in German too what is wrong. */
final class GermanReaderTest {
    private final RunningPortal portal = RunningPortal.onH2();
    private final Browser browser = portal.browser().signIn(BEA);
    private final Api bea = portal.api(BEA);

    @BeforeEach
    void choose_german() {
        choose("de");
    }

    @AfterEach
    void choose_as_before() {
        choose("");
    }

    private void choose(String language) {
        browser.get("/profile").expect(200);
        browser.post("/profile", "name", "Bea Wong", "language", language, "zone", "", "theme", "dark")
                .expect(303);
    }

    @Test
    void what_is_wrong_with_a_field_is_told_in_german() {
        var refused =
                bea.post("/tickets", Map.of("subject", "", "description", "D")).problem(422);

        assertThat(refused.json("title")).isEqualTo("Bitte prüfen Sie Ihre Eingaben");
        assertThat(refused.json("detail")).isEqualTo("Etwas fehlt oder stimmt nicht.");
        assertThat(refused.error("subject")).isEqualTo("Bitte füllen Sie dies aus.");
    }

    @Test
    void a_page_that_is_not_there_says_so_in_german() {
        assertThat(bea.get("/tickets/" + ApiContract.absent()).problem(404).json("title"))
                .isEqualTo("Hier ist nichts");
        assertThat(browser.get("/tickets/999999").expect(404).text())
                .contains("lang=\"de\"", "Hier ist nichts")
                .doesNotContain("Nothing here");
    }

    @Test
    void a_rule_that_refuses_is_told_in_german() {
        var ticket = new Given(portal).ticket(BEA).json("id");
        bea.post("/tickets/" + ticket + "/resolution", Map.of()).expect(200);

        assertThat(bea.post("/tickets/" + ticket + "/resolution", Map.of())
                        .problem(409)
                        .json("detail"))
                .isEqualTo("Dieses Ticket ist schon gelöst.");
    }
}
