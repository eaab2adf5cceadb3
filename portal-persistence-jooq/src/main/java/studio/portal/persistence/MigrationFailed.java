package studio.portal.persistence;

/** The database is not up to date, and will not be by itself; the message says what to do. */
public final class MigrationFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public MigrationFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
