package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.MARA;
import static studio.portal.bootstrap.Someone.PAUL;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What HTTP says an answer looks like where there is no body, no such form of it, or no wish to read the request. */
final class HttpMannersTest {
    private static final byte[] NOTHING = {};

    private final RunningPortal portal = RunningPortal.onH2();
    private final Given given = new Given(portal);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/tickets",
                "/tickets?status=open",
                "/profile",
                "/sign-in",
                "/nothing/here",
                "/studio",
                "/api",
                "/api/v1/me",
                "/api/v1/tickets",
                "/api/v1/nothing",
                "/api/v1/openapi.json",
                "/health/live",
                "/health/ready"
            })
    void the_head_of_an_address_says_what_getting_it_would_and_has_no_body(String path) {
        var browser = portal.browser(MARA);
        var whole = browser.send("GET", path, NOTHING, Map.of());
        var head = browser.send("HEAD", path, NOTHING, Map.of());

        assertThat(head.status()).isEqualTo(whole.status());
        assertThat(head.header("Content-Type")).isEqualTo(whole.header("Content-Type"));
        assertThat(head.header("Cache-Control")).isEqualTo(whole.header("Cache-Control"));
        assertThat(head.header("Content-Security-Policy")).isEqualTo(whole.header("Content-Security-Policy"));
        assertThat(head.body()).isEmpty();
    }

    @Test
    void the_head_of_a_file_says_how_long_it_is_and_records_no_download() {
        var ticket = given.ticket(MARA).json("id");
        var file = given.upload(MARA, ticket, "a.txt", "eleven byte");
        var body = Map.of("body", "B", "kind", "reply", "attachmentIds", List.of(file));
        portal.api(MARA).post("/tickets/" + ticket + "/messages", body).expect(201);
        var path = "/api/v1/tickets/" + ticket + "/attachments/" + file;

        var head = portal.browser(MARA).send("HEAD", path, NOTHING, Map.of()).expect(200);

        assertThat(head.header("Content-Length")).contains("11");
        assertThat(head.header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/plain"));
        assertThat(head.body()).isEmpty();
    }

    @Test
    void a_stream_is_for_those_who_ask_for_one() {
        var browser = portal.browser(MARA);
        browser.send("GET", "/live", NOTHING, Map.of()).expect(406);
        browser.send("GET", "/live", NOTHING, Map.of("Accept", "text/html")).expect(406);
        var head = browser.send("HEAD", "/live", NOTHING, Map.of("Accept", "text/event-stream"))
                .expect(200);

        assertThat(head.header("Content-Type").orElse("")).startsWith("text/event-stream");
    }

    @Test
    void what_ended_a_session_ends_its_stream_before_anything_more_is_told() throws Exception {
        var ticket = given.ticket(MARA);
        var browser = portal.browser().signIn(MARA);
        var request = HttpRequest.newBuilder(URI.create(portal.base() + "/live"))
                .header("Accept", "text/event-stream")
                .header("Cookie", "portal=" + browser.cookie("portal").orElseThrow())
                .build();
        var stream = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofInputStream());
        assertThat(stream.statusCode()).isEqualTo(200);
        try (var body = stream.body()) {
            assertThat((char) body.read()).isEqualTo(':'); // it is open
            browser.post("/sign-out").expect(303);
            given.reply(ANA, ticket.json("id"), "After she has left");

            var rest = CompletableFuture.supplyAsync(() -> untilTheEnd(body)).get(60, TimeUnit.SECONDS);

            assertThat(rest).doesNotContain("event: ticket");
        }
    }

    @Test
    void readers_who_close_their_page_are_not_worth_a_line_in_the_log() throws Exception {
        var noise = new ListAppender<ILoggingEvent>();
        noise.start();
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(noise);
        try {
            var ticket = given.ticket(MARA);
            var browser = portal.browser().signIn(MARA);
            var base = URI.create(portal.base());
            for (var page = 0; page < 6; page++) {
                try (var socket = new Socket(base.getHost(), base.getPort())) {
                    var ask = "GET /live HTTP/1.1\r\nHost: h\r\nAccept: text/event-stream\r\nCookie: portal="
                            + browser.cookie("portal").orElseThrow() + "\r\n\r\n";
                    socket.getOutputStream().write(ask.getBytes(StandardCharsets.US_ASCII));
                    socket.getInputStream().readNBytes(12);
                    socket.setSoLinger(page % 2 == 0, 0);
                }
            }
            for (var reply = 0; reply < 6; reply++) {
                given.reply(ANA, ticket.json("id"), "To nobody");
                Thread.sleep(50); // for the answer to the first byte after they had left
            }
        } finally {
            root.detachAppender(noise);
        }

        assertThat(noise.list)
                .filteredOn(line -> line.getLevel().isGreaterOrEqual(Level.WARN))
                .isEmpty();
    }

    private static String untilTheEnd(InputStream stream) {
        try {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void a_method_that_is_none_of_an_address_is_told_which_are() {
        var refused = portal.api(MARA).delete("/tickets").problem(405);

        assertThat(refused.header("Allow")).contains("GET, HEAD, POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "POST", "DELETE", "PUT", "PATCH", "OPTIONS"})
    void what_only_the_studio_has_is_for_a_member_as_if_it_were_not(String method) {
        var mara = portal.browser(MARA);

        var theirs = mara.send(method, "/studio/clients", NOTHING, Map.of()).expect(404);
        var nothing = mara.send(method, "/studio/nothing", NOTHING, Map.of()).expect(404);
        assertThat(Normal.whole(theirs)).isEqualTo(Normal.whole(nothing));
        var clients = mara.send(method, "/api/v1/clients", NOTHING, Map.of()).expect(404);
        var none = mara.send(method, "/api/v1/nothing", NOTHING, Map.of()).expect(404);
        assertThat(Normal.whole(clients)).isEqualTo(Normal.whole(none));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nothing/here", "/api", "/health/live", "/api/v1/openapi.json", "/tickets"})
    void a_visitor_is_given_no_cookie_where_there_is_nothing_to_send(String path) {
        assertThat(portal.http().send("GET", path, Map.of(), NOTHING).header("Set-Cookie"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/reset"})
    void a_visitor_is_given_one_cookie_with_a_form_and_keeps_it(String path) {
        var first = portal.http().send("GET", path, Map.of(), NOTHING).expect(200);
        var given = first.headers().get("Set-Cookie");
        assertThat(given).hasSize(1);

        var cookie = given.get(0).substring(0, given.get(0).indexOf(';'));
        assertThat(cookie).startsWith("portal-visit=");
        assertThat(portal.http()
                        .send("GET", path, Map.of("Cookie", cookie), NOTHING)
                        .expect(200)
                        .header("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void a_page_that_is_none_is_drawn_for_its_reader() {
        assertThat(portal.browser(MARA).get("/nothing/here").expect(404).text()).contains("Mara Kern");
    }

    /** Sent one after the other over one connection, which only stays open if each was answered and read to its end. */
    @Test
    void a_refusal_leaves_the_connection_open() throws Exception {
        var answers = new ArrayList<String>();
        var base = URI.create(portal.base());
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(20_000);
            for (var request : List.of(
                    "POST /api/v1/tickets HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 2\r\n\r\n{}",
                    "POST /api/v1/tickets HTTP/1.1\r\nHost: h\r\nAuthorization: Bearer no\r\n"
                            + "Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{}",
                    "POST /tickets HTTP/1.1\r\nHost: h\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                            + "Content-Length: 3\r\n\r\na=b",
                    "POST /sign-in HTTP/1.1\r\nHost: h\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                            + "Content-Length: 3\r\n\r\na=b",
                    "POST /nothing HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 2\r\n\r\n{}",
                    "GET /health/live HTTP/1.1\r\nHost: h\r\n\r\n")) {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                answers.add(status(socket));
            }
        }
        assertThat(answers).containsExactly("401", "401", "303", "403", "404", "200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/reset", "/api/v1/tokens"})
    void a_request_that_ends_before_its_body_is_400(String path) throws Exception {
        var base = URI.create(portal.base());
        try (var socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(20_000);
            var half = "POST " + path + " HTTP/1.1\r\nHost: h\r\nContent-Type: "
                    + (path.startsWith("/api") ? "application/json" : "application/x-www-form-urlencoded")
                    + "\r\nContent-Length: 50\r\n\r\nhalf";
            socket.getOutputStream().write(half.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();

            assertThat(status(socket)).isEqualTo("400");
        }
    }

    /** Reads one answer to its end. */
    private static String status(Socket socket) throws Exception {
        var in = socket.getInputStream();
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            var next = in.read();
            if (next < 0) {
                return "closed after: " + head;
            }
            head.append((char) next);
        }
        var length =
                java.util.regex.Pattern.compile("(?i)content-length: (\\d+)").matcher(head);
        if (length.find()) {
            in.readNBytes(Integer.parseInt(length.group(1)));
        } else if (head.toString().toLowerCase(java.util.Locale.ROOT).contains("transfer-encoding: chunked")) {
            readChunks(in);
        }
        return head.substring(9, 12);
    }

    private static void readChunks(java.io.InputStream in) throws java.io.IOException {
        while (true) {
            var line = new StringBuilder();
            while (!line.toString().endsWith("\r\n")) {
                line.append((char) in.read());
            }
            var size = Integer.parseInt(line.toString().strip(), 16);
            in.readNBytes(size + 2);
            if (size == 0) {
                return;
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ANA", "MARA", "PAUL"})
    void the_number_in_the_menu_is_the_size_of_the_list_it_leads_to(Someone who) {
        given.status(given.ticket(PAUL).json("id"), "waiting_client");
        given.status(given.ticket(MARA).json("id"), "waiting_client");
        var numbers = numbers(
                portal.browser(who).get("/profile"),
                "<a class=\"badge badge-count\" href=\"([^\"]+)\">.*?</span>\\s*(\\d+)</a>");

        assertThat(numbers)
                .containsKey(
                        who.isStaff() ? "/tickets?status=open&status=in_progress" : "/tickets?status=waiting_client");
        numbers.forEach((list, size) ->
                assertThat(listed(who, list)).as("%s of %s", list, who).isEqualTo(size));
    }

    @Test
    void the_number_of_a_clients_tickets_is_the_size_of_the_list_it_leads_to() {
        var numbers = numbers(
                portal.browser(ANA).get("/studio/clients"),
                "href=\"(/tickets\\?client=[^\"]+)\">(\\d+) unclosed ticket");

        assertThat(numbers).isNotEmpty();
        numbers.forEach((list, size) -> assertThat(listed(ANA, list)).isEqualTo(size));
    }

    /** By the address of the list each leads to. */
    private static Map<String, Integer> numbers(Answer page, String pattern) {
        var numbers = new LinkedHashMap<String, Integer>();
        var found = Pattern.compile(pattern, Pattern.DOTALL)
                .matcher(page.expect(200).text());
        while (found.find()) {
            numbers.put(found.group(1).replace("&amp;", "&"), Integer.valueOf(found.group(2)));
        }
        return numbers;
    }

    private int listed(Someone who, String list) {
        var address = list + (list.contains("?") ? "&" : "?") + "limit=100";
        var page = portal.api(who).get(address).expect(200);
        var size = page.json().path("items").size();
        while (!page.json().path("next").isNull()) {
            page = portal.api(who)
                    .get(address + "&after=" + Http.encode(page.json("next")))
                    .expect(200);
            size += page.json().path("items").size();
        }
        return size;
    }
}
