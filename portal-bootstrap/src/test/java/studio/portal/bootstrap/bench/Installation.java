package studio.portal.bootstrap.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.persistence.Database;

/**
 * A portal's data, filled, and how to start servers on it.
 *
 * @param folder everything of it but PostgreSQL's own files
 * @param bareUrl the database for the bare handler: the same, or on H2, which one process opens at a time, a copy
 */
record Installation(
        Path folder, Engine engine, String url, String bareUrl, String user, String password, Fill.Filled filled) {
    private static final String HEAP = "-Xmx256m";
    private static final String H2_OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE";

    static Installation fill(Path folder, int size, Optional<EmbeddedPostgres> postgres)
            throws IOException, SQLException {
        if (postgres.isPresent()) {
            var name = "bench" + size;
            try (var connection = postgres.get().getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            }
            var url = postgres.get().getJdbcUrl("postgres", name).replaceFirst("\\?.*", "");
            try (var database = Database.open(url + "?reWriteBatchedInserts=true", "postgres", "postgres")) {
                var filled = Fill.into(database.dataSource(), size, "vacuum analyze");
                return new Installation(folder, Engine.POSTGRESQL, url, url, "postgres", "postgres", filled);
            }
        }
        var files = Files.createDirectories(folder.resolve("data").resolve("database"));
        var url = "jdbc:h2:file:" + files.resolve("portal");
        try (var database = Database.open(url + ";WRITE_DELAY=5000", "sa", "")) {
            var filled = Fill.into(database.dataSource(), size, "analyze");
            return new Installation(folder, Engine.H2, url, bareCopy(folder), "sa", "", filled);
        }
    }

    private static String bareCopy(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("bare") + H2_OPTIONS;
    }

    /** Once the database is closed. Filling in one go leaves holes that the same data grown over years would not have. */
    Installation copied() throws IOException, SQLException {
        if (engine == Engine.H2) {
            try (var connection = DriverManager.getConnection(url + H2_OPTIONS, user, password);
                    var statement = connection.createStatement()) {
                statement.execute("shutdown compact");
            }
            Files.copy(folder.resolve("data/database/portal.mv.db"), folder.resolve("bare.mv.db"));
        }
        return this;
    }

    Child portal(Path jar, String java, int port, List<String> options) throws IOException {
        var command = new ArrayList<>(List.of(java, HEAP));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString(), "serve"));
        command.addAll(List.of("--data", folder.resolve("data").toString(), "--port", String.valueOf(port)));
        return Child.start(folder.resolve("portal.log"), false, environment(), command);
    }

    private Map<String, String> environment() {
        return engine == Engine.H2
                ? Map.of()
                : Map.of(
                        "PORTAL_DATABASE_URL", url,
                        "PORTAL_DATABASE_USER", user,
                        "PORTAL_DATABASE_PASSWORD", password);
    }

    Child bare(int port, Path answers) throws IOException {
        var command = List.of(
                Child.java(),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                BareServer.class.getName(),
                String.valueOf(port),
                bareUrl,
                user,
                password.isEmpty() ? "-" : password,
                answers.toString());
        return Child.start(folder.resolve("bare.log"), false, Map.of(), command);
    }

    static Child generator(Path folder) throws IOException {
        var command = List.of(
                Child.java(), "-Xmx256m", "-cp", System.getProperty("java.class.path"), LoadGenerator.class.getName());
        return Child.start(folder.resolve("generator.log"), true, Map.of(), command);
    }
}
