package studio.portal.persistence;

import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.SelectForUpdateStep;

/**
 * The lock of whoever is about to change rows. On PostgreSQL it is the weaker one of the two there are, which lets others
 * store what merely names a row: otherwise two that each store something naming the row of the other never end.
 */
public final class RowLock {
    private RowLock() {}

    /** Held on what is found until the transaction ends. */
    public static <R extends Record> ResultQuery<R> on(Database database, SelectForUpdateStep<R> rows) {
        return switch (database.vendor()) {
            case H2 -> rows.forUpdate();
            case POSTGRESQL -> rows.forNoKeyUpdate();
        };
    }
}
