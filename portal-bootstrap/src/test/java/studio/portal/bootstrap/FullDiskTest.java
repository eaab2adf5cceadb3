package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The disk runs full under load, and has room again: nothing acknowledged is lost, nothing is half done. */
@Tag("proof")
class FullDiskTest {
    private static final int WRITERS = 6;
    private static final int LONG_TEXT = 8_000;
    private static final int ROUNDS = Integer.getInteger("proof.disk.rounds", 2);

    @TempDir
    private Path folder;

    @Test
    void on_h2_with_its_files_beside_it() throws Exception {
        // H2 uses no space again for 45 seconds, and grows by some ten megabytes a second while everybody writes.
        try (var disk = SmallDisk.at(folder.resolve("disk"), 320);
                var portal = ServedPortal.in(disk.folder(), Map.of())) {
            var writes = new AcknowledgedWrites();
            portal.start();
            for (var round = 1; round <= ROUNDS; round++) {
                fill(portal, writes, disk, List.of(portal.process().toHandle()), () -> {});
            }
            portal.kill();
            portal.verify();
            System.out.printf("H2, %s %d times. %s; lost: 0%n", disk.kind(), ROUNDS, writes.figures());
        }
    }

    @Test
    void on_postgresql_with_its_data_on_the_full_disk() throws Exception {
        try (var disk = SmallDisk.at(folder.resolve("disk"), 160);
                var server = PostgresServer.in(
                        disk.folder().resolve("postgres"), Map.of("max_wal_size", "48MB", "min_wal_size", "32MB"));
                var portal = ServedPortal.in(folder, ServedPortal.onPostgres(server))) {
            var writes = new AcknowledgedWrites();
            portal.start();
            for (var round = 1; round <= ROUNDS; round++) {
                fill(portal, writes, disk, server.processes(), () -> {
                    if (!server.isRunning()) {
                        server.startAgain(); // it ends itself where not even its log of changes can be written
                    }
                });
            }
            portal.kill();
            portal.verify();
            System.out.printf("PostgreSQL, %s %d times. %s; lost: 0%n", disk.kind(), ROUNDS, writes.figures());
        }
    }

    @Test
    void a_file_that_does_not_fit_is_refused_and_leaves_nothing() throws Exception {
        try (var disk = SmallDisk.at(folder.resolve("disk"), 48);
                var portal = ServedPortal.in(
                        folder, Map.of("files.url", "file:" + disk.folder().resolve("files")))) {
            portal.start();
            var ticket = portal.api(Someone.MARA)
                    .post("/tickets", Map.of("subject", "Pictures", "description", "Many"))
                    .expect(201)
                    .json("id");
            var server = List.of(portal.process().toHandle());
            disk.fill(server, 200_000);

            var refused = upload(portal, ticket, 5_000_000).problem(503);

            assertThat(refused.header("Retry-After")).isPresent();
            nothingIsLeft(disk);
            var form = portal.browser(Someone.MARA);
            var page = form.get("/tickets/new").expect(200);
            var sent = new Multipart()
                    .field("csrf", page.csrf().orElseThrow())
                    .field("submission", page.submission().orElseThrow())
                    .field("subject", "Subject of a full disk")
                    .field("description", "Words on a full disk")
                    .file("file", "p.bin", "application/octet-stream", new byte[5_000_000])
                    .bytes();
            var full = form.send(
                            "POST",
                            "/tickets",
                            sent,
                            Map.of("Content-Type", Multipart.TYPE, "Sec-Fetch-Site", "same-origin"))
                    .expect(503);
            assertThat(full.header("Retry-After")).isPresent();
            assertThat(full.text()).contains("Words on a full disk", "Subject of a full disk");
            nothingIsLeft(disk);
            portal.api(Someone.MARA)
                    .post("/tickets/" + ticket + "/messages", Map.of("body", "Words still fit", "kind", "reply"))
                    .expect(201);
            disk.free(server);
            upload(portal, ticket, 5_000_000).expect(201);
            portal.kill();
            portal.verify();
        }
    }

    /** Previews of the demo's documents are being drawn meanwhile, and their bytes pass through the same folder. */
    private static void nothingIsLeft(SmallDisk disk) {
        var incoming = disk.folder().resolve("files/incoming");
        Waiting.until("nothing is left of it", Duration.ofSeconds(30), () -> {
            try (var parts = Files.list(incoming)) {
                return parts.findAny().isEmpty();
            }
        });
    }

    private static Answer upload(ServedPortal portal, String ticket, int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return portal.api(Someone.MARA)
                .raw("POST", "/tickets/" + ticket + "/attachments?name=p.bin", "application/octet-stream", bytes);
    }

    private interface Repair {
        void run() throws Exception;
    }

    private static void fill(
            ServedPortal portal, AcknowledgedWrites writes, SmallDisk disk, List<ProcessHandle> server, Repair repair)
            throws Exception {
        var before = writes.refusals();
        try (var writers = Writers.start(portal, writes, WRITERS, LONG_TEXT)) {
            Waiting.pause(Duration.ofSeconds(2));
            disk.fill(server, 1 << 20);
            Waiting.until("writes are refused", Duration.ofSeconds(60), () -> writes.refusals() > before + 5);
            Waiting.pause(Duration.ofSeconds(2));
            assertThat(portal.isRunning()).isTrue();
            writers.stop();
        }
        disk.free(Stream.concat(server.stream(), server.stream().flatMap(ProcessHandle::descendants))
                .distinct()
                .toList());
        repair.run();
        Waiting.until(
                "it writes again by itself",
                Duration.ofSeconds(60),
                () -> portal.api(Someone.MARA)
                                .post("/tickets", Map.of("subject", "Room again", "description", "Thanks"))
                                .status()
                        == 201);
        writes.assertKept(portal);
    }
}
