package studio.portal.application.file;

/** More bytes arrived than are allowed; none were kept. */
public final class TooLarge extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final long limit;

    public TooLarge(long limit) {
        super("Larger than " + limit + " bytes");
        this.limit = limit;
    }

    /** In bytes. */
    public long limit() {
        return limit;
    }
}
