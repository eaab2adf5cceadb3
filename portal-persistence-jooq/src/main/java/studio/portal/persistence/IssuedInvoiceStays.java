package studio.portal.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's side of "the database refuses": an issued invoice never changes and is never removed. */
public final class IssuedInvoiceStays implements Trigger {
    private TriggerRows rows = TriggerRows.none();

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type)
            throws SQLException {
        rows = TriggerRows.of(connection, schema, table);
    }

    @Override
    public void fire(Connection connection, @Nullable Object[] before, @Nullable Object @Nullable [] after)
            throws SQLException {
        if (rows.value(before, "issued_at") != null) {
            throw new SQLException("An issued invoice never changes", TriggerRows.REFUSED);
        }
    }
}
