package studio.portal.web.account;

import io.javalin.http.Context;
import java.util.Map;
import studio.portal.application.Validation;
import studio.portal.application.account.RequestPasswordReset;
import studio.portal.application.account.ResetPassword;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.EmailAddress;
import studio.portal.web.Access;
import studio.portal.web.Done;
import studio.portal.web.Form;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** A new password by a mailed link. */
public final class ResetPages implements Routes {
    private final Pages pages;
    private final Validation validation;
    private final RequestPasswordReset request;
    private final ResetPassword reset;

    public ResetPages(Pages pages, Validation validation, RequestPasswordReset request, ResetPassword reset) {
        this.pages = pages;
        this.validation = validation;
        this.request = request;
        this.reset = reset;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get("/reset", Access.VISITOR, ctx -> showRequest(ctx, Form.empty()));
        table.post("/reset", Access.VISITOR, this::request);
        table.get("/reset/{token}", Access.VISITOR, this::ask);
        table.post("/reset/{token}", Access.VISITOR, this::reset);
    }

    private void request(Context ctx) {
        var input = Input.ofForm(ctx);
        var command =
                new RequestPasswordReset.Command(input.required("email", EmailAddress::parse, SignInPages.NOBODY));
        pages.prepare(
                ctx,
                input,
                () -> {
                    var visit = Visit.of(ctx);
                    var asking = request.prepare(visit.actor(), input.check(validation, command), visit.device());
                    return () -> {
                        asking.run();
                        return Done.told("/reset", "reset-sent");
                    };
                },
                form -> showRequest(ctx, form));
    }

    private void ask(Context ctx) {
        if (!reset.isOpen(Visit.of(ctx).actor(), ctx.pathParam("token"))) {
            throw new NotFound();
        }
        showReset(ctx, Form.empty());
    }

    private void reset(Context ctx) {
        var input = Input.ofForm(ctx);
        var command = new ResetPassword.Command(ctx.pathParam("token"), input.text("password"));
        pages.prepare(
                ctx,
                input,
                () -> {
                    var setting = reset.prepare(Visit.of(ctx).actor(), input.check(validation, command));
                    return () -> {
                        setting.run();
                        return Done.told("/sign-in/password", "password-reset");
                    };
                },
                form -> showReset(ctx, form));
    }

    private void showRequest(Context ctx, Form form) {
        pages.show(ctx, "account/reset-request.jte", Map.of("form", form));
    }

    private void showReset(Context ctx, Form form) {
        pages.show(ctx, "account/reset.jte", Map.of("form", form));
    }
}
