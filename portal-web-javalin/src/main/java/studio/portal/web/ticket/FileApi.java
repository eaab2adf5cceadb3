package studio.portal.web.ticket;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.Optional;
import studio.portal.application.file.ReceiveUpload;
import studio.portal.application.settings.SettingsQueries;
import studio.portal.application.ticket.DownloadAttachment;
import studio.portal.application.ticket.TicketQueries;
import studio.portal.domain.file.Upload;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.ticket.TicketId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.FileAnswer;
import studio.portal.web.Operation;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.SentFile;
import studio.portal.web.Visit;

/** Files by the API: sent first, then named by the message they go with; as form part {@code file} or as the body. */
public final class FileApi implements Routes {
    private final SettingsQueries settings;
    private final TicketQueries tickets;
    private final ReceiveUpload receive;
    private final DownloadAttachment download;
    private final FileAnswer answer;

    public FileApi(
            SettingsQueries settings,
            TicketQueries tickets,
            ReceiveUpload receive,
            DownloadAttachment download,
            FileAnswer answer) {
        this.settings = settings;
        this.tickets = tickets;
        this.receive = receive;
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
                        .refusing(400, 403, 413),
                ctx -> receive(ctx, Optional.empty()));
        table.apiUpload(
                HandlerType.POST,
                "/tickets/{id}/attachments",
                Access.SIGNED_IN,
                Operation.answering("Send a file for the next message", 201, FileJson.class)
                        .asking("name")
                        .refusing(400, 403, 413),
                ctx -> receive(ctx, Optional.of(TicketApi.find(ctx, tickets).id())));
        table.api(
                HandlerType.GET,
                "/tickets/{id}/attachments/{upload}",
                Access.SIGNED_IN,
                Operation.answering("The bytes of a file, whole or in part", 200, byte[].class)
                        .refusing(416),
                this::download);
    }

    private void receive(Context ctx, Optional<TicketId> ticket) throws IOException {
        var actor = Visit.of(ctx).actor();
        var file = SentFile.of(ctx, settings.current(actor).attachmentSize());
        try (var bytes = file.bytes()) {
            var upload = receive.handle(actor, file.name(), bytes);
            Answers.created(ctx, location(upload, ticket), FileJson.of(upload, ticket));
        }
    }

    private static String location(Upload upload, Optional<TicketId> ticket) {
        return ticket.map(id -> TicketApi.path(id) + "/attachments/" + upload.id())
                .orElseGet(() -> RouteTable.API + "/attachments/" + upload.id());
    }

    private void download(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var ticket = TicketApi.find(ctx, tickets).id();
        var upload = TicketInput.id(ctx, "upload", UploadId::new);
        answer.send(ctx, download.handle(actor, ticket, upload, FileAnswer.sends(ctx)));
    }
}
