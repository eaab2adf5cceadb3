package studio.portal.web.account;

import io.javalin.http.Context;
import studio.portal.application.account.AccountQueries;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.web.Access;
import studio.portal.web.Cookies;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Begins and ends looking at the portal as a member sees it. */
public final class PreviewPages implements Routes {
    private final Pages pages;
    private final Cookies cookies;
    private final AccountQueries accounts;

    public PreviewPages(Pages pages, Cookies cookies, AccountQueries accounts) {
        this.pages = pages;
        this.cookies = cookies;
        this.accounts = accounts;
    }

    @Override
    public void addTo(RouteTable table) {
        table.postAsOneself("/studio/preview", Access.STAFF, this::begin); // a second click comes when it has begun
        table.post("/preview/end", Access.VISITOR, this::end); // looks at who is signed in, not through whose eyes
    }

    private void begin(Context ctx) {
        var input = Input.ofForm(ctx);
        var person = input.optional("personId", Parsing.id(PersonId::new));
        var client = input.optional("clientId", Parsing.id(ClientId::new));
        input.check();
        var member = person.flatMap(id -> accounts.person(Visit.of(ctx).actor(), id))
                .filter(found -> found.memberships().stream()
                        .anyMatch(membership ->
                                client.filter(membership.client().id()::equals).isPresent()))
                .orElseThrow(NotFound::new);
        cookies.preview(ctx, member.person().id(), client.orElseThrow(NotFound::new));
        pages.redirect(ctx, "/");
    }

    private void end(Context ctx) {
        Input.ofForm(ctx).check();
        cookies.endPreview(ctx);
        pages.redirect(ctx, "/studio");
    }
}
