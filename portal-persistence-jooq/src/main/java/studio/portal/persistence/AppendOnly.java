package studio.portal.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's side of "the database refuses": rows of a table with this trigger are never changed or deleted. */
public final class AppendOnly implements Trigger {
    private static final String REFUSED = "45000";

    @Override
    public void fire(Connection connection, @Nullable Object[] before, @Nullable Object[] after) throws SQLException {
        throw new SQLException("Rows of this table are never changed or deleted", REFUSED);
    }
}
