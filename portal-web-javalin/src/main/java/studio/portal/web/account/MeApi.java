package studio.portal.web.account;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import studio.portal.application.Page;
import studio.portal.application.Validation;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.account.AccountViews.SessionRow;
import studio.portal.application.account.ChangePassword;
import studio.portal.application.account.ChangeProfile;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.EndOtherSessions;
import studio.portal.application.account.EndSession;
import studio.portal.application.account.OwnProfile;
import studio.portal.application.account.SignedIn;
import studio.portal.application.account.SwitchClient;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.Language;
import studio.portal.domain.account.Permission;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.Role;
import studio.portal.domain.account.SessionId;
import studio.portal.domain.account.Theme;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Input;
import studio.portal.web.Operation;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Who asks, and what they decide about themselves. */
public final class MeApi implements Routes {
    /**
     * @param language as pages are shown; what was chosen may be nothing
     * @param client whom a member acts for
     */
    public record Me(
            PersonId id,
            String name,
            EmailAddress email,
            Role role,
            Language language,
            ZoneId zone,
            Theme theme,
            Optional<ClientName> client,
            List<ClientName> otherClients,
            Set<Permission> permissions) {}

    public record ProfilePatch(
            @NotNull Optional<String> name,
            Optional<Language> language,
            Optional<ZoneId> zone,
            @NotNull Optional<Theme> theme) {}

    /** @param currentPassword left out by whoever has none yet */
    public record NewPassword(Optional<String> currentPassword, String newPassword) {}

    public record ClientChoice(UUID clientId) {}

    private final Validation validation;
    private final AccountQueries accounts;
    private final OwnProfile own;
    private final ChangeProfile changeProfile;
    private final ChangePassword changePassword;
    private final EndSession endSession;
    private final EndOtherSessions endOthers;
    private final SwitchClient switchClient;

    public MeApi(
            Validation validation,
            AccountQueries accounts,
            OwnProfile own,
            ChangeProfile changeProfile,
            ChangePassword changePassword,
            EndSession endSession,
            EndOtherSessions endOthers,
            SwitchClient switchClient) {
        this.validation = validation;
        this.accounts = accounts;
        this.own = own;
        this.changeProfile = changeProfile;
        this.changePassword = changePassword;
        this.endSession = endSession;
        this.endOthers = endOthers;
        this.switchClient = switchClient;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.GET,
                "/me",
                Access.SIGNED_IN,
                Operation.answering("Who you are", 200, Me.class),
                this::answer);
        table.api(
                HandlerType.PATCH,
                "/me",
                Access.SIGNED_IN,
                Operation.doing("Changes your profile; null in language and zone means the default")
                        .taking(ProfilePatch.class)
                        .refusing(409, 412),
                this::change);
        table.api(
                HandlerType.PUT,
                "/me/password",
                Access.SIGNED_IN,
                Operation.doing("Sets or changes your password; ends your other sessions and all tokens")
                        .taking(NewPassword.class)
                        .refusing(409),
                this::changePassword);
        table.api(
                HandlerType.PUT,
                "/me/client",
                Access.SIGNED_IN,
                Operation.doing("Lets this session act for another of your clients; a token acts for one for ever")
                        .taking(ClientChoice.class)
                        .refusing(409),
                this::switchTo);
        table.api(
                HandlerType.GET,
                "/me/sessions",
                Access.SIGNED_IN,
                Operation.answering("Where you are signed in", 200, Operation.listOf(SessionRow.class)),
                ctx -> Answers.json(
                        ctx, Page.whole(accounts.sessions(Visit.of(ctx).actor()))));
        table.api(
                HandlerType.DELETE,
                "/me/sessions",
                Access.SIGNED_IN,
                Operation.doing("Signs out all devices but the one that asks"),
                this::endOthers);
        table.api(
                HandlerType.DELETE,
                "/me/sessions/{id}",
                Access.SIGNED_IN,
                Operation.doing("Signs out one device"),
                this::end);
    }

    private void change(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var input = Input.ofJson(ctx);
        var name = input.has("name") ? Optional.of(input.text("name")) : Optional.<String>empty();
        var language = input.change("language", Language::ofTag);
        var zone = input.change("zone", Parsing::zone);
        var theme = input.another("theme", Parsing.word(Theme.class));
        var version = changeProfile.handle(actor, now -> {
            Answers.mustMatch(ctx, now.version());
            var profile = now.profile();
            return input.check(
                    validation,
                    new ChangeProfile.Command(
                            name.orElse(profile.name()),
                            language.wanted() ? language.value() : profile.language(),
                            zone.wanted() ? zone.value() : profile.zone(),
                            theme.orElse(profile.theme())));
        });
        Answers.etag(ctx, version);
        Answers.nothing(ctx);
    }

    private void changePassword(Context ctx) {
        var visit = Visit.of(ctx);
        var input = Input.ofJson(ctx);
        var command = new ChangePassword.Command(input.text("currentPassword"), input.text("newPassword"));
        changePassword.handle(visit.actor(), visit.session(), input.check(validation, command), visit.device());
        Answers.nothing(ctx);
    }

    private void switchTo(Context ctx) {
        var visit = Visit.of(ctx);
        var input = Input.ofJson(ctx);
        var client = input.optional("clientId", Parsing.id(ClientId::new));
        if (client.isEmpty()) {
            input.refuse("clientId", "NotBlank");
        }
        input.check();
        var session = visit.session()
                .orElseThrow(() -> new RuleViolation("token-client", "A token acts for one client for ever"));
        switchClient.handle(visit.actor(), session, client.orElseThrow(NotFound::new));
        Answers.nothing(ctx);
    }

    private void endOthers(Context ctx) {
        var visit = Visit.of(ctx);
        endOthers.handle(visit.actor(), visit.session());
        Answers.nothing(ctx);
    }

    private void end(Context ctx) {
        endSession.handle(Visit.of(ctx).actor(), Parsing.pathId(ctx, "id", SessionId::new));
        Answers.nothing(ctx);
    }

    private void answer(Context ctx) {
        var visit = Visit.of(ctx);
        Answers.etag(ctx, own.handle(visit.actor()).version());
        Answers.json(ctx, me(visit.signedIn()));
    }

    private static Me me(SignedIn who) {
        var actor = who.actor();
        return new Me(
                who.person().id(),
                who.person().name(),
                who.email(),
                actor.isAdmin() ? Role.ADMIN : actor.isStaff() ? Role.STAFF : Role.MEMBER,
                who.language(),
                who.zone(),
                who.theme(),
                who.client(),
                who.otherClients(),
                actor instanceof Actor.Member member ? member.permissions() : Set.of());
    }
}
