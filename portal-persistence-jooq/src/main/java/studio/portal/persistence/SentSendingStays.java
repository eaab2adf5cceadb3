package studio.portal.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's side of "the database refuses": that an invoice was to be sent is never removed, and only when it was is added. */
public final class SentSendingStays implements Trigger {
    private static final String SENT = "sent_at";

    private TriggerRows rows = TriggerRows.none();

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type)
            throws SQLException {
        rows = TriggerRows.of(connection, schema, table);
    }

    @Override
    public void fire(Connection connection, @Nullable Object[] before, @Nullable Object @Nullable [] after)
            throws SQLException {
        if (after == null || rows.value(before, SENT) != null || rows.differBut(Set.of(SENT), before, after)) {
            throw new SQLException("A sending stays as it was asked for and sent", TriggerRows.REFUSED);
        }
    }
}
