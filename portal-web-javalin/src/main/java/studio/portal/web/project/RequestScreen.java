package studio.portal.web.project;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.account.PersonName;
import studio.portal.application.project.RequestDetail;
import studio.portal.application.project.RequestQueries;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Person;
import studio.portal.domain.project.RequestId;
import studio.portal.domain.project.RequestStatus;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.Visit;

/** Puts the page of a request together. */
final class RequestScreen {
    private RequestScreen() {}

    /** @throws NotFound if the reader sees no such request */
    static RequestDetail find(Context ctx, RequestQueries requests) {
        return requests.find(Visit.of(ctx).actor(), id(ctx)).orElseThrow(NotFound::new);
    }

    static RequestId id(Context ctx) {
        return Parsing.pathId(ctx, "request", RequestId::new);
    }

    /**
     * For a request that is not there for the client somebody acts for: offers the switch to the client under which they
     * would see it.
     *
     * @throws NotFound if there is none
     */
    static void elsewhere(Context ctx, Pages pages, RequestQueries requests) {
        var client = requests.visibleUnder(Visit.of(ctx).actor(), id(ctx)).orElseThrow(NotFound::new);
        pages.show(ctx, "request/elsewhere.jte", Map.of("client", client, "path", ctx.path()));
    }

    /** @throws NotFound if the address names no item of it */
    static RequestDetail.Item item(Context ctx, RequestDetail request) {
        return Parsing.number(ctx.pathParam("number"))
                .flatMap(number -> request.items().stream()
                        .filter(item -> item.number() == number)
                        .findFirst())
                .orElseThrow(NotFound::new);
    }

    static RequestView view(Context ctx, AccountQueries accounts, RequestDetail request) {
        var actor = Visit.of(ctx).actor();
        var asks = actor.isStaff() && request.status() == RequestStatus.DRAFT;
        return RequestView.of(request, asks ? members(accounts, actor, request.client()) : List.of());
    }

    static List<PersonName> members(AccountQueries accounts, Actor actor, ClientId client) {
        return accounts.members(actor, client).stream()
                .filter(member -> member.status() == Person.Status.ACTIVE)
                .map(member -> member.person())
                .toList();
    }

    static void show(Context ctx, Pages pages, RequestView view) {
        pages.show(ctx, "request/view.jte", Map.of("view", view));
    }
}
