package studio.portal.web.document;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import studio.portal.application.document.TakeEvidence;
import studio.portal.application.file.SendFile;
import studio.portal.domain.file.FileName;
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
        var isSent = !ctx.method().equals(HandlerType.HEAD);
        var archive = evidence.handle(actor, DocumentAddress.document(ctx), words.language(), isSent);
        var policy = ctx.res().getHeader(FileAnswer.POLICY);
        var name = new FileName(
                        archive.title().replaceAll("[/\\\\]", "-") + " - " + words.text("approval.evidence") + ".zip")
                .value();
        FileAnswer.describeDownload(ctx, name, "application/zip");
        FileAnswer.write(ctx, policy, to -> archive.write(actor, send, to));
    }

    void certificate(Context ctx, Words words) {
        var document = DocumentAddress.document(ctx);
        var bytes = evidence.certificate(Visit.of(ctx).actor(), document, words.language());
        FileAnswer.describeDownload(ctx, words.text("approval.certificate") + ".pdf", "application/pdf");
        ctx.result(bytes);
    }
}
