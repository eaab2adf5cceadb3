package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * PostgreSQL is away for half a minute, stopped or frozen: every request is told so within three seconds, and when it is
 * back, pages, jobs and live streams go on without anybody's doing.
 */
@Tag("proof")
class DatabaseAwayTest {
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("proof.away.seconds", 30));
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int ASKERS = 4;

    private record Asked(String what, int status, boolean retryAfter, Duration took) {}

    @TempDir
    private Path folder;

    @Test
    void a_server_that_is_stopped() throws Exception {
        try (var server = PostgresServer.in(folder.resolve("postgres"), Map.of());
                var portal = ServedPortal.in(folder, ServedPortal.onPostgres(server))) {
            beAway(portal.start(), "stopped", server::stop, server::startAgain);
        }
    }

    @Test
    void a_server_that_neither_answers_nor_refuses() throws Exception {
        try (var server = PostgresServer.in(folder.resolve("postgres"), Map.of());
                var portal = ServedPortal.in(folder, ServedPortal.onPostgres(server))) {
            beAway(portal.start(), "frozen", server::freeze, server::thaw);
        }
    }

    private interface Deed {
        void run() throws IOException;
    }

    private void beAway(ServedPortal portal, String how, Deed away, Deed back) throws Exception {
        var ticket = portal.api(Someone.MARA)
                .post("/tickets", Map.of("subject", "Before", "description", "All is well"))
                .expect(201)
                .json("id");
        portal.token(Someone.ANA);
        var lines = listen(portal);
        var session = portal.browser(Someone.MARA);
        warmUp(portal, session, ticket);

        List<Asked> asked;
        var writer = session.twin();
        try (var askers = new Askers(portal, session, ticket)) {
            Waiting.pause(Duration.ofSeconds(1));
            away.run();
            askers.measure();
            assertThat(status(portal, "/health/live")).isEqualTo(200);
            Waiting.pause(AWAY);
            assertThat(status(portal, "/health/live")).isEqualTo(200);
            assertThat(status(portal, "/health/ready")).isEqualTo(503);
            asked = askers.stop();
            assertThat(sendForm(writer).expect(503).csrf()).isPresent();
            back.run();
        }

        assertThat(asked).hasSizeGreaterThan(20).allSatisfy(one -> {
            assertThat(one.took()).as("%s", one).isLessThan(PATIENCE);
            assertThat(one.status()).as("%s", one).isEqualTo(503);
            assertThat(one.retryAfter()).as("%s", one).isTrue();
        });
        Waiting.until("it is ready again", Duration.ofSeconds(10), () -> status(portal, "/health/ready") == 200);
        writer.post("/tickets", "subject", "Typed meanwhile", "description", "Kept")
                .expect(303);
        var before = lines.size();
        var mails = mails(portal);
        portal.api(Someone.ANA)
                .post("/tickets/" + ticket + "/messages", Map.of("body", "We are back", "kind", "reply"))
                .expect(201);
        Waiting.until("open pages are told", Duration.ofSeconds(20), () -> lines.size() > before);
        Waiting.until("jobs send mails", Duration.ofSeconds(90), () -> mails(portal) > mails);
        var slowest = asked.stream().map(Asked::took).max(Duration::compareTo).orElseThrow();
        System.out.printf(
                "PostgreSQL %s for %s: %d requests, all 503 with Retry-After, the slowest after %s%n",
                how, AWAY, asked.size(), slowest);
    }

    /** It hears with the answer by which token the form counts once the database is back. */
    private static Answer sendForm(Browser writer) {
        var form = "csrf=" + writer.csrf() + "&submission=s&subject=Typed+meanwhile&description=Kept";
        return writer.send(
                "POST",
                "/tickets",
                form.getBytes(StandardCharsets.UTF_8),
                Map.of("Content-Type", "application/x-www-form-urlencoded", "Sec-Fetch-Site", "same-origin"));
    }

    private static void warmUp(ServedPortal portal, Browser session, String ticket) {
        for (var i = 0; i < 5; i++) {
            session.get("/tickets").expect(200);
            portal.api(Someone.MARA).get("/tickets").expect(200);
            portal.api(Someone.MARA).get("/tickets/" + ticket).expect(200);
        }
    }

    private static int status(ServedPortal portal, String path) {
        return portal.http().send("GET", path, Map.of(), new byte[0]).status();
    }

    private static long mails(ServedPortal portal) throws IOException {
        var mails = portal.data().resolve("mail");
        if (!Files.isDirectory(mails)) {
            return 0;
        }
        try (var files = Files.list(mails)) {
            return files.filter(file -> file.toString().endsWith(".eml")).count();
        }
    }

    /** What a page that stays open hears. */
    private static ConcurrentLinkedQueue<String> listen(ServedPortal portal) throws Exception {
        var session = portal.browser(Someone.MARA);
        var request = HttpRequest.newBuilder(portal.base().resolve("/live"))
                .header("Accept", "text/event-stream")
                .header("Cookie", "portal=" + session.cookie("portal").orElseThrow());
        var answer = HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        var lines = new ConcurrentLinkedQueue<String>();
        var thread = new Thread(() -> {
            try (var reader = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
                reader.lines().filter(line -> line.startsWith("event:")).forEach(lines::add);
            } catch (IOException | UncheckedIOException e) {
                lines.clear(); // the portal is gone
            }
        });
        thread.setDaemon(true);
        thread.start();
        return lines;
    }

    /** People who ask for pages, lists and changes all the while. */
    private static final class Askers implements AutoCloseable {
        private final ConcurrentLinkedQueue<Asked> asked = new ConcurrentLinkedQueue<>();
        private final java.util.concurrent.ExecutorService pool = Executors.newFixedThreadPool(ASKERS);
        private volatile boolean measuring;
        private volatile boolean stopped;

        Askers(ServedPortal portal, Browser session, String ticket) {
            var reply = Map.of("body", "Is anybody there?", "kind", "reply");
            for (Runnable one : List.<Runnable>of(
                    () -> ask("page", () -> session.get("/tickets")),
                    () -> ask("sign-in page", () -> portal.http().send("GET", "/sign-in", Map.of(), new byte[0])),
                    () -> ask("list", () -> portal.api(Someone.MARA).get("/tickets")),
                    () -> ask(
                            "reply", () -> portal.api(Someone.ANA).post("/tickets/" + ticket + "/messages", reply)))) {
                var unused = pool.submit(() -> {
                    while (!stopped) {
                        one.run();
                    }
                });
            }
        }

        /** Those that are under way at this moment count too. */
        private void ask(String what, java.util.function.Supplier<Answer> request) {
            var began = System.nanoTime();
            var counted = measuring;
            var answer = request.get();
            var took = Duration.ofNanos(System.nanoTime() - began);
            if (counted && !stopped || took.compareTo(PATIENCE) > 0) {
                asked.add(new Asked(
                        what, answer.status(), answer.header("Retry-After").isPresent(), took));
            }
            Waiting.pause(Duration.ofMillis(100));
        }

        void measure() {
            measuring = true;
        }

        List<Asked> stop() throws InterruptedException {
            stopped = true;
            pool.shutdown();
            assertThat(pool.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
            return new ArrayList<>(asked);
        }

        @Override
        public void close() {
            stopped = true;
            pool.shutdownNow();
        }
    }
}
