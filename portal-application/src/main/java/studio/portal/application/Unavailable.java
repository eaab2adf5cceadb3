package studio.portal.application;

/**
 * Something the portal cannot do without, the database or room for files, is not there now. Nothing is wrong with what
 * was asked, and none of it was done; the same may work in a moment.
 */
public class Unavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Unavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
