package studio.portal.web.home;

import io.javalin.http.Context;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.portal.application.PageRequest;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.invoice.InvoiceFilter;
import studio.portal.application.invoice.InvoiceFilter.Standing;
import studio.portal.application.invoice.InvoiceQueries;
import studio.portal.application.invoice.InvoiceRow;
import studio.portal.application.invoice.OfferFilter;
import studio.portal.application.invoice.OfferQueries;
import studio.portal.application.invoice.OfferRow;
import studio.portal.application.notification.MessageQueries;
import studio.portal.application.project.RequestQueries;
import studio.portal.application.project.RequestRow;
import studio.portal.application.ticket.TicketFilter;
import studio.portal.application.ticket.TicketQueries;
import studio.portal.application.ticket.TicketRow;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.invoice.InvoicePolicy;
import studio.portal.domain.invoice.OfferPolicy;
import studio.portal.domain.invoice.OfferStatus;
import studio.portal.domain.ticket.TicketPolicy;
import studio.portal.domain.ticket.TicketStatus;
import studio.portal.web.Access;
import studio.portal.web.Pages;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** The first screen: for a client what waits on them, for the studio what waits on it. */
public final class HomePages implements Routes {
    private static final int SHOWN = 8;
    private static final PageRequest FIRST = new PageRequest(Optional.empty(), Optional.empty(), SHOWN);

    private final Pages pages;
    private final TicketQueries tickets;
    private final RequestQueries requests;
    private final InvoiceQueries invoices;
    private final OfferQueries offers;
    private final AccountQueries accounts;
    private final MessageQueries messages;

    public HomePages(
            Pages pages,
            TicketQueries tickets,
            RequestQueries requests,
            InvoiceQueries invoices,
            OfferQueries offers,
            AccountQueries accounts,
            MessageQueries messages) {
        this.pages = pages;
        this.tickets = tickets;
        this.requests = requests;
        this.invoices = invoices;
        this.offers = offers;
        this.accounts = accounts;
        this.messages = messages;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get("/", Access.SIGNED_IN, this::home);
        table.get("/studio", Access.STAFF, this::studio);
    }

    private void home(Context ctx) {
        var actor = Visit.of(ctx).actor();
        if (actor.isStaff()) {
            pages.redirect(ctx, "/studio");
            return;
        }
        var summary = tickets.summary(actor);
        pages.show(
                ctx,
                "home/home.jte",
                Map.of(
                        "summary", summary,
                        "waiting", rows(actor, Set.of(TicketStatus.WAITING_CLIENT), Optional.empty(), false),
                        "requests", requests(actor),
                        "invoices", invoices(ctx, actor, Standing.OPEN),
                        "offers", offers(ctx, actor),
                        "today", pages.today(ctx),
                        "latest", rows(actor, Set.of(), Optional.empty(), false),
                        "contact", accounts.contact(actor)));
    }

    private void studio(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var ours = TicketPolicy.waitingOn(actor);
        var parameters = new HashMap<String, Object>();
        var summary = tickets.summary(actor);
        parameters.put("summary", summary);
        parameters.put("unassigned", rows(actor, ours, Optional.empty(), true));
        parameters.put("mine", rows(actor, ours, actor.personId(), false));
        parameters.put("waiting", rows(actor, Set.of(TicketStatus.WAITING_CLIENT), Optional.empty(), false));
        parameters.put("answered", requests.answered(actor, FIRST).items());
        parameters.put("requests", requests(actor));
        parameters.put("overdue", invoices(ctx, actor, Standing.OVERDUE));
        parameters.put("offers", offers(ctx, actor));
        parameters.put("today", pages.today(ctx));
        parameters.put("me", actor.personId().map(PersonId::toString).orElse(""));
        parameters.put("dead", messages.dead(actor));
        parameters.put("damaged", tickets.damaged(actor, SHOWN));
        pages.show(ctx, "home/studio.jte", parameters);
    }

    /** What waits on clients, what is due first first: for a client, on them. */
    private List<RequestRow> requests(Actor actor) {
        return requests.waiting(actor, FIRST).items();
    }

    /** What is due first first; nothing for who sees no money. */
    private List<InvoiceRow> invoices(Context ctx, Actor actor, Standing standing) {
        if (!InvoicePolicy.seesMoney(actor)) {
            return List.of();
        }
        var filter = new InvoiceFilter(
                Optional.of(standing),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                pages.today(ctx),
                InvoiceFilter.Sort.DUE);
        return invoices.list(actor, filter, FIRST).items();
    }

    /** What a client can accept, for the client's people who decide on it and for the studio. */
    private List<OfferRow> offers(Context ctx, Actor actor) {
        if (!OfferPolicy.mayDecideOnAny(actor) && !OfferPolicy.mayManage(actor)) {
            return List.of();
        }
        var open = new OfferFilter(
                Optional.of(OfferStatus.SENT), Optional.empty(), Optional.empty(), Optional.empty(), pages.today(ctx));
        return offers.list(actor, open, FIRST).items();
    }

    private List<TicketRow> rows(
            Actor actor, Set<TicketStatus> statuses, Optional<PersonId> assignee, boolean unassigned) {
        var filter = new TicketFilter(
                statuses,
                Set.of(),
                Set.of(),
                Optional.empty(),
                assignee,
                unassigned,
                Optional.empty(),
                TicketFilter.Sort.UPDATED);
        return tickets.list(actor, filter, FIRST).items();
    }
}
