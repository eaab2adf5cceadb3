package studio.portal.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;

/** Fresh databases for tests: H2 in a temporary file, PostgreSQL as one server for the whole JVM. */
public final class TestDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestDatabase() {}

    /** Migrated: a copy of one that is migrated once, which is much faster. */
    public static Database fresh(Vendor vendor) {
        return switch (vendor) {
            case H2 -> Database.open(h2(copyOfMigrated()), "portal", "portal");
            case POSTGRESQL ->
                Database.open(
                        Server.create("portal" + COUNT.incrementAndGet(), MigratedPostgres.NAME),
                        "postgres",
                        "postgres");
        };
    }

    /** The address of an empty one. */
    public static String freshH2() {
        return h2(folder());
    }

    /** The address of an empty one. */
    public static String freshPostgres() {
        return Server.create("portal" + COUNT.incrementAndGet(), "template0");
    }

    private static String h2(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("portal");
    }

    private static Path copyOfMigrated() {
        try {
            var folder = folder();
            Files.copy(MigratedH2.FOLDER.resolve("portal.mv.db"), folder.resolve("portal.mv.db"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Folders.ALL, "h2-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gone when the tests are: what they leave would fill the disk of whoever runs them often. */
    private static final class Folders {
        private static final Path ALL = made();

        private static Path made() {
            try {
                var all = Files.createTempDirectory("portal-test-");
                Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(all)));
                return all;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void delete(Path folder) {
            try (var inside = Files.walk(folder)) {
                inside.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            } catch (IOException e) {
                System.err.println("Left behind: " + folder);
            }
        }
    }

    private static final class MigratedH2 {
        private static final Path FOLDER = migrated();

        private static Path migrated() {
            var folder = folder();
            Database.open(h2(folder), "portal", "portal").close();
            return folder;
        }
    }

    private static final class MigratedPostgres {
        private static final String NAME = migrated();

        private static String migrated() {
            var name = "migrated";
            Database.open(Server.create(name, "template0"), "postgres", "postgres")
                    .close();
            return name;
        }
    }

    private static final class Server {
        private static final EmbeddedPostgres RUNNING = start();

        private static String create(String name, String template) {
            try (var connection = RUNNING.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name + " template " + template);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return RUNNING.getJdbcUrl("postgres", name);
        }

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
