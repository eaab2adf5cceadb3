package studio.portal.application.file;

import java.io.IOException;

/** Stored bytes are not what was once received. */
public final class DamagedFile extends IOException {
    private static final long serialVersionUID = 1L;

    public DamagedFile(String message) {
        super(message);
    }
}
