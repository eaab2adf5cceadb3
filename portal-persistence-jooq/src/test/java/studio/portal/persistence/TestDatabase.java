package studio.portal.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** Fresh, migrated databases for tests: H2 in a temporary file, PostgreSQL as one server for the whole JVM. */
public final class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    public static Database fresh(Vendor vendor) {
        return switch (vendor) {
            case H2 -> Database.open(freshH2(), "portal", "portal");
            case POSTGRESQL -> Database.open(freshPostgres(), "postgres", "postgres");
        };
    }

    public static String freshH2() {
        try {
            var folder = Files.createTempDirectory("portal-test-");
            folder.toFile().deleteOnExit();
            return "jdbc:h2:file:" + folder.resolve("portal");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String freshPostgres() {
        var name = "portal" + COUNT.incrementAndGet();
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Server.RUNNING.getJdbcUrl("postgres", name);
    }

    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("max_connections", "300")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
