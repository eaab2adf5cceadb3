package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.ANA;
import static studio.portal.bootstrap.Someone.MARA;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever goes wrong with a form, what was typed comes back; all without JavaScript. */
final class KeptTextTest {
    private final RunningPortal portal = RunningPortal.onH2();
    private final Given given = new Given(portal);
    private final Answer ticket = given.ticket(MARA);
    private final String path = "/tickets/" + ticket.json("number");

    @Test
    @Tag("browser")
    void after_the_session_has_ended_the_text_is_sent_once_somebody_has_signed_in_again() {
        var text = "Typed for an hour " + Given.word("kept");
        try (var mara = new Window(portal, Chromium.phone().setJavaScriptEnabled(false))) {
            mara.signIn(MARA).open(path).type("body", text);
            mara.sessionEnds();
            mara.send(path + "/messages").sees("You were signed out").shows("body", text);
            mara.picture("session-ended");

            mara.tab().signIn(MARA);

            mara.press("go on").sees("This form has expired").shows("body", text);
            mara.press("Try again").at(path).sees(text);
        }
    }

    @Test
    void a_page_elsewhere_gets_no_form_of_ours_filled_in() {
        var mara = portal.browser().signIn(MARA);
        var body = "csrf=none&body=" + Http.encode("Words of a stranger");

        for (var from : new String[] {"cross-site", "same-site", "none"}) {
            var answer = send(mara, body, Map.of("Sec-Fetch-Site", from)).expect(403);
            assertThat(answer.text()).doesNotContain("Words of a stranger");
        }
        assertThat(send(mara, body, Map.of("Origin", "https://elsewhere.example"))
                        .text())
                .doesNotContain("Words of a stranger");
        assertThat(send(mara, body, Map.of()).text()).doesNotContain("Words of a stranger");
        assertThat(send(mara, body, Map.of("Origin", portal.base())).text()).contains("Words of a stranger");
    }

    @Test
    void no_password_is_ever_given_back() {
        var visitor = portal.browser();
        var body = "csrf=none&email=client%40kern.example&password=very-secret-words&continue=%2F";

        var answer = visitor.send(
                "POST",
                "/sign-in/password",
                body.getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Origin", portal.base()));

        assertThat(answer.expect(403).text()).contains("client@kern.example").doesNotContain("very-secret-words");
    }

    @Test
    void after_a_file_that_is_too_large_the_text_stands_in_the_form() {
        var mara = portal.browser().signIn(MARA);
        var page = mara.get(path).expect(200);
        var form = new Multipart()
                .field("csrf", page.csrf().orElseThrow())
                .field("submission", page.submission().orElseThrow())
                .field("body", "Words beside a film")
                .file("file", "film.mp4", "video/mp4", new byte[26_000_000]);

        var answer = mara.post(path + "/messages", form).expect(413);

        assertThat(answer.text()).contains("Words beside a film</textarea>").contains("25 MB");
    }

    /** Whoever sends in pieces says beforehand neither how long it is nor when it is too much. */
    @Test
    void after_more_than_all_files_together_may_be_the_text_stands_in_the_form_too() throws Exception {
        var mara = portal.browser().signIn(MARA);
        var page = mara.get(path).expect(200);
        var form = new Multipart()
                .field("csrf", page.csrf().orElseThrow())
                .field("submission", page.submission().orElseThrow())
                .field("body", "Words before a film")
                .file("file", "film.mp4", "video/mp4", new byte[0]);

        var answer = sendInPieces(mara, form);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Words before a film</textarea>").contains("25 MB");
    }

    /** With more than half a gigabyte in its last file. */
    private HttpResponse<String> sendInPieces(Browser browser, Multipart form) throws Exception {
        var head = form.open();
        var piece = new byte[26_000_000];
        var end = new Multipart().field("version", "0").bytes();
        Supplier<InputStream> body = () -> {
            var parts = new ArrayList<InputStream>();
            parts.add(new ByteArrayInputStream(head, 0, head.length - 2));
            for (var i = 0; i < 20; i++) {
                parts.add(new ByteArrayInputStream(piece));
            }
            parts.add(new ByteArrayInputStream("\r\n".getBytes(StandardCharsets.US_ASCII)));
            parts.add(new ByteArrayInputStream(end));
            return new SequenceInputStream(Collections.enumeration(parts));
        };
        var request = HttpRequest.newBuilder(URI.create(portal.base() + path + "/messages"))
                .header("Cookie", "portal=" + browser.cookie("portal").orElseThrow())
                .header("Content-Type", Multipart.TYPE)
                .timeout(Duration.ofMinutes(2))
                .POST(BodyPublishers.ofInputStream(body));
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void after_a_mistake_or_a_change_by_somebody_else_the_text_stands_in_the_form() {
        var ana = portal.browser().signIn(ANA);
        ana.get(path).expect(200);
        given.status(ticket.json("id"), "in_progress");

        var stale = ana.post(
                path + "/messages", "body", "Words to a newer state", "status", "waiting_client", "version", "0");
        assertThat(stale.expect(409).text()).contains("Words to a newer state</textarea>");

        var mara = portal.browser().signIn(MARA);
        var wrong = mara.post("/tickets", "subject", "S".repeat(201), "description", "Words beside a mistake");
        assertThat(wrong.expect(422).text()).contains("S".repeat(201)).contains("Words beside a mistake</textarea>");
    }

    /** As by a page that was kept for long, or by a browser that lost a choice on the way. */
    @Test
    void staff_who_name_no_client_or_none_there_is_choose_one_beside_what_they_typed() {
        var ana = portal.browser().signIn(ANA);
        for (var client : List.of("", "none", ApiContract.absent())) {
            ana.get("/tickets/new").expect(200);
            var again = ana.post("/tickets", "subject", "Kept subject", "description", "Kept words", "clientId", client)
                    .expect(422)
                    .text();

            assertThat(again).contains("value=\"Kept subject\"", "Kept words</textarea>", "id=\"clientId-error\"");
        }
        var kern = given.ticket(MARA).json("client/id");
        var again = ana.post("/tickets", "subject", "Kept subject", "description", "Kept words", "clientId", kern)
                .expect(422)
                .text();
        assertThat(again)
                .contains("Kept words</textarea>", "id=\"requesterId-error\"", "value=\"" + kern + "\"", "Mara Kern");
        var body = "csrf=" + ana.csrf() + "&subject=S&description=D&clientId=" + kern + "&clientId=" + kern;
        var twice = ana.send(
                "POST",
                "/tickets",
                body.getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", "application/x-www-form-urlencoded"));
        assertThat(twice.expect(422).text()).contains("href=\"#clientId\"", "id=\"clientId\"", "id=\"clientId-error\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/tickets, priority",
        "/tickets, category",
        "TICKET/changes, assigneeId",
        "TICKET/changes, status",
        "TICKET/changes, priority",
        "TICKET/changes, category",
        "/studio/clients, contactId",
        "/studio/clients, language",
        "CLIENT, contactId",
        "CLIENT, language",
        "/profile, language",
        "/profile, zone"
    })
    void a_choice_that_is_none_is_told_beside_its_field_and_loses_no_word(String form, String field) {
        var ana = portal.browser(ANA);
        ana.get("/profile").expect(200);
        var text = "Kept " + Given.word("words");
        var client = ticket.json("client/id");
        var address = form.replace("TICKET", path).replace("CLIENT", "/studio/clients/" + client);
        var typed = form.endsWith("/changes") ? "plannedFor" : form.equals("/tickets") ? "subject" : "name";

        var again = ana.post(address, typed, text, "clientId", client, field, "no-such-choice")
                .expect(422)
                .text();

        assertThat(again).contains("value=\"" + text + "\"").containsPattern("id=\"(change-)?" + field + "-error\"");
    }

    private Answer send(Browser browser, String body, Map<String, String> headers) {
        var all = new java.util.HashMap<>(headers);
        all.put("Content-Type", "application/x-www-form-urlencoded");
        return browser.send("POST", path + "/messages", body.getBytes(StandardCharsets.UTF_8), all);
    }
}
