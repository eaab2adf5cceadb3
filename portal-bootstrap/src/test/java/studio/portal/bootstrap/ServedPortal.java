package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.bootstrap.demo.Demo;
import studio.portal.bootstrap.demo.InvoiceDeeds;
import studio.portal.bootstrap.demo.SettableClock;
import studio.portal.domain.settings.StudioSettings;

/**
 * An installation with the demo's people and tickets in it, served by a process of its own, which can be killed without
 * a chance to clean up, and started again.
 */
final class ServedPortal implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path data;
    private final Path config;
    private final List<String> options;
    private final Map<Someone, String> tokens = new EnumMap<>(Someone.class);
    private int starts;
    private Process process;
    private URI base;

    private ServedPortal(Path data, Path config, List<String> options) {
        this.data = data;
        this.config = config;
        this.options = options;
    }

    /**
     * Filled, not yet started.
     *
     * @param folder of its own, new
     * @param settings of the portal, by their keys
     * @param options of the server's Java
     */
    static ServedPortal in(Path folder, Map<String, String> settings, String... options) throws IOException {
        var config = Files.write(
                folder.resolve("portal.properties"),
                settings.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .toList());
        var data = folder.resolve("data");
        fill(Config.read(Optional.of(config), Map.of(), data));
        return new ServedPortal(data, config, List.of(options));
    }

    static Map<String, String> onPostgres(PostgresServer server) {
        return new LinkedHashMap<>(
                Map.of("database.url", server.url(), "database.user", "postgres", "database.password", "postgres"));
    }

    private static void fill(Config config) throws IOException {
        var now = Instant.now();
        var clock = new SettableClock();
        try (var portal = Portal.open(config, clock, now)) {
            var first = StudioSettings.first("Northlight", ZoneId.of("Europe/Berlin"));
            var studio = new StudioSettings(
                    first.studioName(),
                    first.accent(),
                    first.language(),
                    first.zone(),
                    first.ticketsCloseAfter(),
                    config.firstStudio().attachmentSize());
            new Demo(
                            portal.accounts(),
                            portal.tickets(),
                            portal.documents(),
                            portal.projects(),
                            portal.projectQueries(),
                            portal.requests(),
                            new InvoiceDeeds(
                                    portal.invoices(), portal.billing(), portal.offers(), portal.offerQueries()),
                            portal.tokens(),
                            portal.transactions(),
                            clock)
                    .fill(studio, now);
        }
    }

    /** Returns once it answers. */
    ServedPortal start() throws IOException {
        var said = data.resolveSibling("said-" + ++starts + ".txt");
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName(), "serve"));
        command.addAll(List.of("--data", data.toString(), "--config", config.toString(), "--port", "0"));
        process = new ProcessBuilder(command)
                .redirectOutput(said.toFile())
                .redirectError(log().toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Waiting.until(
                "the portal starts",
                PATIENCE,
                () -> !process.isAlive() || address(said).isPresent());
        base = address(said).orElseThrow(() -> new AssertionError("It did not start: " + readLog()));
        return this;
    }

    private static Optional<URI> address(Path said) throws IOException {
        var lines = Files.readAllLines(said);
        return lines.stream().anyMatch(line -> line.startsWith("Database:"))
                ? lines.stream()
                        .filter(line -> line.startsWith("Portal:"))
                        .map(line ->
                                URI.create(line.substring("Portal:".length()).strip()))
                        .findFirst()
                : Optional.empty();
    }

    /** As {@code kill -9} does: without a word. */
    void kill() {
        Waiting.of(process.destroyForcibly());
    }

    /** As an operator stops it. */
    void stop() {
        process.destroy();
        Waiting.of(process);
    }

    boolean isRunning() {
        return process.isAlive();
    }

    Process process() {
        return process;
    }

    Path data() {
        return data;
    }

    URI base() {
        return base;
    }

    Http http() {
        return new Http(base);
    }

    Api visitor() {
        return new Api(http(), Optional.empty());
    }

    /** With a token that was made once and outlives every crash. */
    synchronized Api api(Someone who) {
        return new Api(http(), Optional.of(token(who)));
    }

    synchronized String token(Someone who) {
        return tokens.computeIfAbsent(
                who,
                wanted -> visitor()
                        .post("/tokens", Map.of("email", who.email(), "password", Someone.PASSWORD, "name", "proofs"))
                        .expect(201)
                        .json("token"));
    }

    Browser browser(Someone who) {
        return new Browser(http(), "198.18.99.1").signIn(who);
    }

    /** That {@code verify} finds every rule kept; on H2 the portal must not run meanwhile. */
    void verify() {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var exit = Main.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                "verify",
                "--data",
                data.toString(),
                "--config",
                config.toString());
        assertThat(exit).as("verify said: %s %s", out, err).isZero();
    }

    private Path log() {
        return data.resolveSibling("log-" + starts + ".txt");
    }

    String readLog() {
        try {
            return Files.readString(log());
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }
}
