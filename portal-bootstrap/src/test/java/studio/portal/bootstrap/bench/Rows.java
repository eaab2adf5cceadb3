package studio.portal.bootstrap.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Many rows for one table, sent in batches. */
final class Rows implements AutoCloseable {
    private static final int BATCH = 2_000;
    private static final int BATCHES_A_COMMIT = 25;

    private final Connection connection;
    private final List<Rows> parents;
    private final PreparedStatement insert;
    private int waiting;
    private int batches;

    /**
     * @param columns separated by commas, in the order of the values
     * @param parents what these rows refer to, and what therefore goes first
     */
    Rows(Connection connection, String table, String columns, Rows... parents) throws SQLException {
        this.connection = connection;
        this.parents = List.of(parents);
        var places = String.join(", ", Collections.nCopies(columns.split(",").length, "?"));
        insert = connection.prepareStatement("insert into " + table + " (" + columns + ") values (" + places + ")");
    }

    void add(Object... values) throws SQLException {
        for (var i = 0; i < values.length; i++) {
            insert.setObject(i + 1, plain(values[i]));
        }
        insert.addBatch();
        waiting++;
        if (waiting == BATCH) {
            send();
        }
    }

    private static Object plain(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Rows::plain).orElse(null);
        }
        return value instanceof Instant instant ? OffsetDateTime.ofInstant(instant, ZoneOffset.UTC) : value;
    }

    private void send() throws SQLException {
        for (var parent : parents) {
            parent.send();
        }
        insert.executeBatch();
        waiting = 0;
        batches++;
        if (batches % BATCHES_A_COMMIT == 0) {
            connection.commit();
        }
    }

    @Override
    public void close() throws SQLException {
        send();
        connection.commit();
        insert.close();
    }
}
