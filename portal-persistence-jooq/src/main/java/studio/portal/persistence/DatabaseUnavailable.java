package studio.portal.persistence;

import studio.portal.application.Unavailable;

/** The database cannot be reached right now, or cannot write: its disk is full. */
public final class DatabaseUnavailable extends Unavailable {
    private static final long serialVersionUID = 1L;

    public DatabaseUnavailable(Throwable cause) {
        super("The database cannot be reached", cause);
    }
}
