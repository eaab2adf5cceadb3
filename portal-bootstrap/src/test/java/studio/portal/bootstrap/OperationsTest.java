package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.MARA;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import studio.portal.persistence.Vendor;

/** What operators rely on: figures behind a token, and whom a request is said to come from. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OperationsTest {
    private static final String TOKEN = "metrics-token-2026";
    private static final String LIMIT = "30";

    /** Nobody's requests are believed to come from elsewhere, and few may post without being signed in. */
    private final RunningPortal portal = RunningPortal.fresh(
            Vendor.H2,
            Map.of(
                    "PORTAL_METRICS_TOKEN", TOKEN,
                    "PORTAL_PROXY_TRUSTED", "192.0.2.0/24",
                    "PORTAL_LIMITS_VISITOR_POSTS", LIMIT));

    private final RunningPortal behindProxy = RunningPortal.onH2();

    private Browser ana;

    /** Before one of the tests has used the posts up that a visitor may send. */
    @BeforeAll
    void sign_in() {
        portal.api(MARA);
        portal.api(ANA);
        ana = portal.browser(ANA);
    }

    @AfterAll
    void stop() {
        portal.close();
    }

    @Test
    void figures_are_told_to_whoever_has_the_token() {
        portal.api(MARA).get("/tickets").expect(200);
        var text = figures(TOKEN).expect(200);

        assertThat(text.header("Content-Type").orElse("")).startsWith("text/plain; version=0.0.4");
        assertThat(text.text())
                .contains(
                        "jvm_memory_used_bytes{",
                        "jvm_threads_live_threads ",
                        "process_uptime_seconds ",
                        "http_server_requests_seconds_count{method=\"GET\",route=\"/api/v1/tickets\",status=\"200\"}",
                        "http_server_requests_seconds_bucket{method=\"POST\",route=\"/api/v1/tokens\",status=\"201\",le=",
                        "hikaricp_connections_active{pool=\"portal\"}",
                        "hikaricp_connections_active{pool=\"portal-writing\"}",
                        "portal_jobs_due ",
                        "portal_jobs_failed 0.0",
                        "portal_mails_waiting ",
                        "portal_mails_dead ",
                        "portal_live_streams 0.0")
                .doesNotContain("kern.example", "NaN");
    }

    @Test
    void ids_and_made_up_methods_make_no_series() {
        portal.api(ANA).get("/tickets/" + ApiContract.absent()).problem(404);
        portal.http().send("MADEUP", "/nothing-" + Given.word("w"), Map.of(), new byte[0]);

        assertThat(figures(TOKEN).text())
                .contains("method=\"GET\",route=\"/api/v1/tickets/{id}\",status=\"404\"")
                .doesNotContain("MADEUP", "/nothing");
    }

    @Test
    void the_studio_sees_the_mail_that_was_given_up_with_its_reason_and_a_button() {
        var page = ana.get("/studio/mails?state=dead").expect(200).text();
        for (var i = 0; i < 200 && !page.contains("550 5.1.1"); i++) {
            Mailbox.pause(); // it goes out soon after the start
            page = ana.get("/studio/mails?state=dead").text();
        }

        assertThat(page).contains("550 5.1.1", "ben.yuong@bluebird.example", "/sending");
        assertThat(figures(TOKEN).text()).contains("portal_mails_dead 1.0");
    }

    @Test
    void without_the_token_there_are_no_figures_and_no_sign_of_them() {
        var unknown =
                portal.http().send("GET", "/metricz", Map.of(), new byte[0]).expect(404);

        for (var answer : new Answer[] {
            portal.http().send("GET", "/metrics", Map.of(), new byte[0]),
            figures("metrics-token-2027"),
            figures(""),
            portal.http().send("GET", "/metrics", Map.of("Authorization", TOKEN), new byte[0]),
            portal.http().send("GET", "/metrics?token=" + TOKEN, Map.of(), new byte[0])
        }) {
            assertThat(Normal.whole(answer).replace("/metrics", "/metricz"))
                    .isEqualTo(Normal.whole(unknown).replace("/metrics", "/metricz"));
        }
        assertThat(Normal.whole(ana.get("/metrics")).replace("/metrics", "/metricz"))
                .isEqualTo(Normal.whole(ana.get("/metricz")));
        behindProxy
                .http()
                .send("GET", "/metrics", Map.of("Authorization", "Bearer " + TOKEN), new byte[0])
                .expect(404);
        assertThat(behindProxy.portal().routes())
                .noneMatch(route -> route.path().equals("/metrics"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "HEAD"})
    void whatever_is_done_to_the_figures_without_the_token_they_are_not_there(String method) {
        var unknown =
                portal.http().send(method, "/metricz", Map.of(), new byte[0]).expect(404);
        for (var headers : List.of(
                Map.<String, String>of(),
                Map.of("Authorization", "Bearer metrics-token-2027"),
                Map.of("Authorization", TOKEN))) {
            var answer = portal.http().send(method, "/metrics", headers, new byte[0]);
            assertThat(Normal.whole(answer).replace("/metrics", "/metricz"))
                    .isEqualTo(Normal.whole(unknown).replace("/metrics", "/metricz"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"})
    void with_the_token_a_method_that_is_none_of_theirs_is_told_which_are(String method) {
        var refused = portal.http()
                .send(method, "/metrics", Map.of("Authorization", "Bearer " + TOKEN), new byte[0])
                .expect(405);

        assertThat(refused.header("Allow")).contains("GET, HEAD");
    }

    @Test
    void the_record_says_from_which_address_a_change_came() {
        assertThat(originOfATicketSaidToComeFrom(behindProxy, "198.51.100.9")).startsWith("198.51.100.9 ");
        assertThat(originOfATicketSaidToComeFrom(behindProxy, "203.0.113.5, 198.51.100.9"))
                .startsWith("198.51.100.9 ");
    }

    @Test
    void a_peer_that_is_no_proxy_of_ours_is_not_believed() {
        assertThat(originOfATicketSaidToComeFrom(portal, "198.51.100.9")).startsWith("127.0.0.1 ");
    }

    @Test
    void log_lines_say_from_which_address_a_request_came() {
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        var log = (Logger) LoggerFactory.getLogger("studio.portal.access");
        log.addAppender(lines);
        try {
            var path = "/api/v1/nothing-" + Given.word("w");
            behindProxy.http().send("GET", path, Map.of("X-Forwarded-For", "198.51.100.77"), new byte[0]);
            for (var i = 0; i < 100 && lines.list.stream().noneMatch(line -> says(line, path)); i++) {
                Mailbox.pause(); // it is written after the answer
            }
            assertThat(lines.list)
                    .filteredOn(line -> says(line, path))
                    .allSatisfy(line -> assertThat(line.getMDCPropertyMap())
                            .containsEntry("address", "198.51.100.77")
                            .containsKey("request"));
        } finally {
            log.detachAppender(lines);
        }
    }

    @Test
    void whoever_posts_too_often_without_being_signed_in_waits() {
        var body = Http.json(Map.of("email", "nobody@nowhere.example", "password", "x"));
        var last = post(body);
        for (var i = 0; i < 40 && last.status() != 429; i++) {
            last = post("{".getBytes(StandardCharsets.UTF_8));
        }

        last.problem(429);
        assertThat(Integer.parseInt(last.header("Retry-After").orElse("0"))).isBetween(1, 60);
        portal.api(MARA)
                .post("/tickets", Map.of("subject", "S", "description", "D"))
                .expect(201);
    }

    private Answer post(byte[] body) {
        return portal.http().send("POST", "/api/v1/tokens", Map.of("Content-Type", "application/json"), body);
    }

    private Answer figures(String token) {
        return portal.http().send("GET", "/metrics", Map.of("Authorization", "Bearer " + token), new byte[0]);
    }

    private static boolean says(ILoggingEvent line, String path) {
        return line.getFormattedMessage().contains(path);
    }

    private static String originOfATicketSaidToComeFrom(RunningPortal portal, String address) {
        var ticket = portal.api(MARA)
                .post("/tickets", Map.of("subject", "S", "description", "D"), "X-Forwarded-For", address)
                .expect(201);
        return portal.api(ANA)
                .get("/tickets/" + ticket.json("id") + "/history")
                .expect(200)
                .json("items/0/origin");
    }
}
