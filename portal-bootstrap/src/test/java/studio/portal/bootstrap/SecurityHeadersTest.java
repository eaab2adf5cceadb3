package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.MARA;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import studio.portal.persistence.Vendor;

/** What browsers are told of every answer of a portal that people reach by https, behind a proxy. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SecurityHeadersTest {
    private final RunningPortal portal =
            RunningPortal.fresh(Vendor.H2, Map.of("PORTAL_BASE_URL", "https://portal.northlight.example"));
    private final Given given = new Given(portal);

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void every_kind_of_answer_says_what_browsers_must_not_do_with_it() {
        var mara = portal.browser(MARA);
        var home = mara.get("/").expect(200);
        var answers = new ArrayList<>(List.of(
                home,
                mara.get("/tickets").expect(200),
                mara.get("/nothing/here").expect(404),
                mara.get(asset(home)).expect(200),
                mara.get("/health/live").expect(200),
                portal.browser().get("/sign-in").expect(200),
                portal.browser().get("/tickets").expect(303),
                portal.api(MARA).get("/tickets").expect(200),
                portal.api(MARA).get("/tickets/nothing").problem(404),
                portal.visitor().get("/me").problem(401)));
        for (var answer : answers) {
            assertThat(answer.header("Content-Security-Policy").orElse(""))
                    .as("%s", answer.asked())
                    .contains("default-src 'none'", "script-src 'self'", "base-uri 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertAlways(answer);
        }
        var ticket = given.ticket(MARA);
        var file = given.upload(MARA, ticket.json("id"), "a.html", "<html><script>alert(1)</script></html>");
        var download = portal.api(MARA).get("/attachments/" + file).expect(200);
        assertThat(download.header("Content-Security-Policy")).contains("sandbox; default-src 'none'");
        assertAlways(download);
    }

    private static String asset(Answer page) {
        var found = Pattern.compile("\"(/assets/[^\"]+\\.css)\"").matcher(page.text());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static void assertAlways(Answer answer) {
        assertThat(answer.header("X-Content-Type-Options"))
                .as("%s", answer.asked())
                .contains("nosniff");
        assertThat(answer.header("Strict-Transport-Security").orElse(""))
                .as("%s", answer.asked())
                .startsWith("max-age=");
    }

    @Test
    void cookies_are_for_this_host_and_for_the_server_alone() {
        var visit = portal.http().send("GET", "/sign-in", Map.of(), new byte[0]);
        assertThat(cookies(visit)).hasSize(1).allMatch(cookie -> cookie.startsWith("__Host-portal-visit="));
        var browser = portal.browser();
        browser.get("/sign-in/password").expect(200);
        var signedIn = browser.post(
                        "/sign-in/password", "email", MARA.email(), "password", Someone.PASSWORD, "continue", "/")
                .expect(303);

        assertThat(cookies(signedIn)).anyMatch(cookie -> cookie.startsWith("__Host-portal="));
        assertThat(browser.cookie("__Host-portal")).isPresent();
        var all = new ArrayList<>(cookies(visit));
        all.addAll(cookies(signedIn));
        assertThat(all)
                .allSatisfy(cookie -> assertThat(cookie.split("; *"))
                        .anyMatch(part -> part.startsWith("__Host-"))
                        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                        .noneMatch(part -> part.startsWith("Domain")));
    }

    @Test
    void a_portal_on_a_plain_connection_promises_nothing_it_cannot_keep() {
        var answer = RunningPortal.onH2().http().send("GET", "/sign-in", Map.of(), new byte[0]);

        assertThat(answer.header("Strict-Transport-Security")).isEmpty();
        assertThat(cookies(answer)).isNotEmpty().noneMatch(cookie -> cookie.contains("Secure"));
    }

    private static List<String> cookies(Answer answer) {
        return answer.headers().getOrDefault("Set-Cookie", List.of());
    }
}
