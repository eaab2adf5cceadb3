package studio.portal.web.file;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.Optional;
import studio.portal.application.file.BeginUpload;
import studio.portal.application.file.Checksum;
import studio.portal.application.file.ContinueUpload;
import studio.portal.application.file.EndUpload;
import studio.portal.application.file.FollowUpload;
import studio.portal.application.file.UploadProgress;
import studio.portal.domain.file.UploadId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Once;
import studio.portal.web.Operation;
import studio.portal.web.Parsing;
import studio.portal.web.Refused;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/**
 * Files that are sent bit by bit and resumed after a cut connection: tus 1.0.0 with creation, termination, expiration and
 * checksum. Once all of one has arrived it is named by its id like every file that was sent before what it is for.
 */
public final class UploadApi implements Routes {
    private final Once once;
    private final BeginUpload begin;
    private final ContinueUpload goOn;
    private final FollowUpload follow;
    private final EndUpload end;

    public UploadApi(Once once, BeginUpload begin, ContinueUpload goOn, FollowUpload follow, EndUpload end) {
        this.once = once;
        this.begin = begin;
        this.goOn = goOn;
        this.follow = follow;
        this.end = end;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.POST,
                "/uploads",
                Access.SIGNED_IN,
                Operation.answering(
                                "Announce a file (tus 1.0.0): Upload-Length, Upload-Metadata with its filename",
                                201,
                                UploadJson.class)
                        .once()
                        .refusing(400, 403, 409, 412, 413),
                this::begin);
        table.api(
                HandlerType.GET,
                "/uploads/{upload}",
                Access.SIGNED_IN,
                Operation.answering(
                                "How much of your own file has arrived; by HEAD as Upload-Offset",
                                200,
                                UploadJson.class)
                        .refusing(412),
                this::follow);
        table.apiUpload(
                HandlerType.PATCH,
                "/uploads/{upload}",
                Access.SIGNED_IN,
                Operation.doing("Send more of it, from Upload-Offset on, as application/offset+octet-stream")
                        .refusing(400, 403, 408, 409, 412, 413, 415, 460),
                this::append);
        table.api(
                HandlerType.DELETE,
                "/uploads/{upload}",
                Access.SIGNED_IN,
                Operation.doing("Give up a file of your own, however much of it has arrived, that nothing names")
                        .refusing(403, 412),
                this::end);
    }

    private void begin(Context ctx) throws IOException {
        TusHeaders.agree(ctx);
        var size = TusHeaders.number(ctx, "Upload-Length");
        var name = TusHeaders.name(ctx);
        var progress = begin.handle(Visit.of(ctx).actor(), name, size, once.ofHeaders(ctx, size + "\n" + name));
        TusHeaders.describe(ctx, progress);
        Answers.created(ctx, UploadJson.url(progress.id()), UploadJson.of(progress));
    }

    private void follow(Context ctx) throws IOException {
        TusHeaders.agree(ctx);
        var progress = follow.handle(Visit.of(ctx).actor(), Parsing.pathId(ctx, "upload", UploadId::new));
        TusHeaders.describe(ctx, progress);
        Answers.json(ctx, UploadJson.of(progress));
    }

    /** Whoever may not know of it is told so before anything they sent is looked at. */
    private void append(Context ctx) throws IOException {
        TusHeaders.agree(ctx);
        var actor = Visit.of(ctx).actor();
        var id = follow.handle(actor, Parsing.pathId(ctx, "upload", UploadId::new))
                .id();
        var offset = TusHeaders.number(ctx, "Upload-Offset");
        var type = Optional.ofNullable(ctx.contentType()).orElse("").split(";", 2)[0];
        if (!type.strip().equals(TusHeaders.MEDIA_TYPE)) {
            throw new Refused(415, "media-type");
        }
        TusHeaders.describe(ctx, append(ctx, id, offset, TusHeaders.checksum(ctx)));
        ctx.status(204);
    }

    private UploadProgress append(Context ctx, UploadId id, long offset, Optional<Checksum> checksum)
            throws IOException {
        try {
            return goOn.handle(Visit.of(ctx).actor(), id, offset, ctx.req().getInputStream(), checksum);
        } catch (Checksum.Mismatch mismatch) {
            throw TusHeaders.mismatch();
        }
    }

    private void end(Context ctx) {
        TusHeaders.agree(ctx);
        end.handle(Visit.of(ctx).actor(), Parsing.pathId(ctx, "upload", UploadId::new));
        ctx.status(204);
    }
}
