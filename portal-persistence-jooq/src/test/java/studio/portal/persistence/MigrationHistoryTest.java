package studio.portal.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MigrationHistoryTest {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void it_is_complete_once_everything_is_done_and_not_before(Vendor vendor) throws Exception {
        var url = url(vendor);
        try (var connection = connection(vendor, url)) {
            assertThat(isComplete(connection, vendor)).isFalse();

            Database.open(url, user(vendor), password(vendor)).close();

            assertThat(isComplete(connection, vendor)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void it_is_not_complete_while_a_script_is_new_is_missing_or_has_failed(Vendor vendor) throws Exception {
        var url = url(vendor);
        Database.open(url, user(vendor), password(vendor)).close();
        try (var connection = connection(vendor, url);
                var statement = connection.createStatement()) {
            assertThat(isComplete(connection, vendor, "db/interrupted/whole"))
                    .as("a new one")
                    .isFalse();

            statement.execute(
                    "update \"flyway_schema_history\" set \"success\" = false where \"version\" like '%.041'");
            assertThat(isComplete(connection, vendor)).as("one that failed").isFalse();

            statement.execute("delete from \"flyway_schema_history\" where \"version\" like '%.041'");
            assertThat(isComplete(connection, vendor)).as("one that is missing").isFalse();
        }
    }

    @Test
    void nothing_is_known_of_scripts_that_are_not_found() throws Exception {
        var url = url(Vendor.H2);
        Database.open(url, "sa", "").close();
        try (var connection = connection(Vendor.H2, url)) {
            assertThat(new MigrationHistory(connection).isComplete(List.of("db/nowhere")))
                    .isFalse();
        }
    }

    private static boolean isComplete(Connection connection, Vendor vendor, String... more) {
        var places = new ArrayList<>(List.of("db/migration/common", vendor.migrations()));
        places.addAll(List.of(more));
        return new MigrationHistory(connection).isComplete(places);
    }

    private static Connection connection(Vendor vendor, String url) throws SQLException {
        return DriverManager.getConnection(
                vendor == Vendor.H2 ? vendor.withOptions(url) : url, user(vendor), password(vendor));
    }

    private static String url(Vendor vendor) {
        return vendor == Vendor.H2
                ? "jdbc:h2:mem:history" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1"
                : TestDatabase.freshPostgres();
    }

    private static String user(Vendor vendor) {
        return vendor == Vendor.H2 ? "sa" : "postgres";
    }

    private static String password(Vendor vendor) {
        return vendor == Vendor.H2 ? "" : "postgres";
    }
}
