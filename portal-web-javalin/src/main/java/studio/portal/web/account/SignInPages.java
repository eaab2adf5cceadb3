package studio.portal.web.account;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.Validation;
import studio.portal.application.account.RequestSignInCode;
import studio.portal.application.account.SignInWithCode;
import studio.portal.application.account.SignInWithPassword;
import studio.portal.application.account.SignOut;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.SignInAttemptId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Cookies;
import studio.portal.web.Done;
import studio.portal.web.Form;
import studio.portal.web.Gate;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** In by a mailed code, or by a password for those who have one; and out. */
public final class SignInPages implements Routes {
    static final EmailAddress NOBODY = new EmailAddress("nobody@nowhere.invalid");

    private final Pages pages;
    private final Cookies cookies;
    private final Validation validation;
    private final RequestSignInCode requestCode;
    private final SignInWithCode withCode;
    private final SignInWithPassword withPassword;
    private final SignOut signOut;

    public SignInPages(
            Pages pages,
            Cookies cookies,
            Validation validation,
            RequestSignInCode requestCode,
            SignInWithCode withCode,
            SignInWithPassword withPassword,
            SignOut signOut) {
        this.pages = pages;
        this.cookies = cookies;
        this.validation = validation;
        this.requestCode = requestCode;
        this.withCode = withCode;
        this.withPassword = withPassword;
        this.signOut = signOut;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get("/sign-in", Access.VISITOR, ctx -> ask(ctx, "account/sign-in.jte"));
        table.post("/sign-in", Access.VISITOR, this::sendCode);
        table.get("/sign-in/code", Access.VISITOR, this::askForCode);
        table.post("/sign-in/code", Access.VISITOR, this::checkCode);
        table.get("/sign-in/password", Access.VISITOR, ctx -> ask(ctx, "account/sign-in-password.jte"));
        table.post("/sign-in/password", Access.VISITOR, this::checkPassword);
        table.post("/sign-out", Access.VISITOR, this::leave);
    }

    private void ask(Context ctx, String template) {
        var continueTo = continueTo(ctx);
        if (Visit.of(ctx).who().isPresent()) {
            pages.redirect(ctx, continueTo);
        } else {
            pages.show(ctx, template, Map.of("form", Form.of(Map.of("continue", continueTo))));
        }
    }

    private void sendCode(Context ctx) {
        var input = Input.ofForm(ctx);
        var command = new RequestSignInCode.Command(
                input.required("email", EmailAddress::parse, NOBODY), local(input.text("continue")));
        var next = "/sign-in/code?continue=" + Answers.encode(command.continueTo());
        pages.prepare(
                ctx,
                input,
                () -> {
                    var visit = Visit.of(ctx);
                    var asking = requestCode.prepare(visit.actor(), input.check(validation, command), visit.device());
                    return () -> Done.asked(next, asking.get());
                },
                form -> again(ctx, "account/sign-in.jte", form));
    }

    /** The attempt comes by cookie or, where the mail is read on another device, in the mail's link. */
    private void askForCode(Context ctx) {
        var continueTo = continueTo(ctx);
        var linked =
                Answers.query(ctx, "attempt").filter(text -> Parsing.uuid(text).isPresent());
        if (linked.isEmpty() && attempt(ctx).isEmpty()) {
            pages.redirect(
                    ctx, continueTo.equals("/") ? "/sign-in" : "/sign-in?continue=" + Answers.encode(continueTo));
            return;
        }
        var values = Map.of("attempt", linked.orElse(""), "continue", continueTo);
        pages.show(ctx, "account/sign-in-code.jte", Map.of("form", Form.of(values)));
    }

    private void checkCode(Context ctx) {
        var input = Input.ofForm(ctx);
        input.text("continue"); // for the link to another code; where the way leads was kept with the attempt
        var attempt =
                input.optional("attempt", Parsing.id(SignInAttemptId::new)).or(() -> attempt(ctx));
        if (attempt.isEmpty()) {
            pages.redirect(ctx, "/sign-in");
            return;
        }
        var command = new SignInWithCode.Command(attempt.get(), input.text("code"), input.flag("remembered"));
        pages.attempt(
                ctx,
                input,
                () -> {
                    var visit = Visit.of(ctx);
                    return withCode.attempt(visit.actor(), input.check(validation, command), visit.device())
                            .map(Done::signedIn);
                },
                form -> again(ctx, "account/sign-in-code.jte", form));
    }

    private void checkPassword(Context ctx) {
        var input = Input.ofForm(ctx);
        var command = new SignInWithPassword.Command(
                input.required("email", EmailAddress::parse, NOBODY),
                input.text("password"),
                input.flag("remembered"),
                local(input.text("continue")));
        pages.prepare(
                ctx,
                input,
                () -> {
                    var visit = Visit.of(ctx);
                    var entering =
                            withPassword.prepare(visit.actor(), input.check(validation, command), visit.device());
                    return () -> Done.signedIn(entering.get());
                },
                form -> again(ctx, "account/sign-in-password.jte", form));
    }

    private void leave(Context ctx) {
        var visit = Visit.of(ctx);
        var input = Input.ofForm(ctx);
        pages.submit(ctx, input, () -> {
            input.check();
            visit.session().ifPresent(session -> signOut.handle(visit.actor(), session));
            return Done.told("/sign-in", "signed-out");
        });
        cookies.signOut(ctx);
    }

    private void again(Context ctx, String template, Form form) {
        pages.show(ctx, template, Map.of("form", form));
    }

    private static String continueTo(Context ctx) {
        return local(Answers.query(ctx, "continue").orElse("/"));
    }

    private Optional<SignInAttemptId> attempt(Context ctx) {
        return cookies.attempt(ctx).flatMap(Parsing.id(SignInAttemptId::new));
    }

    static String local(String path) {
        return Gate.isLocal(path) ? path : "/";
    }
}
