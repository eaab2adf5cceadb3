package studio.portal.bootstrap.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import studio.portal.persistence.Database;

/**
 * Filled databases in a folder. Every measurement gets a copy, so that all begin alike and a later run need not fill
 * again.
 */
final class Kept {
    static final String H2_OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;IFEXISTS=TRUE";
    private static final String POSTGRES_USER = "postgres";
    /** A database that was filled days ago would answer everybody with the page to sign in. */
    private static final String STILL_SIGNED_IN =
            "update session set started_at = current_timestamp, last_seen_at = current_timestamp";

    private final Path folder;
    private final Optional<EmbeddedPostgres> postgres;

    Kept(Path folder, Optional<EmbeddedPostgres> postgres) {
        this.folder = folder;
        this.postgres = postgres;
    }

    /** @param to an empty folder for everything the copy needs but PostgreSQL's own files */
    Installation copy(Path to, int size) throws IOException, SQLException {
        StoredBytes.keep(to.resolve("data"));
        return postgres.isPresent() ? copy(to, size, postgres.get()) : copyH2(to, size);
    }

    private Installation copyH2(Path to, int size) throws IOException, SQLException {
        var name = Engine.H2.word() + "-" + size;
        var file = folder.resolve(name + ".mv.db");
        var facts = folder.resolve(name + ".facts");
        if (!Files.exists(facts)) {
            Files.deleteIfExists(file);
            Filled filled;
            var url = "jdbc:h2:file:" + folder.resolve(name);
            try (var database = Database.open(url + ";WRITE_DELAY=5000", "sa", "")) {
                filled = Fill.into(database.dataSource(), size, "analyze");
            }
            compact(url);
            filled.write(facts);
        }
        var copied = Files.createDirectories(to.resolve("data").resolve("database"));
        Files.copy(file, copied.resolve("portal.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        Files.copy(file, to.resolve("bare.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        execute("jdbc:h2:file:" + copied.resolve("portal") + H2_OPTIONS, "sa", "", STILL_SIGNED_IN);
        return new Installation(
                to,
                Engine.H2,
                "jdbc:h2:file:" + copied.resolve("portal"),
                "jdbc:h2:file:" + to.resolve("bare") + H2_OPTIONS,
                "sa",
                "",
                Filled.read(facts));
    }

    /** Filling in one go leaves holes that the same data grown over years would not have. */
    private static void compact(String url) throws SQLException {
        execute(url + H2_OPTIONS, "sa", "", "shutdown compact");
    }

    private static void execute(String url, String user, String password, String command) throws SQLException {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private Installation copy(Path to, int size, EmbeddedPostgres server) throws IOException, SQLException {
        var name = "filled" + size;
        var facts = folder.resolve(Engine.POSTGRESQL.word() + "-" + size + ".facts");
        if (!Files.exists(facts)) {
            execute(server, "drop database if exists " + name, "create database " + name);
            Filled filled;
            var url = url(server, name) + "?reWriteBatchedInserts=true";
            try (var database = Database.open(url, POSTGRES_USER, POSTGRES_USER)) {
                filled = Fill.into(database.dataSource(), size, "vacuum analyze");
            }
            filled.write(facts);
        }
        var copy = "bench" + size;
        execute(server, "drop database if exists " + copy, "create database " + copy + " template " + name);
        var url = url(server, copy);
        execute(url, POSTGRES_USER, POSTGRES_USER, STILL_SIGNED_IN);
        return new Installation(to, Engine.POSTGRESQL, url, url, POSTGRES_USER, POSTGRES_USER, Filled.read(facts));
    }

    /** Once nothing uses the copy any more. */
    void forget(Path copy, int size) throws IOException, SQLException {
        Child.delete(copy);
        if (postgres.isPresent()) {
            execute(postgres.get(), "drop database if exists bench" + size + " with (force)");
        }
    }

    private static void execute(EmbeddedPostgres server, String... commands) throws SQLException {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        }
    }

    private static String url(EmbeddedPostgres server, String database) {
        return server.getJdbcUrl(POSTGRES_USER, database).replaceFirst("\\?.*", "");
    }
}
