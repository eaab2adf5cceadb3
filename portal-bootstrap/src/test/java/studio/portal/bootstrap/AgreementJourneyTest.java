package studio.portal.bootstrap;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.MARA;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import java.io.IOException;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client sees the work and agrees to it on record, in a real browser: at the phone and at the desk, with JavaScript and without. */
@Tag("browser")
final class AgreementJourneyTest {
    private final RunningPortal portal = RunningPortal.onH2();
    private final Given given = new Given(portal);

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void a_client_follows_a_project_on_its_timeline_and_signs_a_milestone_off(boolean phone, boolean script) {
        var kern = portal.api(MARA).get("/me").expect(200).json("client/id");
        var made = given.project(kern, true);
        var project = "/projects/" + made.number();
        var name = portal.api(ANA).get("/projects/" + made.id()).expect(200).json("name");
        try (var mara = window(phone, script)) {
            mara.signIn(MARA).open("/projects").press(name).at(project);
            mara.stays(script);
            var bar = mara.page().locator("#timeline .timeline-bar");
            assertThat(bar).hasCount(1);
            assertThat(bar).hasAttribute("role", "img");
            assertThat(bar).hasAttribute("aria-label", Pattern.compile("due .*1 Dec.*"));
            assertThat(mara.page().locator("#timeline .timeline-list > li")).containsText("Design");

            portal.api(ANA)
                    .post(
                            project(made) + "/milestones/" + made.milestone() + "/moves",
                            Map.of("dueOn", "2026-12-08", "reason", "The pictures came late"))
                    .expect(200);
            (script ? mara : mara.open(project)).sees("The pictures came late");
            assertThat(mara.stayed(script)).isTrue();
            mara.picture("project-" + looks(phone, script));

            mara.press("Sign off").at(project + "/milestones/.*");
            var decision = project + "/milestones/" + made.milestone() + "/decision";
            mara.type("words", "Just right")
                    .page()
                    .locator("button[value=accept]")
                    .press("Enter");
            mara.sees("Accepted").sees("Just right").picture("signed-off-" + looks(phone, script));
            assertThat(mara.page().locator("form[action='" + decision + "']")).hasCount(0);
            mara.open(project).sees("100 %");
            assertThat(mara.complaints()).isEmpty();
        }
        assertThat(portal.api(ANA)
                        .get(project(made) + "/milestones/" + made.milestone())
                        .expect(200)
                        .json("status"))
                .isEqualTo("done");
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void a_client_compares_two_versions_of_a_contract_approves_one_and_takes_the_evidence(boolean phone, boolean script)
            throws IOException {
        var title = "Care contract " + Given.word("care");
        var id = given.document(ANA, title).json("id");
        given.version(ANA, id, "Words of a better contract", true);
        given.asked(id, 2, "all", Map.of("signature", true), MARA);
        var drawn = new DrawnDocuments(portal);
        drawn.preview(ANA, id, 1);
        drawn.preview(ANA, id, 2);
        portal.browser(ANA).get("/documents/" + id).expect(200);
        portal.api(ANA)
                .post("/documents/" + id + "/versions/1/publication", Map.of())
                .expect(200);
        try (var mara = window(phone, script)) {
            mara.signIn(MARA).open("/documents?waiting=true").press(title).at("/documents/" + id);
            mara.sees("Do you approve this version?").press("What changed since version 1");
            assertThat(mara.page().locator(".diff ins").first()).containsText("better");
            mara.picture("comparison-" + looks(phone, script)).press(title).at("/documents/" + id);

            mara.type("name", "Mara Kern")
                    .page()
                    .locator("button[value=approve]")
                    .press("Enter");
            mara.sees("You approved version 2").sees("Signed: Mara Kern");
            mara.picture("approved-" + looks(phone, script));

            assertThat(entries(mara.page()
                            .waitForDownload(() ->
                                    mara.page().locator("a[href$='/evidence']").click())))
                    .contains("README.txt", "SHA256SUMS", "certificate.pdf", "log/0001.txt")
                    .anyMatch(entry -> entry.startsWith("files/v2-"));
            assertThat(mara.complaints()).isEmpty();
        }
        assertThat(portal.api(MARA).get("/documents?waiting=true").expect(200).text())
                .doesNotContain(id);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void a_client_answers_a_request_in_two_goes_and_sends_what_there_is(boolean phone, boolean script) {
        var projects = new GivenProject(portal);
        var request = projects.sent(projects.published(MARA, "Website " + Given.word("website")));
        var page = request.substring(request.indexOf("/requests/"));
        try (var mara = window(phone, script)) {
            mara.signIn(MARA).open("/requests");
            mara.page().locator("a[href='" + page + "']").first().press("Enter");
            mara.at(page).picture("request-" + looks(phone, script));

            mara.page().locator("#item-1-answer").fill("We bake since 1907");
            mara.send(page + "/items/1/answer").sees("Your answer is saved");
            mara.open("/").open(page);
            assertThat(mara.page().locator("#item-1-answer")).hasValue("We bake since 1907");
            assertThat(portal.api(ANA).get(request).expect(200).text()).doesNotContain("1907");
            mara.page().locator("#item-3 input[value=Warm]").check();
            mara.send(page + "/items/3/answer").sees("Your answer is saved");

            mara.send(page + "/answers").sees("We bake since 1907");
            assertThat(mara.page().locator("form[action='" + page + "/items/1/answer']"))
                    .hasCount(0);
            mara.picture("request-answered-" + looks(phone, script));
            assertThat(mara.complaints()).isEmpty();
        }
        var answered = portal.api(ANA).get(request).expect(200);
        assertThat(answered.json("items/0/answer")).isEqualTo("We bake since 1907");
        assertThat(answered.json("items/2/status")).isEqualTo("answered");
        assertThat(answered.json("items/1/status")).isEqualTo("open");
        assertThat(answered.json("waitsOnClient")).isEqualTo("true");
    }

    private Window window(boolean phone, boolean script) {
        NewContextOptions options = phone ? Chromium.phone() : Chromium.desk();
        return new Window(portal, options.setJavaScriptEnabled(script));
    }

    private static String looks(boolean phone, boolean script) {
        return (phone ? "phone" : "desk") + (script ? "" : "-without-script");
    }

    private static String project(Given.Planned made) {
        return "/projects/" + made.id();
    }

    private static TreeSet<String> entries(Download download) throws IOException {
        var names = new TreeSet<String>();
        try (var zip = new ZipInputStream(download.createReadStream())) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
