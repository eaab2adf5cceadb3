package studio.portal.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * H2's side of "the database refuses": a row of a table with this trigger that has its {@code decided_at} is neither
 * deleted nor changed, but that it may be shared.
 */
public final class DecidedStays implements Trigger {
    private static final Set<String> MAY_CHANGE = Set.of("shared_at");

    private TriggerRows rows = TriggerRows.none();

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type)
            throws SQLException {
        rows = TriggerRows.of(connection, schema, table);
    }

    @Override
    public void fire(Connection connection, @Nullable Object[] before, @Nullable Object @Nullable [] after)
            throws SQLException {
        if (rows.value(before, "decided_at") != null && (after == null || rows.differBut(MAY_CHANGE, before, after))) {
            throw new SQLException("What was decided stays", TriggerRows.REFUSED);
        }
    }
}
