package studio.portal.application.file;

import studio.portal.domain.file.RenderingFailure;

/** Neither pictures nor text can be made of a file. */
public final class CannotRender extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final RenderingFailure why;

    public CannotRender(RenderingFailure why, String message) {
        super(message);
        this.why = why;
    }

    public RenderingFailure why() {
        return why;
    }
}
