package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static studio.portal.bootstrap.Someone.MARA;

import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose words are read for the page that refuses them: nobody's who is unknown, for they may send for ever. */
final class UnreadFormTest {
    private final RunningPortal portal = RunningPortal.onH2();

    /** The answer comes though the form never goes on after its first words. */
    @ParameterizedTest
    @CsvSource({
        "/nothing-here, 404",
        "/tickets/new, 405",
        "/tickets, 303",
        "/sign-in, 415",
        "/tickets/1/messages, 303",
        "/tickets/1/messages/nothing, 404"
    })
    void of_somebody_unknown_no_form_is_read(String path, int status) throws Exception {
        for (var cookie : new String[] {"", "Cookie: portal=made-up\r\n", "Cookie: portal=made.up\r\n"}) {
            var base = URI.create(portal.base());
            try (var socket = new Socket(base.getHost(), base.getPort())) {
                socket.setSoTimeout(10_000);
                var begun = "POST " + path + " HTTP/1.1\r\nHost: h\r\nSec-Fetch-Site: same-origin\r\n" + cookie
                        + "Content-Type: " + Multipart.TYPE + "\r\nContent-Length: 900000000\r\n\r\n";
                socket.getOutputStream().write(begun.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream()
                        .write(new Multipart().field("body", "Endless").open());

                var head = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);

                assertThat(head).isEqualTo("HTTP/1.1 " + status);
            }
        }
    }

    @Test
    void somebody_whose_session_has_ended_gets_their_words_back_where_they_can_be_sent_again() {
        var mara = portal.browser().signIn(MARA);
        portal.endSession(mara.cookie("portal").orElseThrow());

        assertThat(send(mara, "/tickets").expect(401).text()).contains("Typed before it ended</textarea>");
        assertThat(send(mara, "/nothing-here").expect(404).text()).doesNotContain("Typed before it ended");
    }

    @Test
    void somebody_who_is_signed_in_gets_their_words_back_whatever_is_wrong() {
        var mara = portal.browser(MARA);

        assertThat(send(mara, "/nothing-here").expect(404).text()).contains("Typed before it ended</textarea>");
        assertThat(send(mara, "/tickets/new").expect(405).text()).contains("Typed before it ended</textarea>");
    }

    private static Answer send(Browser browser, String path) {
        var form = new Multipart().field("csrf", "none").field("body", "Typed before it ended");
        return browser.send(
                "POST", path, form.bytes(), Map.of("Content-Type", Multipart.TYPE, "Sec-Fetch-Site", "same-origin"));
    }
}
