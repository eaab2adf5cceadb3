package studio.portal.web.ticket;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.Optional;
import studio.portal.application.file.DownloadUpload;
import studio.portal.application.file.ReceiveUpload;
import studio.portal.application.file.RemoveUpload;
import studio.portal.application.ticket.DownloadAttachment;
import studio.portal.application.ticket.TicketQueries;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.ticket.TicketId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.FileAnswer;
import studio.portal.web.Once;
import studio.portal.web.Operation;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.SentFile;
import studio.portal.web.Visit;

/** Files by the API: sent first, then named by the message they go with; as form part {@code file} or as the body. */
public final class FileApi implements Routes {
    private final Once once;
    private final TicketQueries tickets;
    private final ReceiveUpload receive;
    private final RemoveUpload remove;
    private final DownloadUpload downloadUpload;
    private final DownloadAttachment download;
    private final FileAnswer answer;

    public FileApi(
            Once once,
            TicketQueries tickets,
            ReceiveUpload receive,
            RemoveUpload remove,
            DownloadUpload downloadUpload,
            DownloadAttachment download,
            FileAnswer answer) {
        this.once = once;
        this.tickets = tickets;
        this.receive = receive;
        this.remove = remove;
        this.downloadUpload = downloadUpload;
        this.download = download;
        this.answer = answer;
    }

    @Override
    public void addTo(RouteTable table) {
        table.apiUpload(
                HandlerType.POST,
                "/attachments",
                Access.SIGNED_IN,
                Operation.answering("Send a file for a ticket that is about to be opened", 201, FileJson.class)
                        .asking("name")
                        .once()
                        .refusing(400, 403, 409, 413),
                ctx -> receive(ctx, Optional.empty()));
        table.apiUpload(
                HandlerType.POST,
                "/tickets/{id}/attachments",
                Access.SIGNED_IN,
                Operation.answering("Send a file for the next message", 201, FileJson.class)
                        .asking("name")
                        .once()
                        .refusing(400, 403, 409, 413),
                ctx -> receive(ctx, Optional.of(TicketApi.find(ctx, tickets).id())));
        table.api(
                HandlerType.GET,
                "/attachments/{upload}",
                Access.SIGNED_IN,
                Operation.answering("The bytes of your own file until a message names it", 200, byte[].class)
                        .refusing(410, 416),
                this::downloadOwn);
        table.api(
                HandlerType.DELETE,
                "/attachments/{upload}",
                Access.SIGNED_IN,
                Operation.doing("Take back a file of your own that no message names")
                        .refusing(403),
                this::remove);
        table.api(
                HandlerType.GET,
                "/tickets/{id}/attachments/{upload}",
                Access.SIGNED_IN,
                Operation.answering("The bytes of a file, whole or in part", 200, byte[].class)
                        .refusing(410, 416),
                this::download);
    }

    private void receive(Context ctx, Optional<TicketId> ticket) throws IOException {
        var actor = Visit.of(ctx).actor();
        var file = SentFile.of(ctx);
        var upload = receive.handle(actor, file.name(), file.bytes(), once.ofUpload(ctx, file));
        Answers.created(ctx, FileJson.url(upload.id(), ticket), FileJson.of(upload, ticket));
    }

    private void download(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var ticket = TicketApi.find(ctx, tickets).id();
        var upload = TicketInput.id(ctx, "upload", UploadId::new);
        answer.send(ctx, download.handle(actor, ticket, upload, FileAnswer.sends(ctx)));
    }

    private void remove(Context ctx) {
        remove.handle(Visit.of(ctx).actor(), TicketInput.id(ctx, "upload", UploadId::new));
        ctx.status(204);
    }

    private void downloadOwn(Context ctx) {
        var upload = TicketInput.id(ctx, "upload", UploadId::new);
        answer.send(ctx, downloadUpload.handle(Visit.of(ctx).actor(), upload, FileAnswer.sends(ctx)));
    }
}
