package studio.portal.bootstrap.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * How fast a large file comes and goes through a portal with little memory, beside what the same disk and processor take
 * without a portal: a copy with fsync, nginx sending the very file in which the portal keeps the bytes, and the hashes
 * alone. And how long a page takes while many send files.
 */
final class Transfers {
    private static final int BLOCK = 1 << 20;
    private static final long MIB = 1 << 20;

    /** Until Java has compiled what it does all the time; each kind, beside the one that never counts. */
    private static final int WARM_UP = 4;

    private static final int VISITORS = 1;
    private static final long PAGES_MILLIS = 10_000;

    private final Plan plan;
    private final Installation installation;
    private final Path file;

    Transfers(Plan plan, Installation installation) {
        this.plan = plan;
        this.installation = installation;
        this.file = installation.folder().resolve("film.bin");
    }

    /**
     * Seconds for the whole file, and milliseconds of a page.
     *
     * @param nginx if it is installed
     * @param check what the hashes of all blocks take
     * @param quiet p95 of a page while nobody sends anything
     * @param beside the same while many send at the speed of an ordinary line
     * @param flooded the same while they send as fast as it goes, and all of it arrives at so many MiB a second
     */
    record Result(
            int size,
            double copy,
            double upload,
            double resumable,
            double download,
            Optional<Double> nginx,
            double check,
            double quiet,
            double beside,
            double flooded,
            double floodedSpeed,
            String memory) {}

    Result measure() throws IOException, InterruptedException {
        var port = Child.freePort();
        var settings = Map.of("PORTAL_STUDIO_ATTACHMENT_SIZE", "2 GiB");
        fill();
        try (var portal = installation.portal(plan.jar(), Child.java(), port, List.of("-Xmx96m"), settings);
                var generator = Installation.generator(installation.folder())) {
            portal.waitFor(port, "/health/ready");
            var client = new FileClient(port, file);
            var runs = new Runs();
            for (var run = 0; run < WARM_UP; run++) {
                send(client, new Runs());
            }
            for (var run = 0; run <= Math.max(1, plan.runs()); run++) {
                runs.add("copy", this::copy);
                send(client, runs);
            }
            var document = client.document(client.upload().id());
            var path = "/api/v1/documents/" + document + "/versions/1/file";
            for (var run = 0; run < WARM_UP; run++) {
                client.get(path);
            }
            for (var run = 0; run <= Math.max(1, plan.runs()); run++) {
                runs.add("download", () -> client.get(path));
                runs.add("check", this::check);
            }
            var nginx = Nginx.installed();
            if (nginx.isPresent()) {
                serve(nginx.get(), runs);
            }
            var memory = portal.memory();
            portal.waitUntilQuiet();
            var quiet = pages(generator, port);
            var beside = during(port, MIB, () -> pages(generator, port));
            portal.waitUntilQuiet();
            var flooded = during(port, 0, () -> pages(generator, port));
            return new Result(
                    plan.transfer(),
                    runs.median("copy"),
                    runs.median("upload"),
                    runs.median("resumable"),
                    runs.median("download"),
                    nginx.map(program -> runs.median("nginx")),
                    runs.median("check"),
                    quiet,
                    beside.p95(),
                    flooded.p95(),
                    flooded.speed(),
                    memory);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void send(FileClient client, Runs runs) throws IOException {
        change();
        runs.add("upload", () -> client.delete(client.upload()));
        forget();
        change();
        runs.add("resumable", () -> client.delete(client.resumable()));
        forget();
    }

    /**
     * What was given up is removed at once, as the copy is, and not hours later: on a virtual machine it costs a second more to
     * write a gibibyte to memory that was never used than to what was just given back, whoever writes it.
     */
    private void forget() throws IOException {
        try (var kept = Files.walk(installation.folder().resolve("data/files/sha256"))) {
            for (var each : (Iterable<Path>) kept::iterator) {
                if (Files.isRegularFile(each) && Files.size(each) == Files.size(file)) {
                    Files.delete(each);
                }
            }
        }
    }

    private void fill() throws IOException {
        var random = new SplittableRandom(20_261_123);
        var block = new byte[BLOCK];
        try (var to = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (var i = 0; i < plan.transfer(); i++) {
                random.nextBytes(block);
                to.write(ByteBuffer.wrap(block));
            }
            to.force(true);
        }
    }

    /** Bytes that are there already could be stored faster: so no two files that are sent are the same. */
    private void change() throws IOException {
        try (var to = FileChannel.open(file, StandardOpenOption.WRITE)) {
            to.write(ByteBuffer.allocate(Long.BYTES).putLong(0, System.nanoTime()));
            to.force(true);
        }
    }

    private double copy() throws IOException {
        var copy = installation.folder().resolve("copy.bin");
        var begun = System.nanoTime();
        try (var from = FileChannel.open(file);
                var to = FileChannel.open(copy, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (var at = 0L; at < from.size(); ) {
                at += from.transferTo(at, from.size() - at, to);
            }
            to.force(true);
        }
        var seconds = Runs.since(begun);
        Files.delete(copy);
        return seconds;
    }

    /** As the portal does before it sends a block, and nothing else. */
    private double check() throws IOException {
        var block = ByteBuffer.allocate(BLOCK);
        var digest = digest();
        var begun = System.nanoTime();
        try (var from = FileChannel.open(file)) {
            while (from.read(block.clear()) >= 0) {
                digest.update(block.flip());
                digest.digest();
            }
        }
        return Runs.since(begun);
    }

    private void serve(Path program, Runs runs) throws IOException, InterruptedException {
        var hash = hash();
        var shelf = installation.folder().resolve("data/files/sha256").resolve(hash.substring(0, 2));
        var port = Child.freePort();
        try (var nginx = Nginx.start(program, installation.folder().resolve("nginx"), shelf, port)) {
            nginx.waitFor(port, "/ready");
            var client = new FileClient(port, file);
            for (var run = 0; run <= Math.max(1, plan.runs()); run++) {
                runs.add("nginx", () -> client.get("/" + hash));
            }
        }
    }

    private String hash() throws IOException {
        var digest = digest();
        var block = ByteBuffer.allocate(BLOCK);
        try (var from = FileChannel.open(file)) {
            while (from.read(block.clear()) >= 0) {
                digest.update(block.flip());
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private double pages(Child generator, int port) throws IOException {
        var list = Scenarios.of(installation.filled(), port, port).get(0);
        var scenario = installation.folder().resolve("pages.scenario");
        list.write(scenario);
        var order = scenario + " " + VISITORS + " " + PAGES_MILLIS + " " + Long.MAX_VALUE;
        generator.ask(order); // warms up
        return Measurement.ofLine(generator.ask(order)).p95();
    }

    private record Busy(double p95, double speed) {}

    private static Busy during(int port, long bytesPerSecond, Runs.Run pages) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        try (var uploads = new Uploads(port, bytesPerSecond)) {
            var p95 = pages.seconds();
            return new Busy(p95, uploads.sent() / Runs.since(begun) / MIB);
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
