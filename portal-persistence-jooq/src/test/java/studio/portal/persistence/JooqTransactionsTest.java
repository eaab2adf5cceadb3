package studio.portal.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static studio.portal.persistence.schema.Tables.SUBMISSION;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.Cast;
import studio.portal.domain.RuleViolation;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JooqTransactionsTest {
    private final List<Database> databases =
            List.of(TestDatabase.fresh(Vendor.H2), TestDatabase.fresh(Vendor.POSTGRESQL));

    @AfterAll
    void close() {
        databases.forEach(Database::close);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void what_fails_leaves_nothing_and_its_exception_arrives_unchanged(Vendor vendor) {
        var database = database(vendor);
        var failure = new RuleViolation("x", "y");

        assertThatThrownBy(() -> database.transactions().run(Cast.ANA, () -> {
                    write(database, "failed");
                    throw failure;
                }))
                .isSameAs(failure);

        assertThat(isThere(database, "failed")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void inner_work_is_part_of_the_outer(Vendor vendor) {
        var database = database(vendor);
        var transactions = database.transactions();

        assertThatThrownBy(() -> transactions.run(Cast.ANA, () -> {
                    transactions.run(Cast.ANA, () -> write(database, "inner"));
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(isThere(database, "inner")).isFalse();

        transactions.run(Cast.ANA, () -> transactions.run(Cast.ANA, () -> write(database, "both")));
        assertThat(isThere(database, "both")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    @SuppressWarnings("NullAway") // what no caller of ours does, an embedder's may
    void inner_work_without_a_result_is_done_once(Vendor vendor) {
        var transactions = database(vendor).transactions();
        var done = new AtomicInteger();

        transactions.run(
                Cast.ANA,
                () -> transactions.write(Cast.ANA, () -> {
                    done.incrementAndGet();
                    return null;
                }));

        assertThat(done).hasValue(1);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void inner_work_that_failed_cannot_be_ignored(Vendor vendor) {
        var database = database(vendor);
        var transactions = database.transactions();

        assertThatThrownBy(() -> transactions.run(Cast.ANA, () -> {
                    write(database, "outer");
                    try {
                        transactions.run(Cast.ANA, () -> {
                            throw new IllegalArgumentException();
                        });
                    } catch (IllegalArgumentException e) {
                        write(database, "as if nothing had happened");
                    }
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(isThere(database, "outer")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void others_are_told_after_the_commit_and_never_of_what_was_rolled_back(Vendor vendor) {
        var database = database(vendor);
        var transactions = database.transactions();
        var told = new ArrayList<Boolean>();

        transactions.run(Cast.ANA, () -> {
            write(database, "told");
            transactions.afterCommit(() -> told.add(isThere(database, "told")));
            assertThat(told).isEmpty();
        });
        assertThat(told).containsExactly(true);

        assertThatThrownBy(() -> transactions.run(Cast.ANA, () -> {
                    transactions.afterCommit(() -> told.add(false));
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(told).containsExactly(true);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void telling_others_that_fails_undoes_nothing(Vendor vendor) {
        var database = database(vendor);

        database.transactions().run(Cast.ANA, () -> {
            write(database, "kept");
            database.transactions().afterCommit(() -> {
                throw new IllegalStateException("on purpose");
            });
        });

        assertThat(isThere(database, "kept")).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void nothing_is_written_outside_of_a_transaction(Vendor vendor) {
        var database = database(vendor);

        assertThatThrownBy(() -> write(database, "outside"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("outside of a transaction");

        assertThat(isThere(database, "outside")).isFalse();
    }

    /** Decision 0006: otherwise a kill leaves half of one of them. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void on_h2_transactions_take_turns_while_readers_go_on(Vendor vendor) throws Exception {
        var database = database(vendor);
        var seen = Collections.synchronizedList(new ArrayList<String>());

        WhileOpen.run(
                database,
                () -> write(database, "first"),
                () -> {
                    seen.add("reads " + isThere(database, "first"));
                    database.transactions().run(Cast.ANA, () -> seen.add("second begins"));
                },
                () -> seen.add("first ends"));

        assertThat(seen)
                .containsExactlyElementsOf(
                        switch (vendor) {
                            case H2 -> List.of("reads false", "first ends", "second begins");
                            case POSTGRESQL -> List.of("reads false", "second begins", "first ends");
                        });
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void a_preview_writes_nothing(Vendor vendor) {
        var database = database(vendor);

        assertThatThrownBy(() -> database.transactions().run(Cast.ANA_AS_MARA, () -> write(database, "preview")))
                .isInstanceOf(AccessDenied.class);
        assertThat(isThere(database, "preview")).isFalse();
    }

    /** A deadlock, and a row that somebody else changed: the same may work in a moment. */
    @ParameterizedTest
    @ValueSource(strings = {"40P01", "40001"})
    void a_transaction_that_gives_way_to_another_may_be_tried_again(String state) {
        var database = database(Vendor.POSTGRESQL);

        assertThatThrownBy(() -> database.transactions().run(Cast.ANA, () -> {
                    write(database, "gave way to " + state);
                    database.sql().execute("do $$ begin raise sqlstate '" + state + "'; end $$");
                }))
                .isInstanceOf(DatabaseUnavailable.class);

        assertThat(isThere(database, "gave way to " + state)).isFalse();
    }

    /** More often than there are connections. */
    @Test
    void a_transaction_whose_server_goes_away_is_undone_and_keeps_no_connection() {
        var database = database(Vendor.POSTGRESQL);

        for (var i = 0; i < 20; i++) {
            var key = "gone " + i;
            var last = i % 2 == 0;
            assertThatThrownBy(() -> database.transactions().run(Cast.ANA, () -> {
                        write(database, key);
                        endSessionOf(database);
                        if (last) {
                            write(database, key + " again");
                        }
                    }))
                    .isInstanceOf(DatabaseUnavailable.class);
            assertThat(isThere(database, key)).isFalse();
        }
        database.transactions().run(Cast.ANA, () -> write(database, "after"));
        assertThat(isThere(database, "after")).isTrue();
    }

    /** From outside, as an operator does. */
    private static void endSessionOf(Database database) {
        var own = database.sql().fetchValue("select pg_backend_pid()");
        try (var other = database.dataSource().getConnection();
                var statement = other.createStatement()) {
            statement.execute("select pg_terminate_backend(" + own + ", 5000)");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Database database(Vendor vendor) {
        return databases.get(vendor.ordinal());
    }

    private static void write(Database database, String key) {
        database.sql()
                .insertInto(SUBMISSION)
                .set(SUBMISSION.ACTOR, "test")
                .set(SUBMISSION.SUBMISSION_KEY, key)
                .set(SUBMISSION.BODY_HASH, "hash")
                .set(SUBMISSION.AT, Instant.EPOCH)
                .execute();
    }

    private static boolean isThere(Database database, String key) {
        return database.sql().fetchExists(SUBMISSION, SUBMISSION.SUBMISSION_KEY.eq(key));
    }
}
