package studio.portal.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's side of "the database refuses": which bytes a file has never changes once something names it. */
public final class UsedFileStays implements Trigger {
    private TriggerRows rows = TriggerRows.none();

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type)
            throws SQLException {
        rows = TriggerRows.of(connection, schema, table);
    }

    @Override
    public void fire(Connection connection, @Nullable Object[] before, @Nullable Object[] after) throws SQLException {
        if (Boolean.TRUE.equals(rows.value(before, "used"))
                && Stream.of("hash", "size", "blocks").anyMatch(column -> rows.differ(column, before, after))) {
            throw new SQLException("The bytes of a file that is in use stay", TriggerRows.REFUSED);
        }
    }
}
