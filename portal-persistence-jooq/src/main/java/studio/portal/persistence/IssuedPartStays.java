package studio.portal.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Objects;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's side of "the database refuses": lines, amounts and parties of an issued invoice stay, and none is added. */
public final class IssuedPartStays implements Trigger {
    private static final String ISSUED = "select 1 from invoice where id = ? and issued_at is not null";

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
            if (Objects.nonNull(row) && TriggerRows.exists(connection, ISSUED, rows.value(row, "invoice_id"))) {
                throw new SQLException("Of an issued invoice everything stays", TriggerRows.REFUSED);
            }
        }
    }
}
