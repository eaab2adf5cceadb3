package studio.portal.web.account;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Optional;
import java.util.UUID;
import studio.portal.application.Validation;
import studio.portal.application.account.CreateTokenWithCode;
import studio.portal.application.account.RequestSignInCode;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.SignInAttemptId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Operation;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** In by a mailed code, without the pages: for those who have no password. */
public final class SignInCodeApi implements Routes {
    public record Wanted(String email) {}

    /** @param id names the request when its code is sent in; known addresses and unknown ones have one */
    public record Requested(SignInAttemptId id) {}

    public record Typed(String code, Optional<String> name, Optional<UUID> clientId) {}

    private final Once once;
    private final Validation validation;
    private final RequestSignInCode request;
    private final CreateTokenWithCode create;

    public SignInCodeApi(Once once, Validation validation, RequestSignInCode request, CreateTokenWithCode create) {
        this.once = once;
        this.validation = validation;
        this.request = request;
        this.create = create;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.POST,
                "/sign-in-codes",
                Access.VISITOR,
                Operation.answering(
                                "Mails a code, if the address is known; it is good for 15 minutes",
                                202,
                                Requested.class)
                        .taking(Wanted.class)
                        .once(),
                this::request);
        table.api(
                HandlerType.POST,
                "/sign-in-codes/{id}/token",
                Access.VISITOR,
                Operation.answering("Makes a token for a mailed code, once", 201, TokenApi.CreatedToken.class)
                        .taking(Typed.class)
                        .once()
                        .refusing(409),
                this::create);
    }

    private void request(Context ctx) {
        var visit = Visit.of(ctx);
        var input = Input.ofJson(ctx);
        var command =
                new RequestSignInCode.Command(input.required("email", EmailAddress::parse, SignInPages.NOBODY), "/");
        input.check(validation, command);
        var id = once.prepared(ctx, input, () -> {
            var asking = request.prepare(visit.actor(), command, visit.device());
            return () -> asking.get().toString();
        });
        ctx.status(202); // there is nothing to read: what was asked for is on its way by mail
        Answers.json(ctx, new Requested(new SignInAttemptId(UUID.fromString(id))));
    }

    private void create(Context ctx) {
        var visit = Visit.of(ctx);
        var input = Input.ofJson(ctx);
        var command = new CreateTokenWithCode.Command(
                Parsing.pathId(ctx, "id", SignInAttemptId::new),
                input.text("code"),
                input.has("name") ? input.text("name") : TokenApi.UNNAMED,
                input.optional("clientId", Parsing.id(ClientId::new)));
        input.check(validation, command);
        TokenApi.answer(
                ctx, once.secretlyTried(ctx, input, () -> create.attempt(visit.actor(), command, visit.device())));
    }
}
