package studio.portal.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows that H2 hands to a trigger, by the names of their columns. */
final class TriggerRows {
    static final String REFUSED = "45000";

    private final List<String> columns;

    private TriggerRows(List<String> columns) {
        this.columns = columns;
    }

    static TriggerRows none() {
        return new TriggerRows(List.of());
    }

    static TriggerRows of(Connection connection, String schema, String table) throws SQLException {
        var found = new ArrayList<String>();
        try (var rows = connection.getMetaData().getColumns(null, schema, table, null)) {
            while (rows.next()) {
                found.add(rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        return new TriggerRows(List.copyOf(found));
    }

    @Nullable
    Object value(@Nullable Object[] row, String column) {
        return row[columns.indexOf(column)];
    }

    /** Whether they differ in any other column than these. */
    boolean differBut(Set<String> columnsThatMay, @Nullable Object[] before, @Nullable Object[] after) {
        return columns.stream()
                .filter(column -> !columnsThatMay.contains(column))
                .anyMatch(column -> differ(column, before, after));
    }

    boolean differ(String column, @Nullable Object[] before, @Nullable Object[] after) {
        return !Objects.deepEquals(value(before, column), value(after, column));
    }

    /** Whether the query, which has one parameter, finds anything. */
    static boolean exists(Connection connection, String query, @Nullable Object parameter) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setObject(1, parameter);
            try (var rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
