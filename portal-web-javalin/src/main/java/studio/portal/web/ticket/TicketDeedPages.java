package studio.portal.web.ticket;

import io.javalin.http.Context;
import java.util.function.BiFunction;
import studio.portal.application.Validation;
import studio.portal.application.ticket.AddParticipant;
import studio.portal.application.ticket.ChangeTicket;
import studio.portal.application.ticket.RedactMessage;
import studio.portal.application.ticket.RemoveParticipant;
import studio.portal.application.ticket.ReopenTicket;
import studio.portal.application.ticket.ResolveTicket;
import studio.portal.application.ticket.TicketQueries;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.ticket.MessageId;
import studio.portal.domain.ticket.TicketId;
import studio.portal.web.Access;
import studio.portal.web.Done;
import studio.portal.web.Form;
import studio.portal.web.FormInput;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** What is done to a ticket from its page, beside writing. A repeat of any of it changes nothing more. */
public final class TicketDeedPages implements Routes {
    /** The use cases behind the buttons. */
    public record Deeds(
            ChangeTicket change,
            ResolveTicket resolve,
            ReopenTicket reopen,
            AddParticipant addParticipant,
            RemoveParticipant removeParticipant,
            RedactMessage redact) {}

    private final Pages pages;
    private final Validation validation;
    private final TicketQueries tickets;
    private final TicketScreen screen;
    private final Deeds deeds;

    public TicketDeedPages(
            Pages pages, Validation validation, TicketQueries tickets, TicketScreen screen, Deeds deeds) {
        this.pages = pages;
        this.validation = validation;
        this.tickets = tickets;
        this.screen = screen;
        this.deeds = deeds;
    }

    @Override
    public void addTo(RouteTable table) {
        table.post("/tickets/{number}/changes", Access.STAFF, this::change);
        table.post("/tickets/{number}/resolution", Access.SIGNED_IN, this::resolve);
        table.post("/tickets/{number}/resolution/removal", Access.SIGNED_IN, this::reopen);
        table.post("/tickets/{number}/participants", Access.SIGNED_IN, this::addParticipant);
        table.post("/tickets/{number}/participants/{person}/removal", Access.SIGNED_IN, this::removeParticipant);
        table.post("/tickets/{number}/messages/{message}/redaction", Access.STAFF, this::redact);
    }

    private void change(Context ctx) {
        act(ctx, "ticket.changed", TicketView::withChanges, (id, input) -> {
            var command = TicketInput.change(input, input.number("version"));
            input.check(validation, command);
            deeds.change().handle(Visit.of(ctx).actor(), id, command);
        });
    }

    private void resolve(Context ctx) {
        act(ctx, "ticket.resolved", TicketView::withAct, (id, input) -> {
            var version = input.number("version");
            input.check();
            deeds.resolve().handle(Visit.of(ctx).actor(), id, version);
        });
    }

    private void reopen(Context ctx) {
        act(ctx, "ticket.reopened", TicketView::withAct, (id, input) -> {
            var version = input.number("version");
            input.check();
            deeds.reopen().handle(Visit.of(ctx).actor(), id, version);
        });
    }

    private void addParticipant(Context ctx) {
        act(ctx, "ticket.participant-added", TicketView::withAct, (id, input) -> {
            var command = TicketInput.participant(input);
            input.check(validation, command);
            deeds.addParticipant().handle(Visit.of(ctx).actor(), id, command);
        });
    }

    private void removeParticipant(Context ctx) {
        var person = TicketInput.id(ctx, "person", PersonId::new);
        act(ctx, "ticket.participant-removed", TicketView::withAct, (id, input) -> {
            input.check();
            deeds.removeParticipant().handle(Visit.of(ctx).actor(), id, person);
        });
    }

    private void redact(Context ctx) {
        var message = TicketInput.id(ctx, "message", MessageId::new);
        act(ctx, "ticket.redacted", TicketView::withAct, (id, input) -> {
            var kind = input.required("kind", Parsing.word(RedactMessage.Kind.class), RedactMessage.Kind.REPLY);
            input.check();
            deeds.redact().handle(Visit.of(ctx).actor(), id, message, kind);
        });
    }

    @FunctionalInterface
    private interface Deed {
        void onto(TicketId id, FormInput input);
    }

    private void act(Context ctx, String flash, BiFunction<TicketView, Form, TicketView> refused, Deed deed) {
        var actor = Visit.of(ctx).actor();
        var number = TicketInput.number(ctx);
        var id = tickets.idOf(actor, number).orElseThrow(NotFound::new);
        var input = Input.ofForm(ctx);
        pages.submit(
                ctx,
                input,
                () -> {
                    deed.onto(id, input);
                    return Done.told("/tickets/" + number.value(), flash);
                },
                form -> {
                    var now = tickets.find(actor, id).orElseThrow(NotFound::new);
                    screen.show(ctx, refused.apply(screen.view(ctx, now), form));
                });
    }
}
