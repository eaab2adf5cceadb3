package studio.portal.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's side of "the database refuses": positions, milestones and parties of a sent offer stay, and none is added. */
public final class SentPartStays implements Trigger {
    private static final String SENT = "select 1 from offer where id = ? and sent_at is not null";

    private TriggerRows rows = TriggerRows.none();

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type)
            throws SQLException {
        rows = TriggerRows.of(connection, schema, table);
    }

    @Override
    public void fire(Connection connection, @Nullable Object @Nullable [] before, @Nullable Object @Nullable [] after)
            throws SQLException {
        for (var row : Arrays.asList(before, after)) {
            if (Objects.nonNull(row) && TriggerRows.exists(connection, SENT, rows.value(row, "offer_id"))) {
                throw new SQLException("Of a sent offer everything stays", TriggerRows.REFUSED);
            }
        }
    }
}
