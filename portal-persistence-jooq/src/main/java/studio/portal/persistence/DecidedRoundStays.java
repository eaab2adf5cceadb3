package studio.portal.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/**
 * H2's side of "the database refuses": an asking for approval in which somebody has decided stays as it was asked, and
 * ends once.
 */
public final class DecidedRoundStays implements Trigger {
    private static final Set<String> ITS_END = Set.of("status", "voided", "ended_at", "pending_for");
    private static final String DECISION = "select 1 from approval_step where round_id = ? and decided_at is not null";

    private TriggerRows rows = TriggerRows.none();

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type)
            throws SQLException {
        rows = TriggerRows.of(connection, schema, table);
    }

    @Override
    public void fire(Connection connection, @Nullable Object[] before, @Nullable Object @Nullable [] after)
            throws SQLException {
        var mayChange = "pending".equals(rows.value(before, "status")) ? ITS_END : Set.<String>of();
        if ((after == null || rows.differBut(mayChange, before, after))
                && TriggerRows.exists(connection, DECISION, rows.value(before, "id"))) {
            throw new SQLException("What was decided on stays as it was asked", TriggerRows.REFUSED);
        }
    }
}
