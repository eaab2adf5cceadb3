package studio.portal.domain;

/** The thing has been changed by somebody else since it was read; nothing was changed. */
public final class StaleVersion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StaleVersion() {
        super("Changed by somebody else in the meantime");
    }
}
