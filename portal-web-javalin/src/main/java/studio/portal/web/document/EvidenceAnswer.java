package studio.portal.web.document;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.io.UncheckedIOException;
import studio.portal.application.document.TakeEvidence;
import studio.portal.application.file.SendFile;
import studio.portal.web.FileAnswer;
import studio.portal.web.Visit;
import studio.portal.web.Words;

/** Sends evidence to keep: the archive as it is written, the certificate whole. */
public final class EvidenceAnswer {
    private final TakeEvidence evidence;
    private final SendFile send;

    public EvidenceAnswer(TakeEvidence evidence, SendFile send) {
        this.evidence = evidence;
        this.send = send;
    }

    void archive(Context ctx, Words words) {
        var actor = Visit.of(ctx).actor();
        var archive = evidence.handle(actor, DocumentAddress.document(ctx), words.language());
        FileAnswer.download(ctx, "application/zip", archive.title() + " - " + words.text("approval.evidence") + ".zip");
        if (!ctx.method().equals(HandlerType.HEAD)) {
            try {
                archive.write(actor, send, ctx.res().getOutputStream());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void certificate(Context ctx, Words words) {
        var document = DocumentAddress.document(ctx);
        var bytes = evidence.certificate(Visit.of(ctx).actor(), document, words.language());
        FileAnswer.download(ctx, "application/pdf", words.text("approval.certificate") + ".pdf");
        ctx.result(bytes);
    }
}
