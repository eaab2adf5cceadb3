package studio.portal.web.ticket;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.account.PersonName;
import studio.portal.application.project.ProjectName;
import studio.portal.application.project.ProjectNames;
import studio.portal.application.ticket.TicketDetail;
import studio.portal.application.ticket.TicketQueries;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Person;
import studio.portal.domain.ticket.TicketNumber;
import studio.portal.domain.ticket.TicketPolicy;
import studio.portal.web.Pages;
import studio.portal.web.Visit;

/** Puts the page of a ticket together. */
final class TicketScreen {
    private TicketScreen() {}

    static TicketView view(AccountQueries accounts, ProjectNames projects, Actor actor, TicketDetail ticket) {
        var staff = TicketPolicy.mayManage(actor) ? accounts.staff(actor) : List.<PersonName>of();
        var offered =
                TicketPolicy.mayManage(actor) ? projects.published(actor, ticket.client()) : List.<ProjectName>of();
        return TicketView.of(ticket, colleagues(accounts, actor, ticket), staff, offered);
    }

    private static List<PersonName> colleagues(AccountQueries accounts, Actor actor, TicketDetail ticket) {
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

    static void show(Context ctx, Pages pages, TicketView view) {
        pages.show(ctx, "ticket/view.jte", Map.of("view", view));
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
