package studio.portal.web.account;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import studio.portal.application.account.EndOtherSessions;
import studio.portal.application.account.EndSession;
import studio.portal.application.account.RevokeToken;
import studio.portal.application.account.SwitchClient;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.ApiTokenId;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.SessionId;
import studio.portal.web.Access;
import studio.portal.web.Done;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Ends sign-ins and keys, and switches the client that a sign-in acts for. */
public final class DevicePages implements Routes {
    private static final ClientId NONE = new ClientId(new UUID(0, 0));

    private final Pages pages;
    private final EndSession endSession;
    private final EndOtherSessions endOthers;
    private final RevokeToken revokeToken;
    private final SwitchClient switchClient;

    public DevicePages(
            Pages pages,
            EndSession endSession,
            EndOtherSessions endOthers,
            RevokeToken revokeToken,
            SwitchClient switchClient) {
        this.pages = pages;
        this.endSession = endSession;
        this.endOthers = endOthers;
        this.revokeToken = revokeToken;
        this.switchClient = switchClient;
    }

    @Override
    public void addTo(RouteTable table) {
        table.post("/profile/sessions/others/end", Access.SIGNED_IN, this::endOthers);
        table.post("/profile/sessions/{id}/end", Access.SIGNED_IN, this::end);
        table.post("/profile/tokens/{id}/end", Access.SIGNED_IN, this::revoke);
        table.post("/profile/client", Access.SIGNED_IN, this::switchTo);
    }

    private void end(Context ctx) {
        var visit = Visit.of(ctx);
        var id = id(ctx, SessionId::new);
        submit(ctx, "session-ended", () -> endSession.handle(visit.actor(), id));
    }

    private void endOthers(Context ctx) {
        var visit = Visit.of(ctx);
        submit(ctx, "sessions-ended", () -> endOthers.handle(visit.actor(), visit.session()));
    }

    private void revoke(Context ctx) {
        var id = id(ctx, ApiTokenId::new);
        submit(ctx, "token-revoked", () -> revokeToken.handle(Visit.of(ctx).actor(), id));
    }

    private void switchTo(Context ctx) {
        var visit = Visit.of(ctx);
        var input = Input.ofForm(ctx);
        var client = input.required("clientId", Parsing.id(ClientId::new), NONE);
        var continueTo = SignInPages.local(input.text("continue"));
        pages.submit(ctx, input, () -> {
            input.check();
            switchClient.handle(visit.actor(), visit.session().orElseThrow(NotFound::new), client);
            return Done.to(continueTo);
        });
    }

    private void submit(Context ctx, String told, Runnable deed) {
        var input = Input.ofForm(ctx);
        pages.submit(ctx, input, () -> {
            input.check();
            deed.run();
            return Done.told("/profile", told);
        });
    }

    private static <T> T id(Context ctx, Function<UUID, T> make) {
        Optional<T> id = Parsing.uuid(ctx.pathParam("id")).map(make);
        return id.orElseThrow(NotFound::new);
    }
}
