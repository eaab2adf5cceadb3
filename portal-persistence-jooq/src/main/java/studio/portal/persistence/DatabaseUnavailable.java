package studio.portal.persistence;

import studio.portal.application.Unavailable;

/**
 * The database cannot be reached right now, or cannot write because its disk is full, or gave up a transaction for another
 * that stood in its way.
 */
public final class DatabaseUnavailable extends Unavailable {
    private static final long serialVersionUID = 1L;

    public DatabaseUnavailable(Throwable cause) {
        super("The database cannot do it now", cause);
    }
}
