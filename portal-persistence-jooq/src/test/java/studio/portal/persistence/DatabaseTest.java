package studio.portal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.persistence.schema.Tables.EVENT;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DatabaseTest {
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void it_refuses_to_change_or_delete_an_event(Vendor vendor) {
        try (var database = TestDatabase.fresh(vendor)) {
            var sql = database.sql();
            write(
                    database,
                    () -> sql.insertInto(EVENT)
                            .set(EVENT.ID, UUID.randomUUID())
                            .set(EVENT.TYPE, "ticket.opened")
                            .set(EVENT.SUBJECT_ID, UUID.randomUUID())
                            .set(EVENT.CLIENT_VISIBLE, true)
                            .set(EVENT.AT, Instant.EPOCH)
                            .set(EVENT.DETAILS, "{}")
                            .execute());

            assertThatThrownBy(() -> write(
                            database,
                            () -> sql.update(EVENT).set(EVENT.TYPE, "x").execute()))
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> write(database, () -> sql.deleteFrom(EVENT).execute()))
                    .isInstanceOf(DataAccessException.class);
            assertThat(sql.fetchValue(sql.select(EVENT.TYPE).from(EVENT))).isEqualTo("ticket.opened");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void it_is_migrated_once_and_opens_again(Vendor vendor) {
        var url = vendor == Vendor.H2 ? TestDatabase.freshH2() : TestDatabase.freshPostgres();
        Database.open(url, "postgres", "postgres").close();

        try (var database = Database.open(url, "postgres", "postgres")) {
            assertThat(database.sql().fetchCount(EVENT)).isZero();
        }
    }

    /** The table can be made once, so the first connection works and no other; what is in memory goes with the last one. */
    @Test
    void connections_for_reading_are_given_back_where_none_for_writing_can_be_had() throws Exception {
        var url = "jdbc:h2:mem:leaking";

        assertThatThrownBy(() -> new Pools(Vendor.H2, url + ";INIT=create table once (id integer)", "portal", "portal"))
                .isInstanceOf(DatabaseUnavailable.class);

        assertThatThrownBy(() -> DriverManager.getConnection(url + ";IFEXISTS=TRUE", "portal", "portal"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("not found");
    }

    @Test
    void a_server_that_is_not_there_is_said_so_soon() {
        var started = Instant.now();

        assertThatThrownBy(() -> Database.open("jdbc:postgresql://127.0.0.1:1/portal", "portal", "portal"))
                .isInstanceOf(DatabaseUnavailable.class);
        assertThat(Duration.between(started, Instant.now())).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void an_address_of_another_database_is_refused() {
        assertThatThrownBy(() -> Database.open("jdbc:mysql://x", "", "")).isInstanceOf(IllegalArgumentException.class);
    }

    private static void write(Database database, Supplier<Integer> work) {
        database.transactions().inTransaction(work);
    }
}
