package studio.portal.web.ticket;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.BiFunction;
import studio.portal.application.Validation;
import studio.portal.application.file.ReceiveUpload;
import studio.portal.application.ticket.NoteOnTicket;
import studio.portal.application.ticket.ReplyToTicket;
import studio.portal.application.ticket.TicketQueries;
import studio.portal.domain.NotFound;
import studio.portal.domain.ticket.TicketId;
import studio.portal.web.Access;
import studio.portal.web.AttachedFiles;
import studio.portal.web.Done;
import studio.portal.web.Form;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Pages;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Writing in a ticket: replies and internal notes, each by a form of its own. */
public final class MessagePages implements Routes {
    private final Pages pages;
    private final Once once;
    private final Validation validation;
    private final TicketQueries tickets;
    private final TicketScreen screen;
    private final ReceiveUpload receive;
    private final ReplyToTicket reply;
    private final NoteOnTicket note;

    public MessagePages(
            Pages pages,
            Once once,
            Validation validation,
            TicketQueries tickets,
            TicketScreen screen,
            ReceiveUpload receive,
            ReplyToTicket reply,
            NoteOnTicket note) {
        this.pages = pages;
        this.once = once;
        this.validation = validation;
        this.tickets = tickets;
        this.screen = screen;
        this.receive = receive;
        this.reply = reply;
        this.note = note;
    }

    @Override
    public void addTo(RouteTable table) {
        table.upload("/tickets/{number}/messages", Access.SIGNED_IN, this::reply);
        table.upload("/tickets/{number}/notes", Access.STAFF, this::note);
    }

    private void reply(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var id = ticket(ctx);
        var input = Input.ofForm(ctx);
        var files = new AttachedFiles(receive, once);
        pages.prepare(
                ctx,
                input,
                () -> {
                    var command = TicketInput.reply(input, files.receive(actor, input), versionForStatus(input));
                    input.check(validation, command);
                    return () -> {
                        var written = reply.handle(actor, id, command).ticket();
                        var number = tickets.numberOf(actor, written).orElseThrow(NotFound::new);
                        return Done.told(
                                "/tickets/" + number.value(),
                                written.equals(id) ? "ticket.replied" : "ticket.followed-up");
                    };
                },
                form -> again(ctx, id, files.kept(form), TicketView::withReply));
    }

    private void note(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var id = ticket(ctx);
        var input = Input.ofForm(ctx);
        var files = new AttachedFiles(receive, once);
        pages.prepare(
                ctx,
                input,
                () -> {
                    var command = TicketInput.note(input, files.receive(actor, input));
                    input.check(validation, command);
                    return () -> {
                        note.handle(actor, id, command);
                        return Done.told(ctx.path().replaceFirst("/notes$", ""), "ticket.noted");
                    };
                },
                form -> again(ctx, id, files.kept(form), TicketView::withNote));
    }

    /** Words typed on an old page are taken, a wish for another status rests on what the page showed. */
    private static Optional<Long> versionForStatus(Input input) {
        var version = input.number("version");
        return version.filter(any -> !input.text("status").isBlank());
    }

    private TicketId ticket(Context ctx) {
        return tickets.idOf(Visit.of(ctx).actor(), TicketInput.number(ctx)).orElseThrow(NotFound::new);
    }

    private void again(Context ctx, TicketId id, Form form, BiFunction<TicketView, Form, TicketView> refused) {
        var actor = Visit.of(ctx).actor();
        var now = tickets.find(actor, id).orElseThrow(NotFound::new);
        screen.show(ctx, refused.apply(screen.view(ctx, now), form));
    }
}
