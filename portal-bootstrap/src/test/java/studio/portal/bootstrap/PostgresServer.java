package studio.portal.bootstrap;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL server whose processes can be killed and frozen, and which comes back on the same port. */
final class PostgresServer implements AutoCloseable {
    private static final String NAME = "portal";

    private final Path folder;
    private final Map<String, String> settings;
    private final int port;
    private EmbeddedPostgres running;

    private PostgresServer(Path folder, Map<String, String> settings) throws IOException {
        this.folder = folder;
        this.settings = settings;
        this.port = freePort();
        this.running = started();
    }

    /** @param folder of its own, new */
    static PostgresServer in(Path folder, Map<String, String> settings) throws IOException, SQLException {
        var server = new PostgresServer(folder, settings);
        server.execute("postgres", "create database " + NAME);
        return server;
    }

    private EmbeddedPostgres started() throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setPGStartupWait(Duration.ofSeconds(60))
                // What the embedded server leaves out for speed is what counts here.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on");
        settings.forEach(builder::setServerConfig);
        return builder.start();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + NAME;
    }

    /** As an operator would with psql. */
    int execute(String sql) throws SQLException {
        return execute(NAME, sql);
    }

    private int execute(String database, String sql) throws SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
            return Math.max(0, statement.getUpdateCount());
        }
    }

    /** All its processes, as when the machine goes down. The first is held, so that it begins no more. */
    void kill() throws IOException {
        signal("STOP", processes().subList(0, 1));
        var all = processes();
        signal("KILL", all);
        Waiting.until(
                "PostgreSQL is gone", Duration.ofSeconds(10), () -> all.stream().noneMatch(ProcessHandle::isAlive));
    }

    void stop() throws IOException {
        running.close();
    }

    void startAgain() throws IOException {
        running.close(); // lets go of the folder; what was killed is stopped already
        running = started();
    }

    boolean isRunning() throws IOException {
        return Files.exists(folder.resolve("postmaster.pid"))
                && processes().stream().anyMatch(ProcessHandle::isAlive);
    }

    /** It neither answers nor refuses: what a broken network looks like. */
    void freeze() throws IOException {
        signal("STOP", processes().subList(0, 1));
        signal("STOP", processes());
    }

    void thaw() throws IOException {
        signal("CONT", processes());
    }

    /** The first is the one that began the others. */
    List<ProcessHandle> processes() throws IOException {
        var lines = Files.readAllLines(folder.resolve("postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).stream()
                .flatMap(main -> Stream.concat(Stream.of(main), main.descendants()))
                .toList();
    }

    private static void signal(String name, List<ProcessHandle> processes) throws IOException {
        for (var process : processes) {
            Waiting.of(new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .redirectErrorStream(true)
                    .start()); // one that has just ended by itself is no matter
        }
    }

    @Override
    public void close() throws IOException {
        if (isRunning()) {
            thaw();
        }
        running.close();
    }
}
