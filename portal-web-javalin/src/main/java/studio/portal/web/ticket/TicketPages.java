package studio.portal.web.ticket;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.PageRequest;
import studio.portal.application.Validation;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.account.ClientName;
import studio.portal.application.file.ReceiveUpload;
import studio.portal.application.project.ProjectNames;
import studio.portal.application.ticket.OfferedClients;
import studio.portal.application.ticket.OpenTicket;
import studio.portal.application.ticket.TicketQueries;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Person;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.AttachedFiles;
import studio.portal.web.Done;
import studio.portal.web.Form;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Tickets as pages: the list, opening one, and one with its history. */
public final class TicketPages implements Routes {
    private final Pages pages;
    private final Once once;
    private final Validation validation;
    private final TicketQueries tickets;
    private final AccountQueries accounts;
    private final ProjectNames projects;
    private final TicketScreen screen;
    private final OpenTicket open;
    private final ReceiveUpload receive;

    public TicketPages(
            Pages pages,
            Once once,
            Validation validation,
            TicketQueries tickets,
            AccountQueries accounts,
            ProjectNames projects,
            TicketScreen screen,
            OpenTicket open,
            ReceiveUpload receive) {
        this.pages = pages;
        this.once = once;
        this.validation = validation;
        this.tickets = tickets;
        this.accounts = accounts;
        this.projects = projects;
        this.screen = screen;
        this.open = open;
        this.receive = receive;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get("/tickets", Access.SIGNED_IN, this::list);
        table.upload("/tickets", Access.SIGNED_IN, this::open);
        table.get("/tickets/new", Access.SIGNED_IN, ctx -> showNew(ctx, asked(ctx)));
        table.get("/tickets/{number}", Access.SIGNED_IN, this::view);
        table.get("/tickets/{number}/history", Access.STAFF, this::history);
    }

    private void list(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var address = TicketAddress.of(ctx);
        var filter = TicketFilters.of(address);
        var page = tickets.list(actor, filter, Answers.pageRequest(ctx));
        var summary = tickets.summary(actor);
        var list = actor.isStaff()
                ? new TicketList(
                        address,
                        page,
                        summary,
                        tickets.offeredClients(actor, filter.client()),
                        tickets.offeredAssignees(actor))
                : new TicketList(address, page, summary, OfferedClients.none(), List.of());
        pages.show(ctx, "ticket/list.jte", Map.of("list", list));
    }

    private void open(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var input = Input.ofForm(ctx);
        var files = new AttachedFiles(receive, once);
        pages.prepare(
                ctx,
                input,
                () -> {
                    var command = TicketInput.open(input, files.receive(actor, input));
                    if (actor.isStaff()) {
                        askForWhom(actor, input, command);
                    }
                    input.check(validation, command);
                    return () -> {
                        var opened = open.handle(actor, command);
                        var number = tickets.numberOf(actor, opened).orElseThrow(NotFound::new);
                        return Done.told("/tickets/" + number.value(), "ticket.opened");
                    };
                },
                form -> showNew(ctx, files.kept(form)));
    }

    /** Told together with everything else that is missing: first the client, then which of its members. */
    private void askForWhom(Actor actor, Input input, OpenTicket.Command command) {
        var client = command.clientId();
        if (command.requesterId().isPresent()) {
            return;
        }
        if (client.isEmpty()) {
            input.refuse("clientId", "NotNull");
        } else if (accounts.client(actor, client.get()).isEmpty()) {
            input.refuse("clientId", "absent");
        } else {
            input.refuse("requesterId", "NotNull");
        }
    }

    /** What a link to it says already, such as one beside an invoice. */
    private static Form asked(Context ctx) {
        var asked = new HashMap<String, String>();
        List.of("subject", "category", "projectId")
                .forEach(name -> Answers.query(ctx, name).ifPresent(value -> asked.put(name, value)));
        return Form.of(asked);
    }

    private void showNew(Context ctx, Form form) {
        var actor = Visit.of(ctx).actor();
        var requesters = actor.isStaff() ? requesters(ctx, actor, form) : Requesters.none();
        var client = actor.isStaff() ? requesters.client().map(ClientName::id) : clientOf(actor);
        var offered = client.map(of -> projects.published(actor, of)).orElse(List.of());
        pages.show(ctx, "ticket/new.jte", Map.of("form", form, "requesters", requesters, "projects", offered));
    }

    private static Optional<ClientId> clientOf(Actor actor) {
        if (actor instanceof Actor.Preview preview) {
            return Optional.of(preview.member().client());
        }
        return actor instanceof Actor.Member member ? Optional.of(member.client()) : Optional.empty();
    }

    private Requesters requesters(Context ctx, Actor actor, Form form) {
        var wanted = Answers.query(ctx, "client")
                .or(() -> Optional.of(form.value("clientId")))
                .flatMap(Parsing::uuid)
                .map(ClientId::new);
        var offered = tickets.offeredClients(actor, wanted);
        var chosen = offered.clients().stream()
                .filter(client -> wanted.filter(client.id()::equals).isPresent())
                .findFirst();
        var members = chosen.map(client -> accounts.members(actor, client.id()).stream()
                        .filter(member -> member.status() == Person.Status.ACTIVE)
                        .map(member -> member.person())
                        .toList())
                .orElse(List.of());
        var words = Answers.query(ctx, "q").filter(text -> chosen.isEmpty());
        return new Requesters(words.isPresent() ? found(actor, words) : offered, words.orElse(""), chosen, members);
    }

    private OfferedClients found(Actor actor, Optional<String> words) {
        var first = new PageRequest(Optional.empty(), Optional.empty(), OfferedClients.MOST);
        var page = accounts.clients(actor, words, first);
        return new OfferedClients(
                page.items().stream().map(row -> row.client()).toList(),
                page.next().isEmpty());
    }

    private void view(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var number = TicketInput.number(ctx);
        var ticket = tickets.find(actor, number);
        if (ticket.isPresent()) {
            screen.show(ctx, screen.view(ctx, ticket.get()));
            return;
        }
        TicketScreen.elsewhere(ctx, pages, tickets, number);
    }

    private void history(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var ticket = tickets.find(actor, TicketInput.number(ctx)).orElseThrow(NotFound::new);
        pages.show(ctx, "ticket/history.jte", Map.of("ticket", ticket, "lines", tickets.history(actor, ticket.id())));
    }
}
