package studio.portal.application.file;

/** A file that somebody may have and nobody can: its stored bytes were found damaged before. */
public final class LostFile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LostFile() {
        super("The file was found damaged before");
    }
}
