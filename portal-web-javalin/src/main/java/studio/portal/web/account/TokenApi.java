package studio.portal.web.account;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import studio.portal.application.Page;
import studio.portal.application.Validation;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.account.AccountViews.TokenRow;
import studio.portal.application.account.ApiTokens;
import studio.portal.application.account.CreateToken;
import studio.portal.application.account.RevokeToken;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.ApiTokenId;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.EmailAddress;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Operation;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Keys to the API. */
public final class TokenApi implements Routes {
    static final String UNNAMED = "API";

    /** @param otp taken for the day a second factor exists; nobody has one yet */
    public record NewToken(
            String email, String password, Optional<String> otp, Optional<String> name, Optional<UUID> clientId) {}

    public record CreatedToken(ApiTokenId id, String token, Instant expiresAt) {}

    private final Once once;
    private final Validation validation;
    private final AccountQueries accounts;
    private final CreateToken create;
    private final RevokeToken revoke;

    public TokenApi(Once once, Validation validation, AccountQueries accounts, CreateToken create, RevokeToken revoke) {
        this.once = once;
        this.validation = validation;
        this.accounts = accounts;
        this.create = create;
        this.revoke = revoke;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.POST,
                "/tokens",
                Access.VISITOR,
                Operation.answering("Makes a token for an address and a password", 201, CreatedToken.class)
                        .taking(NewToken.class)
                        .once()
                        .refusing(409),
                this::create);
        table.api(
                HandlerType.GET,
                "/tokens",
                Access.SIGNED_IN,
                Operation.answering("Your tokens, without their secrets", 200, Operation.listOf(TokenRow.class)),
                ctx -> Answers.json(
                        ctx, Page.whole(accounts.tokens(Visit.of(ctx).actor()))));
        table.api(
                HandlerType.DELETE,
                "/tokens/current",
                Access.SIGNED_IN,
                Operation.doing("Ends the token this request is made with"),
                ctx -> revoke(ctx, Visit.of(ctx).token().orElseThrow(NotFound::new)));
        table.api(
                HandlerType.GET,
                "/tokens/{id}",
                Access.SIGNED_IN,
                Operation.answering("One of your tokens, without its secret", 200, TokenRow.class),
                this::find);
        table.api(
                HandlerType.DELETE,
                "/tokens/{id}",
                Access.SIGNED_IN,
                Operation.doing("Ends one of your tokens"),
                ctx -> revoke(ctx, Parsing.pathId(ctx, "id", ApiTokenId::new)));
    }

    private void create(Context ctx) {
        var input = Input.ofJson(ctx);
        input.text("otp");
        var command = new CreateToken.Command(
                input.required("email", EmailAddress::parse, SignInPages.NOBODY),
                input.text("password"),
                input.has("name") ? input.text("name") : UNNAMED,
                input.optional("clientId", Parsing.id(ClientId::new)));
        input.check(validation, command);
        var visit = Visit.of(ctx);
        var proven = create.prove(visit.actor(), command, visit.device());
        answer(ctx, once.secretly(ctx, input, () -> create.handle(visit.actor(), command, proven)));
    }

    private void find(Context ctx) {
        var id = Parsing.pathId(ctx, "id", ApiTokenId::new);
        Answers.json(
                ctx,
                accounts.tokens(Visit.of(ctx).actor()).stream()
                        .filter(token -> token.id().equals(id))
                        .findFirst()
                        .orElseThrow(NotFound::new));
    }

    static void answer(Context ctx, ApiTokens.Created created) {
        Answers.created(
                ctx,
                RouteTable.API + "/tokens/" + created.id(),
                new CreatedToken(created.id(), created.token(), created.expiresAt()));
    }

    private void revoke(Context ctx, ApiTokenId id) {
        revoke.handle(Visit.of(ctx).actor(), id);
        Answers.nothing(ctx);
    }
}
