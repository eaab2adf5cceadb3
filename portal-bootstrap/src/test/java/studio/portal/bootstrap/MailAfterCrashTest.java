package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import studio.portal.bootstrap.FussySmtp.Moment;
import studio.portal.bootstrap.FussySmtp.Received;
import studio.portal.persistence.Vendor;

/** A mail that was promised by a commit goes out, whatever happens between the commit and the sending. */
@Tag("proof")
class MailAfterCrashTest {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final Duration AFTER_A_CRASH = Duration.ofSeconds(120);
    private static final String MARA = Someone.MARA.email();
    private static final String PAUL = Someone.PAUL.email();

    @TempDir
    private Path folder;

    private FussySmtp smtp;

    @BeforeEach
    void listen() throws IOException {
        smtp = new FussySmtp();
    }

    private Map<String, String> settings() {
        return new LinkedHashMap<>(
                Map.of("mail.url", "smtp://127.0.0.1:" + smtp.port(), "mail.from", "portal@northlight.example"));
    }

    @ParameterizedTest
    @CsvSource({"H2, GREETING", "H2, END_OF_MAIL", "POSTGRESQL, END_OF_MAIL"})
    void killed_between_commit_and_send_it_is_sent_after_the_restart_with_the_same_id(Vendor vendor, Moment moment)
            throws Exception {
        try (var server = vendor == Vendor.H2 ? null : PostgresServer.in(folder.resolve("postgres"), Map.of())) {
            var settings = settings();
            if (server != null) {
                settings.putAll(ServedPortal.onPostgres(server));
            }
            try (var portal = ServedPortal.in(folder, settings)) {
                killedWhileSending(portal.start(), moment);
            }
        }
    }

    private void killedWhileSending(ServedPortal portal, Moment moment) throws IOException {
        var ticket = ticket(portal, Someone.MARA);
        smtp.fallSilentAt(moment);
        reply(portal, ticket);
        Waiting.until("a mail is on its way", SOON, () -> smtp.kept() > 0);
        portal.kill();
        var before = smtp.to(MARA).size();

        smtp.acceptEverything();
        var restarted = System.nanoTime();
        portal.start();
        Waiting.until("it is sent", AFTER_A_CRASH, () -> smtp.to(MARA).size() > before);
        var took = Duration.ofNanos(System.nanoTime() - restarted);

        assertThat(ids(portal, ticket)).hasSize(1);
        System.out.printf("Killed at %s; sent again %s after the restart, same Message-ID%n", moment, took);
    }

    /** Of the mails to Mara about this ticket's reply, as often as they came. */
    private java.util.Set<String> ids(ServedPortal portal, String ticket) {
        var number = portal.api(Someone.ANA).get("/tickets/" + ticket).json("number");
        return smtp.to(MARA).stream()
                .filter(mail ->
                        mail.source().contains("#" + number) && mail.source().contains("Here is our answer"))
                .map(Received::messageId)
                .collect(Collectors.toSet());
    }

    /** Mails to Paul about this ticket; of money, which the demo sends mails of too, he hears nothing. */
    private List<Received> told(ServedPortal portal, String ticket) {
        var number = portal.api(Someone.ANA).get("/tickets/" + ticket).json("number");
        return smtp.to(PAUL).stream()
                .filter(mail -> mail.source().contains("#" + number))
                .toList();
    }

    @Test
    void a_recipient_who_is_refused_holds_up_nobody_and_waits_for_the_studio() throws Exception {
        try (var portal = ServedPortal.in(folder, settings()).start()) {
            var poison = ticket(portal, Someone.PAUL);
            var fine = ticket(portal, Someone.MARA);
            smtp.think(recipient -> recipient.equals(PAUL) ? "550 5.1.1 No such person here" : "250 OK");

            reply(portal, poison);
            reply(portal, fine);

            Waiting.until("the other is sent", SOON, () -> ids(portal, fine).size() == 1);
            Waiting.until(
                    "it is given up",
                    SOON,
                    () -> dead(portal).json().path("items").size() == 1);
            assertThat(dead(portal).text()).contains("No such person here").contains(PAUL);
            assertThat(portal.browser(Someone.ANA)
                            .get("/studio/mails?state=dead")
                            .text())
                    .contains("No such person here");
            assertThat(told(portal, poison)).hasSize(1); // that her ticket has arrived

            smtp.acceptEverything();
            var id = dead(portal).json("items/0/id");
            portal.api(Someone.ANA)
                    .post("/messages/" + id + "/sending", Map.of())
                    .expect(204);
            Waiting.until(
                    "it is sent after all", SOON, () -> told(portal, poison).size() == 2);
            assertThat(told(portal, poison).get(1).messageId()).contains(id);
        }
    }

    @Test
    void a_server_that_asks_to_wait_or_says_nothing_is_asked_again() throws Exception {
        try (var portal = ServedPortal.in(folder, settings()).start()) {
            var later = ticket(portal, Someone.PAUL);
            smtp.think(recipient -> recipient.equals(PAUL) ? "451 4.3.0 Come back later" : "250 OK");
            reply(portal, later);
            Waiting.until("a first try has failed", SOON, () -> isWaitingBecauseOf(portal, "Come back later"));
            smtp.acceptEverything();
            Waiting.until(
                    "the second succeeds",
                    Duration.ofSeconds(60),
                    () -> told(portal, later).size() == 2);

            var silent = ticket(portal, Someone.MARA);
            smtp.fallSilentAt(Moment.GREETING);
            reply(portal, silent);
            Waiting.until("the silence is noticed", SOON, () -> isWaitingBecauseOf(portal, "could not be reached"));
            smtp.acceptEverything();
            Waiting.until(
                    "it is sent then",
                    Duration.ofSeconds(60),
                    () -> ids(portal, silent).size() == 1);
            assertThat(dead(portal).json().path("items")).isEmpty();
        }
    }

    /** An operator with psql makes the pauses short; how long they are is another test's. */
    @Test
    void after_eight_tries_it_is_given_up_and_shown() throws Exception {
        try (var server = PostgresServer.in(folder.resolve("postgres"), Map.of())) {
            var settings = settings();
            settings.putAll(ServedPortal.onPostgres(server));
            try (var portal = ServedPortal.in(folder, settings).start()) {
                var ticket = ticket(portal, Someone.PAUL);
                smtp.think(recipient -> recipient.equals(PAUL) ? "451 4.3.0 Come back later" : "250 OK");
                reply(portal, ticket);

                Waiting.until("it is given up", Duration.ofSeconds(120), () -> {
                    server.execute("update scheduled_tasks set execution_time = now()"
                            + " where task_name = 'send-message' and not picked and execution_time > now()");
                    return dead(portal).json().path("items").size() == 1;
                });

                var given = dead(portal).json().path("items").get(0);
                assertThat(given.path("tries").intValue()).isEqualTo(8);
                assertThat(given.path("failure").asText()).contains("Come back later");
            }
        }
    }

    private static boolean isWaitingBecauseOf(ServedPortal portal, String reason) {
        return portal.api(Someone.ANA)
                .get("/messages?state=waiting")
                .expect(200)
                .text()
                .contains(reason);
    }

    private static Answer dead(ServedPortal portal) {
        return portal.api(Someone.ANA).get("/messages?state=dead").expect(200);
    }

    /** Returns once everybody has been told of it, so that later only the answer is on its way. */
    private String ticket(ServedPortal portal, Someone by) {
        var before = smtp.to(by.email()).size();
        var id = portal.api(by)
                .post("/tickets", Map.of("subject", "Logo " + System.nanoTime(), "description", "Too small"))
                .expect(201)
                .json("id");
        Waiting.until("it is confirmed", SOON, () -> smtp.to(by.email()).size() > before);
        Waiting.until(
                "nothing is on its way",
                SOON,
                () -> portal.api(Someone.ANA)
                        .get("/messages?state=waiting")
                        .json()
                        .path("items")
                        .isEmpty());
        return id;
    }

    private static void reply(ServedPortal portal, String ticket) {
        portal.api(Someone.ANA)
                .post("/tickets/" + ticket + "/messages", Map.of("body", "Here is our answer", "kind", "reply"))
                .expect(201);
    }
}
