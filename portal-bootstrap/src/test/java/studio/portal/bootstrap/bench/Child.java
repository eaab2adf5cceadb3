package studio.portal.bootstrap.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A process of the benchmark: a server, or the load generator. Ends with the benchmark at the latest. */
final class Child implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long POLL_MILLIS = 2;

    private final Process process;
    private final Path log;
    private final long begun;

    private Child(Process process, Path log, long begun) {
        this.process = process;
        this.log = log;
        this.begun = begun;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** @param log what it says goes here, except what it answers to {@link #ask} */
    static Child start(Path log, boolean talks, Map<String, String> environment, List<String> command)
            throws IOException {
        var builder = new ProcessBuilder(command).redirectError(log.toFile());
        if (!talks) {
            builder.redirectOutput(log.toFile()).redirectErrorStream(true);
        }
        builder.environment().putAll(environment);
        var begun = System.nanoTime();
        return new Child(builder.start(), log, begun);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Says a line and waits for the line that answers it. */
    String ask(String line) throws IOException {
        process.outputWriter(StandardCharsets.UTF_8).append(line).append('\n').flush();
        var answer = answers().readLine();
        if (answer == null || answer.startsWith("failed")) {
            throw new IllegalStateException(answer == null ? "The load generator is gone" : answer);
        }
        return answer;
    }

    private BufferedReader answers() {
        return process.inputReader(StandardCharsets.UTF_8);
    }

    /** Waits until a page is there. @return the time from the start of the process, in nanoseconds */
    long waitFor(int port, String path) throws IOException, InterruptedException {
        var request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n";
        while (System.nanoTime() - begun < PATIENCE.toNanos()) {
            if (!process.isAlive()) {
                break;
            }
            try (var connection = new KeptConnection(port)) {
                if (connection.ask(request.getBytes(StandardCharsets.UTF_8)).status() == 200) {
                    return System.nanoTime() - begun;
                }
            } catch (IOException e) {
                // not yet listening
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new IllegalStateException("The server did not start:\n" + Files.readString(log));
    }

    int waitForEnd() throws InterruptedException {
        return process.waitFor();
    }

    /** The processor time it has used, in nanoseconds. */
    long processorNanos() {
        return process.toHandle()
                .info()
                .totalCpuDuration()
                .orElse(Duration.ZERO)
                .toNanos();
    }

    /** Waits until what was begun in the background is done: jobs, mails, compilation. */
    void waitUntilQuiet() throws InterruptedException {
        var limit = System.nanoTime() + PATIENCE.toNanos();
        var step = Duration.ofMillis(500);
        var before = processorNanos();
        while (System.nanoTime() < limit) {
            Thread.sleep(step.toMillis());
            var after = processorNanos();
            if (after - before < step.toNanos() / 10) {
                return;
            }
            before = after;
        }
    }

    /** The most memory it ever had from the system and the heap it uses, in MiB, as far as this machine tells. */
    String memory() throws IOException, InterruptedException {
        return "resident at most " + mebibytes(highest()) + ", heap in use " + mebibytes(heap());
    }

    private static String mebibytes(long kibibytes) {
        return kibibytes < 0 ? "unknown" : (kibibytes >> 10) + " MiB";
    }

    private long highest() {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(Child::number)
                    .findFirst()
                    .orElse(-1);
        } catch (IOException | UncheckedIOException e) {
            return -1;
        }
    }

    /** In every collector's own words, the lines of its generations or of its whole heap say "used 123K". */
    private long heap() throws IOException, InterruptedException {
        var tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        var asked = new ProcessBuilder(tool, String.valueOf(process.pid()), "GC.heap_info").start();
        var text = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        asked.waitFor();
        var lines = text.lines()
                .filter(line -> line.contains(" used ") && !line.contains("etaspace") && !line.contains("class space"));
        return lines.mapToLong(line -> number(line.substring(line.indexOf(" used "))))
                .sum();
    }

    private static long number(String line) {
        return Long.parseLong(Arrays.stream(line.split("\\D+"))
                .filter(part -> !part.isEmpty())
                .findFirst()
                .orElse("0"));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
