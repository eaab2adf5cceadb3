package studio.portal.web.ticket;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.PageRequest;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.account.PersonName;
import studio.portal.application.invoice.OfferFilter;
import studio.portal.application.invoice.OfferQueries;
import studio.portal.application.invoice.OfferRow;
import studio.portal.application.project.ProjectName;
import studio.portal.application.project.ProjectNames;
import studio.portal.application.ticket.TicketDetail;
import studio.portal.application.ticket.TicketQueries;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Person;
import studio.portal.domain.invoice.OfferPolicy;
import studio.portal.domain.ticket.TicketNumber;
import studio.portal.domain.ticket.TicketPolicy;
import studio.portal.web.Pages;
import studio.portal.web.Visit;

/** Puts the page of a ticket together. */
public final class TicketScreen {
    private static final PageRequest LATEST = new PageRequest(Optional.empty(), Optional.empty(), 10);

    private final Pages pages;
    private final AccountQueries accounts;
    private final ProjectNames projects;
    private final OfferQueries offers;

    public TicketScreen(Pages pages, AccountQueries accounts, ProjectNames projects, OfferQueries offers) {
        this.pages = pages;
        this.accounts = accounts;
        this.projects = projects;
        this.offers = offers;
    }

    TicketView view(Context ctx, TicketDetail ticket) {
        var actor = Visit.of(ctx).actor();
        var staff = TicketPolicy.mayManage(actor) ? accounts.staff(actor) : List.<PersonName>of();
        var offered =
                TicketPolicy.mayManage(actor) ? projects.published(actor, ticket.client()) : List.<ProjectName>of();
        return TicketView.of(ticket, colleagues(actor, ticket), staff, offered, offers(ctx, actor, ticket));
    }

    /** What it was answered with that the actor sees, the newest first. */
    private List<OfferRow> offers(Context ctx, Actor actor, TicketDetail ticket) {
        if (!OfferPolicy.maySeeAny(actor)) {
            return List.of();
        }
        var answers = new OfferFilter(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(ticket.id()), pages.today(ctx));
        return offers.list(actor, answers, LATEST).items();
    }

    private List<PersonName> colleagues(Actor actor, TicketDetail ticket) {
        if (!TicketPolicy.mayAddParticipant(actor, ticket)) {
            return List.of();
        }
        return accounts.members(actor, ticket.client()).stream()
                .filter(member -> member.status() == Person.Status.ACTIVE)
                .map(member -> member.person())
                .filter(person -> !person.id().equals(ticket.requester())
                        && !ticket.participants().contains(person.id()))
                .toList();
    }

    void show(Context ctx, TicketView view) {
        pages.show(ctx, "ticket/view.jte", Map.of("view", view, "today", pages.today(ctx)));
    }

    /**
     * For a ticket that is not there for the client somebody acts for: offers the switch to the client under which they
     * would see it.
     *
     * @throws NotFound if there is none
     */
    static void elsewhere(Context ctx, Pages pages, TicketQueries tickets, TicketNumber number) {
        var client = tickets.visibleUnder(Visit.of(ctx).actor(), number).orElseThrow(NotFound::new);
        pages.show(ctx, "ticket/elsewhere.jte", Map.of("client", client, "number", number));
    }
}
