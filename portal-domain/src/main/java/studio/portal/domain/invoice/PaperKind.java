package studio.portal.domain.invoice;

import java.util.Locale;

/** What an issued invoice is written as. */
public enum PaperKind {
    /** For people, with the other inside. */
    PDF("application/pdf"),
    /** For programs. */
    XML("application/xml");

    private final String mediaType;

    PaperKind(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The word in the database, and the end of the file's name. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
