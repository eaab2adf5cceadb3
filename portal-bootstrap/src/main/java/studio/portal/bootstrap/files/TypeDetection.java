package studio.portal.bootstrap.files;

import java.io.ByteArrayOutputStream;
import org.apache.tika.Tika;

/** Tells a file's type from its first bytes; the name only refines what they say (a ZIP that is a DOCX). */
final class TypeDetection {
    private static final int ENOUGH = 64 * 1024;
    private static final String UNKNOWN = "application/octet-stream";

    /** Reading the table of types takes a while, and the first page must not wait for it. */
    private static final class Types {
        static final Tika TIKA = new Tika();
    }

    private final String name;
    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream();

    TypeDetection(String name) {
        this.name = name;
    }

    void add(byte[] piece, int length) {
        var wanted = Math.min(length, ENOUGH - beginning.size());
        if (wanted > 0) {
            beginning.write(piece, 0, wanted);
        }
    }

    String mediaType() {
        return beginning.size() == 0 ? UNKNOWN : Types.TIKA.detect(beginning.toByteArray(), name);
    }
}
