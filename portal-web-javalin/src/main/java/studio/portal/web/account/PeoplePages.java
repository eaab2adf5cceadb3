package studio.portal.web.account;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.portal.application.Validation;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.account.AccountViews.InvitationRow;
import studio.portal.application.account.Invite;
import studio.portal.application.account.RevokeInvitation;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.AccountPolicy;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.InvitationId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Done;
import studio.portal.web.Form;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Everybody with a login, and invitations to the studio. */
public final class PeoplePages implements Routes {
    private final Pages pages;
    private final Validation validation;
    private final AccountQueries accounts;
    private final Invite invite;
    private final RevokeInvitation revoke;

    public PeoplePages(
            Pages pages, Validation validation, AccountQueries accounts, Invite invite, RevokeInvitation revoke) {
        this.pages = pages;
        this.validation = validation;
        this.accounts = accounts;
        this.invite = invite;
        this.revoke = revoke;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get("/studio/people", Access.STAFF, ctx -> show(ctx, Form.empty()));
        table.post("/studio/people/invitations", Access.ADMIN, this::invite);
        table.post("/studio/people/invitations/{id}/end", Access.ADMIN, this::revoke);
    }

    private void invite(Context ctx) {
        var input = Input.ofForm(ctx);
        var command = new Invite.Command(
                input.required("email", EmailAddress::parse, SignInPages.NOBODY),
                input.text("name"),
                Optional.empty(),
                Set.of(),
                input.flag("admin"));
        pages.submit(
                ctx,
                input,
                () -> {
                    input.check(validation, command);
                    invite.handle(Visit.of(ctx).actor(), command);
                    return Done.told("/studio/people", "invited");
                },
                form -> show(ctx, form));
    }

    private void revoke(Context ctx) {
        var id = Parsing.uuid(ctx.pathParam("id")).map(InvitationId::new).orElseThrow(NotFound::new);
        var input = Input.ofForm(ctx);
        pages.submit(ctx, input, () -> {
            input.check();
            revoke.handle(Visit.of(ctx).actor(), id);
            return Done.told("/studio/people", "invitation-revoked");
        });
    }

    private void show(Context ctx, Form form) {
        var actor = Visit.of(ctx).actor();
        var words = Answers.query(ctx, "q");
        var page = accounts.people(actor, words, Answers.pageRequest(ctx));
        List<InvitationRow> invitations =
                AccountPolicy.mayManageStaff(actor) ? accounts.openInvitations(actor, Optional.empty()) : List.of();
        pages.show(
                ctx,
                "account/people.jte",
                Map.of(
                        "people",
                        page.items(),
                        "words",
                        words.orElse(""),
                        "newer",
                        page.previous().map(cursor -> Answers.neighbour(ctx, "before", cursor)),
                        "older",
                        page.next().map(cursor -> Answers.neighbour(ctx, "after", cursor)),
                        "invitations",
                        invitations,
                        "invite",
                        form));
    }
}
