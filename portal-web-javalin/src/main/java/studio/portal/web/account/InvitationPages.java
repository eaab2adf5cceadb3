package studio.portal.web.account;

import io.javalin.http.Context;
import java.util.Map;
import studio.portal.application.Validation;
import studio.portal.application.account.AcceptInvitation;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Invitation;
import studio.portal.web.Access;
import studio.portal.web.Done;
import studio.portal.web.Form;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** The page behind the link of an invitation. Opening it changes nothing, for mail scanners open links too. */
public final class InvitationPages implements Routes {
    private final Pages pages;
    private final Validation validation;
    private final AcceptInvitation accept;

    public InvitationPages(Pages pages, Validation validation, AcceptInvitation accept) {
        this.pages = pages;
        this.validation = validation;
        this.accept = accept;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get("/invitation/{token}", Access.VISITOR, this::ask);
        table.post("/invitation/{token}", Access.VISITOR, this::accept);
    }

    private void ask(Context ctx) {
        var invitation = invitation(ctx);
        show(ctx, invitation, Form.of(Map.of("name", invitation.name())));
    }

    private void accept(Context ctx) {
        var input = Input.ofForm(ctx);
        var command =
                new AcceptInvitation.Command(ctx.pathParam("token"), input.text("name"), input.flag("remembered"));
        pages.submit(
                ctx,
                input,
                () -> {
                    var visit = Visit.of(ctx);
                    return Done.signedIn(
                            accept.handle(visit.actor(), input.check(validation, command), visit.device()));
                },
                form -> show(ctx, invitation(ctx), form));
    }

    private Invitation invitation(Context ctx) {
        return accept.find(Visit.of(ctx).actor(), ctx.pathParam("token")).orElseThrow(NotFound::new);
    }

    private void show(Context ctx, Invitation invitation, Form form) {
        pages.show(ctx, "account/invitation.jte", Map.of("form", form, "email", invitation.email()));
    }
}
