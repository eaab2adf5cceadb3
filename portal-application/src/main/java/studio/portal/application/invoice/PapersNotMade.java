package studio.portal.application.invoice;

/** An invoice was issued a moment ago and its papers are being written. */
public final class PapersNotMade extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public PapersNotMade() {
        super("The papers are being written", null, false, false);
    }
}
