package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the portal has acknowledged survives {@code kill -9}, whenever it comes. */
@Tag("proof")
class KillTest {
    private static final int ROUNDS = Integer.getInteger("proof.rounds", 5);
    private static final int WRITERS = 6;

    private final Random random = new Random();

    @TempDir
    private Path folder;

    @Test
    void on_h2_no_acknowledged_write_is_lost() throws Exception {
        try (var portal = ServedPortal.in(folder, Map.of())) {
            killAgainAndAgain(portal, "H2");
        }
    }

    @Test
    void on_postgresql_no_acknowledged_write_is_lost() throws Exception {
        try (var server = PostgresServer.in(folder.resolve("postgres"), Map.of());
                var portal = ServedPortal.in(folder, ServedPortal.onPostgres(server))) {
            killAgainAndAgain(portal, "PostgreSQL");
        }
    }

    private void killAgainAndAgain(ServedPortal portal, String database) throws Exception {
        var writes = new AcknowledgedWrites();
        for (var round = 1; round <= ROUNDS; round++) {
            portal.start();
            writes.assertKept(portal);
            var before = writes.count();
            try (var writers = Writers.start(portal, writes, WRITERS)) {
                Waiting.until("work has begun", Duration.ofMinutes(1), () -> writes.count() > before + 10);
                Waiting.pause(Duration.ofMillis(500 + random.nextInt(3_000)));
                portal.kill();
                writers.stop();
            }
            assertThat(writes.count()).isGreaterThan(before);
            portal.verify();
        }
        portal.start();
        writes.assertKept(portal);
        portal.kill();
        portal.verify();
        System.out.printf("Killed the portal %d times on %s. %s; lost: 0%n", ROUNDS, database, writes.figures());
    }

    /** The portal stays up, says so honestly, and goes on as soon as the server is back. */
    @Test
    void of_a_postgresql_that_is_killed_no_acknowledged_write_is_lost_either() throws Exception {
        try (var server = PostgresServer.in(folder.resolve("postgres"), Map.of());
                var portal = ServedPortal.in(folder, ServedPortal.onPostgres(server))) {
            var writes = new AcknowledgedWrites();
            portal.start();
            for (var round = 1; round <= ROUNDS; round++) {
                try (var writers = Writers.start(portal, writes, WRITERS)) {
                    Waiting.pause(Duration.ofMillis(1_500 + random.nextInt(2_000)));
                    server.kill();
                    Waiting.pause(Duration.ofMillis(1_000));
                    writers.stop();
                }
                server.startAgain();
                Waiting.until(
                        "the portal is ready again",
                        Duration.ofSeconds(10),
                        () -> portal.http()
                                        .send("GET", "/health/ready", Map.of(), new byte[0])
                                        .status()
                                == 200);
                writes.assertKept(portal);
            }
            portal.kill();
            portal.verify();
            System.out.printf("Killed PostgreSQL %d times. %s; lost: 0%n", ROUNDS, writes.figures());
        }
    }
}
