package studio.portal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** An update of the database that did not come to its end: what the next start makes of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class InterruptedMigrationTest {
    /** After the portal's own, the first of its statements right and the second wrong; or all right. */
    private static final String CUT = "db/interrupted/cut";

    private static final String WHOLE = "db/interrupted/whole";

    private static final Pattern END_OF_STATEMENT = Pattern.compile(";\\s*(\\n|$)");

    private static final List<String> SCHEMA = List.of(
            "select concat_ws(' ', table_name, column_name, data_type, is_nullable) from information_schema.columns"
                    + " where table_schema = 'public'",
            "select concat_ws(' ', table_name, constraint_name, constraint_type)"
                    + " from information_schema.table_constraints where table_schema = 'public'",
            "select concat_ws(' ', table_name, column_name, ordinal_position) from information_schema.index_columns"
                    + " where table_schema = 'public'",
            "select concat_ws(' ', 'trigger', trigger_name) from information_schema.triggers",
            "select concat_ws(' ', 'totals', count(*)) from ticket_total");

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final List<String> complete = complete();

    static Stream<String> scripts() {
        return Arrays.stream(flyway(inMemory()).info().all())
                .map(MigrationInfo::getPhysicalLocation)
                .map(path -> path.substring(path.lastIndexOf("db/migration")));
    }

    /** H2 keeps every statement that was done, and knows nothing of the script. */
    @ParameterizedTest
    @MethodSource("scripts")
    void on_h2_every_script_that_was_killed_half_way_or_at_its_end_begins_anew_and_ends_right(String script)
            throws Exception {
        var statements = statements(script);
        for (var done : List.of(statements.size() / 2, statements.size())) {
            var url = inMemory();
            before(url, script);
            try (var connection = DriverManager.getConnection(Vendor.H2.withOptions(url), "sa", "");
                    var statement = connection.createStatement()) {
                for (var text : statements.subList(0, done)) {
                    statement.execute(text);
                }
            }

            Database.open(url, "sa", "").close();

            assertThat(schema(url)).as("%s after %d statements", script, done).isEqualTo(complete);
        }
    }

    @Test
    void on_postgresql_nothing_remains_of_a_script_that_failed_and_a_right_one_takes_its_place() throws Exception {
        var url = TestDatabase.freshPostgres();
        Database.open(url, "postgres", "postgres").close();

        assertThatExceptionOfType(MigrationFailed.class)
                .isThrownBy(() -> migrations(Vendor.POSTGRESQL, url, CUT).run())
                .withMessageContaining("has left nothing behind")
                .withMessageContaining("there_is_no_such_table");
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres")) {
            assertThat(hasTable(connection, "interrupted_first")).isFalse();
        }

        migrations(Vendor.POSTGRESQL, url, WHOLE).run();
        try (var connection = DriverManager.getConnection(url, "postgres", "postgres")) {
            assertThat(hasTable(connection, "interrupted_first")).isTrue();
            assertThat(hasTable(connection, "interrupted_second")).isTrue();
        }
    }

    @Test
    void on_h2_what_a_failed_script_did_remains_and_every_start_says_what_to_do() throws Exception {
        var url = inMemory();
        Database.open(url, "sa", "").close();

        assertThatExceptionOfType(MigrationFailed.class)
                .isThrownBy(() -> migrations(Vendor.H2, url, CUT).run())
                .withMessageContaining("29991231.001 (cut) has stopped half way")
                .withMessageContaining("Put back the copy");
        try (var connection = DriverManager.getConnection(Vendor.H2.withOptions(url), "sa", "")) {
            assertThat(hasTable(connection, "interrupted_first")).isTrue();
        }
        for (var again : List.<ThrowingCallable>of(
                () -> migrations(Vendor.H2, url, CUT).run(), () -> Database.open(url, "sa", ""))) {
            assertThatThrownBy(again)
                    .isInstanceOf(MigrationFailed.class)
                    .hasMessageContaining("29991231.001 (cut) has stopped half way")
                    .hasMessageContaining("Put back the copy");
        }
    }

    private static Migrations migrations(Vendor vendor, String url, String more) {
        var user = vendor == Vendor.H2 ? "sa" : "postgres";
        return new Migrations(vendor, url, user, vendor == Vendor.H2 ? "" : user, more);
    }

    private static Flyway flyway(String url) {
        return new Migrations(Vendor.H2, url, "sa", "").configuration().load();
    }

    /** Everything older is in place. */
    private static void before(String url, String script) {
        var versions = Arrays.stream(flyway(url).info().all())
                .filter(migration -> !migration.getPhysicalLocation().endsWith(script))
                .map(MigrationInfo::getVersion)
                .filter(version -> version.compareTo(version(script)) < 0)
                .toList();
        new Migrations(Vendor.H2, url, "sa", "")
                .configuration()
                .target(
                        versions.isEmpty()
                                ? "1?"
                                : versions.get(versions.size() - 1).getVersion())
                .load()
                .migrate();
    }

    /** Of a quarter of the time that a file takes. */
    private static String inMemory() {
        return "jdbc:h2:mem:interrupted" + COUNT.incrementAndGet() + ";DB_CLOSE_DELAY=-1";
    }

    private static MigrationVersion version(String script) {
        var name = script.substring(script.lastIndexOf('/') + 2, script.indexOf("__"));
        return MigrationVersion.fromVersion(name);
    }

    private static List<String> statements(String script) throws IOException {
        var loader = InterruptedMigrationTest.class.getClassLoader();
        try (var resource = Objects.requireNonNull(loader.getResourceAsStream(script), script)) {
            var text = new String(resource.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return END_OF_STATEMENT
                    .splitAsStream(text)
                    .map(String::strip)
                    .filter(statement -> !statement.isEmpty())
                    .toList();
        }
    }

    private static List<String> complete() {
        var url = inMemory();
        Database.open(url, "sa", "").close();
        try {
            return schema(url);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Columns, constraints, indexes, triggers, and how many rows a script has put in. */
    private static List<String> schema(String url) throws SQLException {
        var lines = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(Vendor.H2.withOptions(url), "sa", "");
                var statement = connection.createStatement()) {
            for (var part : SCHEMA) {
                try (var rows = statement.executeQuery(part)) {
                    while (rows.next()) {
                        lines.add(rows.getString(1));
                    }
                }
            }
        }
        lines.sort(Comparator.naturalOrder());
        return lines;
    }

    private static boolean hasTable(Connection connection, String table) throws SQLException {
        try (var tables = connection.getMetaData().getTables(null, null, table, null)) {
            return tables.next();
        }
    }
}
