package studio.portal.persistence;

/** Another process has the embedded database open; only one at a time can. */
public final class DatabaseInUse extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseInUse(Throwable cause) {
        super("The database is in use by another process", cause);
    }
}
