package studio.portal.bootstrap.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import studio.portal.application.notification.Mail;
import studio.portal.application.notification.Mailer.Undeliverable;
import studio.portal.bootstrap.mail.MailRoute.Login;
import studio.portal.bootstrap.mail.MailRoute.Server;

class SmtpMailerTest {
    private static final UUID ID = UUID.fromString("01936f00-0000-7000-8000-000000000001");
    private static final UUID TICKET = UUID.fromString("01936f00-0000-7000-8000-000000000002");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-16T09:03:00Z"), ZoneOffset.UTC);
    private static final Optional<Login> LOGIN = Optional.of(new Login("portal", "s@cret"));

    @RegisterExtension
    static final GreenMailExtension GREEN_MAIL = new GreenMailExtension(ServerSetup.SMTP.dynamicPort())
            .withConfiguration(
                    GreenMailConfiguration.aConfig().withUser("portal@northlight.example", "portal", "s@cret"));

    @Test
    void a_mail_arrives_with_everything_that_makes_it_one_conversation() throws Exception {
        mailer(GREEN_MAIL.getSmtp().getPort(), LOGIN).send(mail());

        var received = GREEN_MAIL.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getMessageID()).isEqualTo("<" + ID + "@portal.northlight.example>");
        assertThat(received[0].getHeader("References")).containsExactly("<" + TICKET + "@portal.northlight.example>");
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received[0].getFrom()[0])
                .hasToString("Nördlich <portal@northlight.example>".replace("Nördlich", "=?UTF-8?Q?N=C3=B6rdlich?="));
        assertThat(received[0].getSubject()).isEqualTo("[#1042] Türgriff klemmt");
        assertThat(received[0].getSentDate().toInstant()).isEqualTo(CLOCK.instant());
        assertAlternatives(received[0]);
    }

    private static void assertAlternatives(MimeMessage message) throws Exception {
        assertThat(message.getContentType()).startsWith("multipart/alternative");
        var parts = (MimeMultipart) message.getContent();
        assertThat(parts.getBodyPart(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Grüße");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Grüße</p>");
    }

    @Test
    void a_wrong_login_is_tried_again_and_says_no_secret() {
        var wrong = Optional.of(new Login("portal", "wrong-secret"));

        assertThatThrownBy(() -> mailer(GREEN_MAIL.getSmtp().getPort(), wrong).send(mail()))
                .isInstanceOfSatisfying(
                        Undeliverable.class, e -> assertThat(e.forGood()).isFalse())
                .hasMessage("login");
    }

    @Test
    void a_recipient_who_is_refused_for_good_is_not_tried_again() throws IOException {
        try (var server = new ScriptedSmtp("RCPT", "550 5.1.1 No such person here")) {
            assertThatThrownBy(() -> mailer(server.port(), Optional.empty()).send(mail()))
                    .isInstanceOfSatisfying(
                            Undeliverable.class, e -> assertThat(e.forGood()).isTrue())
                    .hasMessage("refused: 550 5.1.1 No such person here");
        }
    }

    @Test
    void a_mail_that_is_refused_for_good_is_not_tried_again() throws IOException {
        try (var server = new ScriptedSmtp(".", "554 5.7.1 Looks like spam")) {
            assertThatThrownBy(() -> mailer(server.port(), Optional.empty()).send(mail()))
                    .isInstanceOfSatisfying(
                            Undeliverable.class, e -> assertThat(e.forGood()).isTrue())
                    .hasMessage("refused: 554 5.7.1 Looks like spam");
        }
    }

    @Test
    void a_busy_mailbox_is_tried_again() throws IOException {
        try (var server = new ScriptedSmtp("RCPT", "450 4.2.1 Try later")) {
            assertThatThrownBy(() -> mailer(server.port(), Optional.empty()).send(mail()))
                    .isInstanceOfSatisfying(
                            Undeliverable.class, e -> assertThat(e.forGood()).isFalse())
                    .hasMessage("refused: 450 4.2.1 Try later");
        }
    }

    @Test
    void a_sender_who_is_refused_is_our_mistake_and_tried_again() throws IOException {
        try (var server = new ScriptedSmtp("MAIL", "553 5.7.1 Not your address")) {
            assertThatThrownBy(() -> mailer(server.port(), Optional.empty()).send(mail()))
                    .isInstanceOfSatisfying(
                            Undeliverable.class, e -> assertThat(e.forGood()).isFalse());
        }
    }

    /** It said no to nothing, so nobody is told that it did. */
    @ParameterizedTest
    @ValueSource(strings = {"EHLO", "MAIL", "RCPT", "DATA", "."})
    void a_server_that_breaks_off_is_unreachable_and_tried_again(String moment) throws IOException {
        try (var server = new ScriptedSmtp(moment, ScriptedSmtp.HANGS_UP)) {
            assertThatThrownBy(() -> mailer(server.port(), Optional.empty()).send(mail()))
                    .isInstanceOfSatisfying(
                            Undeliverable.class, e -> assertThat(e.forGood()).isFalse())
                    .hasMessage("unreachable");
        }
    }

    @Test
    void a_server_that_says_nothing_is_given_up_soon_and_tried_again() throws IOException {
        try (var silent = new ServerSocket(0)) {
            var start = System.nanoTime();

            assertThatThrownBy(() ->
                            mailer(silent.getLocalPort(), Optional.empty()).send(mail()))
                    .isInstanceOfSatisfying(
                            Undeliverable.class, e -> assertThat(e.forGood()).isFalse());
            assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
        }
    }

    @Test
    void a_server_that_is_not_there_is_tried_again() throws IOException {
        int port;
        try (var closed = new ServerSocket(0)) {
            port = closed.getLocalPort();
        }

        assertThatThrownBy(() -> mailer(port, Optional.empty()).send(mail()))
                .isInstanceOfSatisfying(
                        Undeliverable.class, e -> assertThat(e.forGood()).isFalse())
                .hasMessage("unreachable");
    }

    private static SmtpMailer mailer(int port, Optional<Login> login) {
        var messages = new MimeMessages(
                Sender.parse("portal@northlight.example"),
                () -> "Nördlich",
                URI.create("https://portal.northlight.example"),
                CLOCK);
        return new SmtpMailer(new Server(false, "127.0.0.1", port, login), messages, 500);
    }

    private static Mail mail() {
        return new Mail(
                ID,
                "client@kern.example",
                "Mara Kern",
                "[#1042] Türgriff klemmt",
                "Grüße",
                "<p>Grüße</p>",
                Optional.of(TICKET));
    }
}
