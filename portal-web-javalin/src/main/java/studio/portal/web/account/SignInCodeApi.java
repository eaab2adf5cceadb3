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
import studio.portal.web.Operation;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** In by a mailed code, without the pages: for those who have no password. A code works once, so it needs no key. */
public final class SignInCodeApi implements Routes {
    public record Wanted(String email) {}

    /** @param id names the request when its code is sent in; known addresses and unknown ones have one */
    public record Requested(SignInAttemptId id) {}

    public record Typed(String code, Optional<String> name, Optional<UUID> clientId) {}

    private final Validation validation;
    private final RequestSignInCode request;
    private final CreateTokenWithCode create;

    public SignInCodeApi(Validation validation, RequestSignInCode request, CreateTokenWithCode create) {
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
                                201,
                                Requested.class)
                        .taking(Wanted.class),
                this::request);
        table.api(
                HandlerType.POST,
                "/sign-in-codes/{id}/token",
                Access.VISITOR,
                Operation.answering("Makes a token for a mailed code, once", 201, TokenApi.CreatedToken.class)
                        .taking(Typed.class),
                this::create);
    }

    private void request(Context ctx) {
        var visit = Visit.of(ctx);
        var input = Input.ofJson(ctx);
        var command =
                new RequestSignInCode.Command(input.required("email", EmailAddress::parse, SignInPages.NOBODY), "/");
        var id = request.handle(visit.actor(), input.check(validation, command), visit.device());
        Answers.created(ctx, RouteTable.API + "/sign-in-codes/" + id, new Requested(id));
    }

    private void create(Context ctx) {
        var visit = Visit.of(ctx);
        var input = Input.ofJson(ctx);
        var command = new CreateTokenWithCode.Command(
                Parsing.pathId(ctx, "id", SignInAttemptId::new),
                input.text("code"),
                input.has("name") ? input.text("name") : TokenApi.UNNAMED,
                input.optional("clientId", Parsing.id(ClientId::new)));
        TokenApi.answer(ctx, create.handle(visit.actor(), input.check(validation, command), visit.device()));
    }
}
