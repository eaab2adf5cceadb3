package studio.portal.web.account;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import studio.portal.application.Validation;
import studio.portal.application.account.RequestPasswordReset;
import studio.portal.application.account.ResetPassword;
import studio.portal.domain.account.EmailAddress;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Operation;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** A new password by a mailed link, without the pages. */
public final class ResetApi implements Routes {
    private final Once once;
    private final Validation validation;
    private final RequestPasswordReset request;
    private final ResetPassword reset;

    public ResetApi(Once once, Validation validation, RequestPasswordReset request, ResetPassword reset) {
        this.once = once;
        this.validation = validation;
        this.request = request;
        this.reset = reset;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.POST,
                "/password-resets",
                Access.VISITOR,
                Operation.doing("Mails a link for a new password, if the address is known")
                        .taking(RequestPasswordReset.Command.class)
                        .once(),
                this::request);
        table.api(
                HandlerType.POST,
                "/password-resets/completion",
                Access.VISITOR,
                Operation.doing("Sets a new password with the token of a mailed link")
                        .taking(ResetPassword.Command.class)
                        .once()
                        .refusing(409),
                this::reset);
    }

    private void request(Context ctx) {
        var visit = Visit.of(ctx);
        var input = Input.ofJson(ctx);
        var command =
                new RequestPasswordReset.Command(input.required("email", EmailAddress::parse, SignInPages.NOBODY));
        input.check(validation, command);
        once.prepared(ctx, input, () -> {
            var asking = request.prepare(visit.actor(), command, visit.device());
            return () -> nothing(asking);
        });
        Answers.nothing(ctx);
    }

    private void reset(Context ctx) {
        var input = Input.ofJson(ctx);
        var command = new ResetPassword.Command(input.text("token"), input.text("password"));
        input.check(validation, command);
        once.prepared(ctx, input, () -> {
            var setting = reset.prepare(Visit.of(ctx).actor(), command);
            return () -> nothing(setting);
        });
        Answers.nothing(ctx);
    }

    private static String nothing(Runnable work) {
        work.run();
        return "";
    }
}
