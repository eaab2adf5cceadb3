package studio.portal.web.ticket;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.InvalidInput;
import studio.portal.application.Submission;
import studio.portal.application.file.ReceiveUpload;
import studio.portal.application.file.RemoveUpload;
import studio.portal.application.file.TooLarge;
import studio.portal.application.ticket.DownloadAttachment;
import studio.portal.application.ticket.TicketQueries;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.file.UploadId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.ErrorMapping;
import studio.portal.web.FileAnswer;
import studio.portal.web.Input;
import studio.portal.web.Markdown;
import studio.portal.web.Pages;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.SentFile;
import studio.portal.web.Visit;

/** What the composer asks for while somebody writes, and the files that came with messages. */
public final class FilePages implements Routes {
    private final Pages pages;
    private final TicketQueries tickets;
    private final ReceiveUpload receive;
    private final RemoveUpload remove;
    private final DownloadAttachment download;
    private final FileAnswer answer;

    public FilePages(
            Pages pages,
            TicketQueries tickets,
            ReceiveUpload receive,
            RemoveUpload remove,
            DownloadAttachment download,
            FileAnswer answer) {
        this.pages = pages;
        this.tickets = tickets;
        this.receive = receive;
        this.remove = remove;
        this.download = download;
        this.answer = answer;
    }

    @Override
    public void addTo(RouteTable table) {
        table.post("/preview", Access.SIGNED_IN, this::preview);
        table.upload("/uploads", Access.SIGNED_IN, this::upload);
        table.post("/uploads/{upload}/removal", Access.SIGNED_IN, this::remove);
        table.get("/tickets/{number}/attachments/{upload}", Access.SIGNED_IN, this::download);
    }

    /** JavaScript asks for the words alone; without it the whole form comes, and is answered with a page. */
    private void preview(Context ctx) {
        var input = Input.ofForm(ctx);
        if (!input.has("text")) {
            var typed = input.text(input.has("body") ? "body" : "description");
            pages.show(ctx, "ticket/preview.jte", Map.of("text", typed));
            return;
        }
        var text = input.text("text");
        input.check();
        ctx.contentType("text/html; charset=utf-8").result(Markdown.html(text));
    }

    /** Answers the composer in JSON, refusals of what it sent included. */
    private void upload(Context ctx) throws IOException {
        try {
            var file = SentFile.of(ctx);
            var upload = receive.handle(Visit.of(ctx).actor(), file.name(), file.bytes(), Submission.UNNAMED);
            ctx.status(201);
            Answers.json(ctx, FileJson.of(upload, Optional.empty()));
        } catch (InvalidInput | RuleViolation | TooLarge refusal) {
            Answers.problem(ctx, ErrorMapping.problem(refusal), Optional.of(pages.words(ctx)));
        }
    }

    /** Taken out of the composer: from then on it does not count among what may be sent without being used. */
    private void remove(Context ctx) {
        remove.handle(Visit.of(ctx).actor(), TicketInput.id(ctx, "upload", UploadId::new));
        ctx.status(204);
    }

    private void download(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var number = TicketInput.number(ctx);
        var upload = TicketInput.id(ctx, "upload", UploadId::new);
        var ticket = tickets.idOf(actor, number);
        if (ticket.isEmpty()) {
            TicketScreen.elsewhere(ctx, pages, tickets, number);
            return;
        }
        answer.send(ctx, download.handle(actor, ticket.get(), upload, FileAnswer.sends(ctx)));
    }
}
