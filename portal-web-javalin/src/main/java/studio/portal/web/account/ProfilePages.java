package studio.portal.web.account;

import io.javalin.http.Context;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.Validation;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.account.ChangePassword;
import studio.portal.application.account.ChangeProfile;
import studio.portal.application.account.ClientName;
import studio.portal.application.account.CreateToken;
import studio.portal.application.account.OwnProfile;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Language;
import studio.portal.domain.account.Permission;
import studio.portal.domain.account.Theme;
import studio.portal.web.Access;
import studio.portal.web.Done;
import studio.portal.web.Form;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** What people decide about themselves: name, language, time zone, theme, password and keys to the API. */
public final class ProfilePages implements Routes {
    private final Pages pages;
    private final Validation validation;
    private final AccountQueries accounts;
    private final OwnProfile own;
    private final ChangeProfile changeProfile;
    private final ChangePassword changePassword;
    private final CreateToken createToken;

    public ProfilePages(
            Pages pages,
            Validation validation,
            AccountQueries accounts,
            OwnProfile own,
            ChangeProfile changeProfile,
            ChangePassword changePassword,
            CreateToken createToken) {
        this.pages = pages;
        this.validation = validation;
        this.accounts = accounts;
        this.own = own;
        this.changeProfile = changeProfile;
        this.changePassword = changePassword;
        this.createToken = createToken;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get("/profile", Access.SIGNED_IN, ctx -> show(ctx, profileForm(ctx), Form.empty(), Form.empty()));
        table.post("/profile", Access.SIGNED_IN, this::change);
        table.post("/profile/password", Access.SIGNED_IN, this::changePassword);
        table.post("/profile/tokens", Access.SIGNED_IN, this::createToken);
    }

    private void change(Context ctx) {
        var input = Input.ofForm(ctx);
        var command = new ChangeProfile.Command(
                input.text("name"),
                input.optional("language", Language::ofTag),
                input.optional("zone", Parsing::zone),
                input.required("theme", Parsing.word(Theme.class), Theme.DARK));
        pages.submit(
                ctx,
                input,
                () -> {
                    changeProfile.handle(Visit.of(ctx).actor(), input.check(validation, command));
                    return Done.told("/profile", "profile-saved");
                },
                form -> show(ctx, form, Form.empty(), Form.empty()));
    }

    private void changePassword(Context ctx) {
        var input = Input.ofForm(ctx);
        var command = new ChangePassword.Command(input.text("currentPassword"), input.text("newPassword"));
        pages.prepare(
                ctx,
                input,
                () -> {
                    var visit = Visit.of(ctx);
                    var changing = changePassword.prepare(
                            visit.actor(), visit.session(), input.check(validation, command), visit.device());
                    return () -> {
                        changing.run();
                        return Done.told("/profile", "password-changed");
                    };
                },
                form -> show(ctx, profileForm(ctx), form, Form.empty()));
    }

    private void createToken(Context ctx) {
        var input = Input.ofForm(ctx);
        var who = Visit.of(ctx).signedIn();
        var command = new CreateToken.Command(
                who.email(),
                input.text("password"),
                input.text("name"),
                who.client().map(ClientName::id));
        if (command.name().isBlank()) {
            input.refuse("name", "NotBlank"); // as the browser does; only a script's key may go without
        }
        pages.tell(
                ctx,
                input,
                () -> {
                    input.check(validation, command);
                    var proven = createToken.prove(
                            who.actor(), command, Visit.of(ctx).device());
                    return () -> createToken.handle(who.actor(), command, proven);
                },
                created -> show(ctx, profileForm(ctx), Form.empty(), Form.empty(), Optional.of(created.token())),
                form -> show(ctx, profileForm(ctx), Form.empty(), form));
    }

    private Form profileForm(Context ctx) {
        var profile = own.handle(Visit.of(ctx).actor()).profile();
        return Form.of(Map.of(
                "name", profile.name(),
                "language", profile.language().map(Language::tag).orElse(""),
                "zone", profile.zone().map(ZoneId::getId).orElse(""),
                "theme", Parsing.word(profile.theme())));
    }

    private void show(Context ctx, Form profile, Form password, Form token) {
        show(ctx, profile, password, token, Optional.empty());
    }

    private void show(Context ctx, Form profile, Form password, Form token, Optional<String> newToken) {
        var visit = Visit.of(ctx);
        var actor = visit.actor();
        var view = new ProfileView(
                own.handle(actor).hasPassword(),
                accounts.sessions(actor),
                visit.session(),
                accounts.tokens(actor),
                newToken,
                actor instanceof Actor.Member member && member.may(Permission.MANAGE));
        pages.show(
                ctx,
                "account/profile.jte",
                Map.of("profile", profile, "password", password, "token", token, "view", view, "zones", zones()));
    }

    /** Places rather than abbreviations; each has its own summer and winter. */
    private static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .toList();
    }
}
