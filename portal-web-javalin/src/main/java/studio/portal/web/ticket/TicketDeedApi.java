package studio.portal.web.ticket;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import studio.portal.application.Validation;
import studio.portal.application.ticket.AddParticipant;
import studio.portal.application.ticket.TicketQueries;
import studio.portal.domain.account.PersonId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Operation;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;
import studio.portal.web.ticket.TicketDeedPages.Deeds;

/** Resolving, reopening and taking part, as JSON. */
public final class TicketDeedApi implements Routes {
    private static final String RESOLUTION = "/tickets/{id}/resolution";
    private static final String PARTICIPANTS = "/tickets/{id}/participants";

    private final Once once;
    private final Validation validation;
    private final TicketQueries tickets;
    private final Deeds deeds;

    public TicketDeedApi(Once once, Validation validation, TicketQueries tickets, Deeds deeds) {
        this.once = once;
        this.validation = validation;
        this.tickets = tickets;
        this.deeds = deeds;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.POST,
                RESOLUTION,
                Access.SIGNED_IN,
                Operation.answering("Resolve a ticket", 200, TicketJson.Ticket.class)
                        .once()
                        .refusing(400, 403, 409, 412, 413, 415),
                this::resolve);
        table.api(
                HandlerType.DELETE,
                RESOLUTION,
                Access.SIGNED_IN,
                Operation.answering("Reopen a ticket", 200, TicketJson.Ticket.class)
                        .refusing(403, 409, 412),
                this::reopen);
        table.api(
                HandlerType.POST,
                PARTICIPANTS,
                Access.SIGNED_IN,
                Operation.answering("Let a colleague in", 201, TicketJson.Ticket.class)
                        .taking(AddParticipant.Command.class)
                        .once()
                        .refusing(400, 403, 409, 412, 413, 415),
                this::add);
        table.api(
                HandlerType.DELETE,
                PARTICIPANTS,
                Access.SIGNED_IN,
                Operation.doing("Take a participant out").asking("personId").refusing(403, 409, 412),
                ctx -> remove(
                        ctx,
                        Answers.query(ctx, "personId")
                                .flatMap(Parsing.id(PersonId::new))
                                .orElseThrow(studio.portal.domain.NotFound::new)));
        table.api(
                HandlerType.DELETE,
                PARTICIPANTS + "/{person}",
                Access.SIGNED_IN,
                Operation.doing("Take a participant out").refusing(403, 409, 412),
                ctx -> remove(ctx, TicketInput.id(ctx, "person", PersonId::new)));
    }

    private void resolve(Context ctx) {
        var ticket = TicketApi.find(ctx, tickets);
        var id = ticket.id();
        var version = Answers.expectedVersion(ctx, ticket.version());
        var input = Input.ofJson(ctx);
        input.check();
        once.of(ctx, input, () -> {
            deeds.resolve().handle(Visit.of(ctx).actor(), id, version);
            return id.toString();
        });
        TicketApi.answer(ctx, TicketApi.find(ctx, tickets));
    }

    private void reopen(Context ctx) {
        var ticket = TicketApi.find(ctx, tickets);
        deeds.reopen().handle(Visit.of(ctx).actor(), ticket.id(), Answers.expectedVersion(ctx, ticket.version()));
        TicketApi.answer(ctx, TicketApi.find(ctx, tickets));
    }

    private void add(Context ctx) {
        var ticket = TicketApi.find(ctx, tickets);
        var id = ticket.id();
        var version = Answers.expectedVersion(ctx, ticket.version());
        var input = Input.ofJson(ctx);
        var command = TicketInput.participant(input);
        input.check(validation, command);
        once.of(ctx, input, () -> {
            deeds.addParticipant().handle(Visit.of(ctx).actor(), id, version, command);
            return id.toString();
        });
        ctx.status(201).header("Location", TicketApi.path(id));
        TicketApi.answer(ctx, TicketApi.find(ctx, tickets));
    }

    private void remove(Context ctx, PersonId person) {
        var ticket = TicketApi.find(ctx, tickets);
        var version = Answers.expectedVersion(ctx, ticket.version());
        deeds.removeParticipant().handle(Visit.of(ctx).actor(), ticket.id(), version, person);
        Answers.nothing(ctx);
    }
}
