package studio.portal.persistence;

import java.sql.Connection;
import java.sql.SQLException;
import org.h2.api.Trigger;
import org.jspecify.annotations.Nullable;

/** H2's side of "the database refuses": a document of which a version was decided on is not withdrawn. */
public final class DecidedDocumentStays implements Trigger {
    private static final String DECISION =
            "select 1 from document_version where document_id = ? and decided_at is not null";

    private TriggerRows rows = TriggerRows.none();

    @Override
    public void init(Connection connection, String schema, String trigger, String table, boolean before, int type)
            throws SQLException {
        rows = TriggerRows.of(connection, schema, table);
    }

    @Override
    public void fire(Connection connection, @Nullable Object[] before, @Nullable Object[] after) throws SQLException {
        if (Boolean.TRUE.equals(rows.value(after, "withdrawn"))
                && rows.differ("withdrawn", before, after)
                && TriggerRows.exists(connection, DECISION, rows.value(before, "id"))) {
            throw new SQLException("What was decided on is not withdrawn", TriggerRows.REFUSED);
        }
    }
}
