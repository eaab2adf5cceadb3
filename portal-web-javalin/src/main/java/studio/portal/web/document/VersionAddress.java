package studio.portal.web.document;

import io.javalin.http.Context;
import java.util.Optional;
import studio.portal.domain.NotFound;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.VersionNumber;
import studio.portal.web.Answers;
import studio.portal.web.Parsing;

/** Which version an address names, and the addresses of what belongs to one. */
record VersionAddress(DocumentId document, VersionNumber version) {
    private static final int HIGHEST = 1_000_000;

    /** @throws NotFound where the path names no version that could be */
    static VersionAddress of(Context ctx) {
        return new VersionAddress(
                Parsing.pathId(ctx, "id", DocumentId::new), new VersionNumber(positive(ctx.pathParam("n"))));
    }

    /** @throws NotFound where the parameter names no version that could be; empty where it names none */
    static Optional<VersionAddress> asked(Context ctx, String parameter) {
        return Answers.query(ctx, parameter)
                .map(number -> new VersionAddress(
                        Parsing.pathId(ctx, "id", DocumentId::new), new VersionNumber(positive(number))));
    }

    /** @throws NotFound for what is no number from 1 */
    static int positive(String text) {
        return Parsing.number(text)
                .filter(number -> number >= 1 && number <= HIGHEST)
                .map(Long::intValue)
                .orElseThrow(NotFound::new);
    }

    String path() {
        return path(document, version);
    }

    static String path(DocumentId document, VersionNumber version) {
        return "/documents/" + document + "/versions/" + version;
    }
}
