package studio.portal.web.document;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import studio.portal.application.document.DocumentRow;
import studio.portal.application.document.VersionRow;
import studio.portal.domain.document.DocumentKind;
import studio.portal.web.Words;

/** How documents and what becomes of them are called and shown. */
public final class DocumentWords {
    private static final Set<String> SAID_OUT = Set.of("text", "image", "audio", "video");
    private static final Map<String, String> KNOWN = Map.of(
            "application/pdf", "PDF",
            "application/zip", "ZIP",
            "text/html", "HTML",
            "text/plain", "TXT",
            "image/svg+xml", "SVG");

    private DocumentWords() {}

    public static String kind(Words words, DocumentKind kind) {
        return words.text("document.kind." + kind.word());
    }

    public static String icon(DocumentKind kind) {
        return switch (kind) {
            case CONTRACT, AGREEMENT -> "pencil";
            case BRIEF -> "list-check";
            case DELIVERABLE -> "send";
            case ASSET -> "camera";
            case OTHER -> "file";
        };
    }

    /** Whether the client sees it, as staff are always told. */
    public static String sharing(Words words, DocumentRow row) {
        var shared = row.latest().filter(DocumentRow.Latest::shared).isPresent();
        return words.text(
                shared
                        ? "document.sharing.shared"
                        : row.shared() ? "document.sharing.older" : "document.sharing.private");
    }

    public static String sharing(Words words, VersionRow version) {
        return words.text(version.isShared() ? "document.sharing.shared" : "document.sharing.private");
    }

    public static String tone(boolean shared) {
        return shared ? "tone-green" : "tone-orange";
    }

    /** A media type as people say it: PNG, PDF. */
    public static String type(String mediaType) {
        var known = KNOWN.get(mediaType);
        if (known != null) {
            return known;
        }
        var parts = mediaType.split("/", 2);
        return SAID_OUT.contains(parts[0]) && parts.length == 2
                ? parts[1].replaceFirst("^(x-|vnd\\.)", "").toUpperCase(Locale.ROOT)
                : mediaType;
    }
}
