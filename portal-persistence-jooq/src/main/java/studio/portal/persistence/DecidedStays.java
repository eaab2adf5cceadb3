package studio.portal.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * H2's side of "the database refuses": a row of a table with this trigger that has its {@code decided_at} is neither
 * deleted nor changed, but that it may be shared.
 */
public final class DecidedStays implements Trigger {
    private static final String REFUSED = "45000";
    private static final String DECIDED = "decided_at";
    private static final String SHARED = "shared_at";

    private List<String> columns = List.of();

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type)
            throws SQLException {
        var found = new ArrayList<String>();
        try (var rows = connection.getMetaData().getColumns(null, schema, table, null)) {
            while (rows.next()) {
                found.add(rows.getString("COLUMN_NAME").toLowerCase(java.util.Locale.ROOT));
            }
        }
        columns = List.copyOf(found);
    }

    @Override
    public void fire(Connection connection, @Nullable Object[] before, @Nullable Object @Nullable [] after)
            throws SQLException {
        if (before[columns.indexOf(DECIDED)] != null && (after == null || differs(before, after))) {
            throw new SQLException("What was decided stays", REFUSED);
        }
    }

    private boolean differs(@Nullable Object[] before, @Nullable Object[] after) {
        for (var at = 0; at < columns.size(); at++) {
            if (!columns.get(at).equals(SHARED) && !Objects.deepEquals(before[at], after[at])) {
                return true;
            }
        }
        return false;
    }
}
