package studio.portal.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's side of "the database refuses": a sent offer never changes and is never removed. */
public final class SentOfferStays implements Trigger {
    private TriggerRows rows = TriggerRows.none();

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type)
            throws SQLException {
        rows = TriggerRows.of(connection, schema, table);
    }

    @Override
    public void fire(Connection connection, @Nullable Object[] before, @Nullable Object @Nullable [] after)
            throws SQLException {
        if (rows.value(before, "sent_at") != null) {
            throw new SQLException("A sent offer never changes", TriggerRows.REFUSED);
        }
    }
}
