package studio.portal.web.ticket;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.List;
import java.util.Optional;
import studio.portal.application.Page;
import studio.portal.application.Validation;
import studio.portal.application.ticket.NoteOnTicket;
import studio.portal.application.ticket.RedactMessage;
import studio.portal.application.ticket.ReplyToTicket;
import studio.portal.application.ticket.TicketDetail;
import studio.portal.application.ticket.TicketQueries;
import studio.portal.domain.NotFound;
import studio.portal.domain.ticket.MessageId;
import studio.portal.domain.ticket.TicketId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.ApiTypes;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Operation;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Messages of a ticket as JSON: replies, and for staff internal notes. */
public final class MessageApi implements Routes {
    private static final String PATH = "/tickets/{id}/messages";

    private final Once once;
    private final Validation validation;
    private final TicketQueries tickets;
    private final ReplyToTicket reply;
    private final NoteOnTicket note;
    private final RedactMessage redact;

    public MessageApi(
            Once once,
            Validation validation,
            TicketQueries tickets,
            ReplyToTicket reply,
            NoteOnTicket note,
            RedactMessage redact) {
        this.once = once;
        this.validation = validation;
        this.tickets = tickets;
        this.reply = reply;
        this.note = note;
        this.redact = redact;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.GET,
                PATH,
                Access.SIGNED_IN,
                Operation.answering("Messages of a ticket", 200, ApiTypes.pageOf(TicketJson.Message.class)),
                ctx -> Answers.json(ctx, Page.whole(TicketJson.Message.allOf(TicketApi.find(ctx, tickets)))));
        table.api(
                HandlerType.POST,
                PATH,
                Access.SIGNED_IN,
                Operation.answering(
                                "Reply, or note (staff); a reply to a closed ticket opens a follow-up",
                                201,
                                TicketJson.Message.class)
                        .taking(MessageBody.class)
                        .once()
                        .refusing(400, 403, 409, 412, 413, 415),
                this::write);
        table.api(
                HandlerType.GET,
                PATH + "/{message}",
                Access.SIGNED_IN,
                Operation.answering("One message", 200, TicketJson.Message.class),
                ctx -> Answers.json(ctx, message(ctx, TicketApi.find(ctx, tickets))));
        table.api(
                HandlerType.DELETE,
                PATH + "/{message}",
                Access.SIGNED_IN,
                Operation.doing("Redact a message (staff)").refusing(403, 412),
                this::redact);
    }

    private void write(Context ctx) {
        var found = TicketApi.find(ctx, tickets);
        var id = found.id();
        var version = Answers.expectedVersion(ctx, found.version());
        var input = Input.ofJson(ctx);
        var kind = input.optional("kind", Parsing.word(MessageBody.Kind.class)).orElse(MessageBody.Kind.REPLY);
        var written = switch (kind) {
            case REPLY -> reply(ctx, id, version, input);
            case NOTE -> note(ctx, id, version, input);
        };
        var ids = written.split(" ", 2);
        var ticket = Parsing.uuid(ids[0])
                .map(TicketId::new)
                .flatMap(of -> tickets.find(Visit.of(ctx).actor(), of))
                .orElseThrow(NotFound::new);
        var message = Parsing.uuid(ids[1])
                .map(MessageId::new)
                .flatMap(of -> TicketJson.Message.find(ticket, of))
                .orElseThrow(NotFound::new);
        var isFollowUp = !ticket.id().equals(id);
        var path = TicketApi.path(ticket.id());
        Answers.etag(ctx, ticket.version());
        Answers.created(ctx, isFollowUp ? path : path + "/messages/" + message.id(), message);
    }

    private String reply(Context ctx, TicketId id, Optional<Long> version, Input input) {
        var command = TicketInput.reply(input, List.of(), version);
        input.check(validation, command);
        return once.of(ctx, input, () -> {
            var written = reply.handle(Visit.of(ctx).actor(), id, command);
            return written.ticket() + " " + written.message();
        });
    }

    private String note(Context ctx, TicketId id, Optional<Long> version, Input input) {
        var command = TicketInput.note(input, List.of());
        if (input.has("status")) {
            input.refuse("status", "note-status");
        }
        input.check(validation, command);
        return once.of(ctx, input, () -> id + " " + note.handle(Visit.of(ctx).actor(), id, version, command));
    }

    private void redact(Context ctx) {
        var ticket = TicketApi.find(ctx, tickets);
        var message = message(ctx, ticket);
        var version = Answers.expectedVersion(ctx, ticket.version());
        var kind = message.kind().equals("note") ? RedactMessage.Kind.NOTE : RedactMessage.Kind.REPLY;
        redact.handle(Visit.of(ctx).actor(), ticket.id(), version, message.id(), kind);
        Answers.nothing(ctx);
    }

    private static TicketJson.Message message(Context ctx, TicketDetail ticket) {
        return TicketJson.Message.find(ticket, TicketInput.id(ctx, "message", MessageId::new))
                .orElseThrow(NotFound::new);
    }
}
