package studio.portal.persistence;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings a database up to date. On PostgreSQL a script is done whole or not at all. On H2 each statement that changes a
 * table is final at once: a script that was cut off by a crash begins anew, which every script bears; one of which a
 * statement failed is not tried again by itself, for nobody has looked why.
 */
final class Migrations {
    private final Vendor vendor;
    private final String address;
    private final String user;
    private final String password;
    private final List<String> places;

    /** @param more where scripts are, beside the portal's own: folders of the class path */
    Migrations(Vendor vendor, String url, String user, String password, String... more) {
        this.vendor = vendor;
        this.address = vendor == Vendor.H2 ? vendor.withOptions(url) : url;
        this.user = user;
        this.password = password;
        this.places = Stream.concat(Stream.of("db/migration/common", vendor.migrations()), Stream.of(more))
                .toList();
    }

    /** Over a connection of its own: building an index may take longer than any statement of the portal's may. */
    FluentConfiguration configuration() {
        return Flyway.configure()
                .dataSource(address, user, password)
                .locations(places.stream().map("classpath:"::concat).toArray(String[]::new));
    }

    /** @throws MigrationFailed if one fails, or has failed before */
    void run() {
        if (!isUpToDate()) {
            migrate();
        }
    }

    private boolean isUpToDate() {
        try (var connection = DriverManager.getConnection(address, user, password)) {
            return new MigrationHistory(connection).isComplete(places);
        } catch (SQLException e) {
            return false; // which the first use tells better
        }
    }

    private void migrate() {
        var flyway = configuration().load();
        try {
            mustNotHaveFailed(flyway); // also of a newer release, which Flyway itself overlooks
            flyway.migrate();
        } catch (FlywayException e) {
            throw failed(flyway).map(migration -> halfDone(migration, e)).orElseGet(() -> notDone(e));
        }
    }

    private static void mustNotHaveFailed(Flyway flyway) {
        failed(flyway).ifPresent(migration -> {
            throw halfDone(migration, new FlywayException("it failed at an earlier start"));
        });
    }

    /** Of whose statements some took effect, now or at an earlier start. */
    private static Optional<MigrationInfo> failed(Flyway flyway) {
        try {
            return Arrays.stream(flyway.info().all())
                    .filter(migration -> migration.getState().isFailed())
                    .findFirst();
        } catch (FlywayException e) {
            return Optional.empty(); // the database is gone meanwhile, which the first failure tells better
        }
    }

    private static MigrationFailed halfDone(MigrationInfo migration, FlywayException cause) {
        return new MigrationFailed(
                "The update of the database to " + migration.getVersion() + " (" + migration.getDescription()
                        + ") has stopped half way. Put back the copy of the data from before the update, see to the"
                        + " cause, and start again: " + reason(cause),
                cause);
    }

    private MigrationFailed notDone(FlywayException cause) {
        var remains = vendor == Vendor.POSTGRESQL ? " The step that failed has left nothing behind." : "";
        return new MigrationFailed(
                "The database could not be brought up to date." + remains + " See to the cause, and start again: "
                        + reason(cause),
                cause);
    }

    private static String reason(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).strip();
    }
}
