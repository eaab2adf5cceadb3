package studio.portal.web.ticket;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import studio.portal.application.Page;
import studio.portal.application.Validation;
import studio.portal.application.activity.HistoryLine;
import studio.portal.application.ticket.ChangeTicket;
import studio.portal.application.ticket.OpenTicket;
import studio.portal.application.ticket.TicketDetail;
import studio.portal.application.ticket.TicketQueries;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
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

/** Tickets as JSON: list, open, read and change. */
public final class TicketApi implements Routes {
    private record Summary(int open, int in_progress, int waiting_client, int resolved, int closed) {}

    private final Once once;
    private final Validation validation;
    private final TicketQueries tickets;
    private final OpenTicket open;
    private final ChangeTicket change;

    public TicketApi(Once once, Validation validation, TicketQueries tickets, OpenTicket open, ChangeTicket change) {
        this.once = once;
        this.validation = validation;
        this.tickets = tickets;
        this.open = open;
        this.change = change;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.GET,
                "/tickets",
                Access.SIGNED_IN,
                Operation.answering("Tickets the caller may see", 200, ApiTypes.pageOf(TicketJson.Row.class))
                        .asking(
                                "limit",
                                "after",
                                "before",
                                "q",
                                "status",
                                "priority",
                                "category",
                                "client",
                                "assignee",
                                "unassigned",
                                "project",
                                "sort"),
                this::list);
        table.api(
                HandlerType.POST,
                "/tickets",
                Access.SIGNED_IN,
                Operation.answering("Open a ticket", 201, TicketJson.Ticket.class)
                        .taking(OpenTicket.Command.class)
                        .once()
                        .refusing(400, 409, 413, 415),
                this::open);
        table.api(
                HandlerType.GET,
                "/tickets/summary",
                Access.SIGNED_IN,
                Operation.answering("How many tickets have each status", 200, Summary.class),
                this::summary);
        table.api(
                HandlerType.GET,
                "/tickets/{id}",
                Access.SIGNED_IN,
                Operation.answering("One ticket with its messages", 200, TicketJson.Ticket.class),
                ctx -> answer(ctx, find(ctx)));
        table.api(
                HandlerType.PATCH,
                "/tickets/{id}",
                Access.SIGNED_IN,
                Operation.answering("Change a ticket (staff)", 200, TicketJson.Ticket.class)
                        .taking(TicketPatch.class)
                        .refusing(400, 403, 409, 412, 413, 415),
                this::change);
        table.api(
                HandlerType.GET,
                "/tickets/{id}/history",
                Access.STAFF,
                Operation.answering(
                        "Everything that was recorded of a ticket", 200, ApiTypes.pageOf(HistoryLine.class)),
                this::history);
    }

    private void list(Context ctx) {
        var page = tickets.list(Visit.of(ctx).actor(), TicketFilters.strictly(ctx), Answers.pageRequest(ctx));
        var rows = page.items().stream().map(TicketJson.Row::of).toList();
        Answers.json(ctx, new Page<>(rows, page.next(), page.previous()));
    }

    private void open(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var input = Input.ofJson(ctx);
        var command = TicketInput.open(input, List.of());
        input.check(validation, command);
        var id = once.of(ctx, input, () -> open.handle(actor, command).toString());
        var ticket = Parsing.uuid(id)
                .map(TicketId::new)
                .flatMap(opened -> tickets.find(actor, opened))
                .orElseThrow(NotFound::new);
        ctx.status(201).header("Location", path(ticket.id()));
        answer(ctx, ticket);
    }

    private void summary(Context ctx) {
        var counts = new LinkedHashMap<String, Integer>();
        tickets.summary(Visit.of(ctx).actor()).forEach((status, count) -> counts.put(status.word(), count));
        Answers.json(ctx, counts);
    }

    private void change(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var ticket = find(ctx);
        var id = ticket.id();
        var input = Input.ofJson(ctx);
        var command = TicketInput.change(input, Answers.expectedVersion(ctx, ticket.version()));
        if (!actor.isStaff()) {
            throw new AccessDenied("Only the studio changes a ticket");
        }
        input.check(validation, command);
        change.handle(actor, id, command);
        answer(ctx, find(ctx));
    }

    private void history(Context ctx) {
        Answers.json(
                ctx, Page.whole(tickets.history(Visit.of(ctx).actor(), find(ctx).id())));
    }

    private TicketDetail find(Context ctx) {
        return find(ctx, tickets);
    }

    static TicketDetail find(Context ctx, TicketQueries tickets) {
        return Optional.of(TicketInput.id(ctx, "id", TicketId::new))
                .flatMap(id -> tickets.find(Visit.of(ctx).actor(), id))
                .orElseThrow(NotFound::new);
    }

    static void answer(Context ctx, TicketDetail ticket) {
        Answers.etag(ctx, ticket.version());
        Answers.json(ctx, TicketJson.Ticket.of(ticket));
    }

    static String path(TicketId id) {
        return RouteTable.API + "/tickets/" + id;
    }
}
