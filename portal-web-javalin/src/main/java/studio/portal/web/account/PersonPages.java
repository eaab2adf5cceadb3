package studio.portal.web.account;

import io.javalin.http.Context;
import java.util.Map;
import java.util.function.BiConsumer;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.account.ChangeRole;
import studio.portal.application.account.DisablePerson;
import studio.portal.application.account.EnablePerson;
import studio.portal.application.account.ErasePerson;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.web.Access;
import studio.portal.web.Done;
import studio.portal.web.Form;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** One person: what they are, whether they may sign in, and forgetting them. */
public final class PersonPages implements Routes {
    private final Pages pages;
    private final AccountQueries accounts;
    private final ChangeRole changeRole;
    private final DisablePerson disable;
    private final EnablePerson enable;
    private final ErasePerson erase;

    public PersonPages(
            Pages pages,
            AccountQueries accounts,
            ChangeRole changeRole,
            DisablePerson disable,
            EnablePerson enable,
            ErasePerson erase) {
        this.pages = pages;
        this.accounts = accounts;
        this.changeRole = changeRole;
        this.disable = disable;
        this.enable = enable;
        this.erase = erase;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get("/studio/people/{person}", Access.STAFF, ctx -> show(ctx, Form.empty()));
        table.post("/studio/people/{person}/role", Access.ADMIN, this::changeRole);
        table.post("/studio/people/{person}/disabling", Access.STAFF, ctx -> act(ctx, "disabled", disable::handle));
        table.post("/studio/people/{person}/enabling", Access.STAFF, ctx -> act(ctx, "enabled", enable::handle));
        table.post("/studio/people/{person}/erasure", Access.ADMIN, this::erase);
    }

    private void changeRole(Context ctx) {
        var input = Input.ofForm(ctx);
        var admin = input.flag("admin");
        pages.submit(
                ctx,
                input,
                () -> {
                    input.check();
                    changeRole.handle(Visit.of(ctx).actor(), id(ctx), admin);
                    return Done.told(path(ctx), "role-changed");
                },
                form -> show(ctx, form));
    }

    private void erase(Context ctx) {
        var input = Input.ofForm(ctx);
        if (!input.flag("confirm")) {
            input.refuse("confirm", "NotBlank");
        }
        act(ctx, input, "erased", erase::handle);
    }

    private void act(Context ctx, String done, BiConsumer<Actor, PersonId> deed) {
        act(ctx, Input.ofForm(ctx), done, deed);
    }

    private void act(Context ctx, Input input, String done, BiConsumer<Actor, PersonId> deed) {
        pages.submit(
                ctx,
                input,
                () -> {
                    input.check();
                    deed.accept(Visit.of(ctx).actor(), id(ctx));
                    return Done.told(path(ctx), done);
                },
                form -> show(ctx, form));
    }

    private void show(Context ctx, Form form) {
        var person = accounts.person(Visit.of(ctx).actor(), id(ctx)).orElseThrow(NotFound::new);
        pages.show(ctx, "account/person.jte", Map.of("person", person, "form", form));
    }

    private static String path(Context ctx) {
        return "/studio/people/" + id(ctx);
    }

    private static PersonId id(Context ctx) {
        return Parsing.uuid(ctx.pathParam("person")).map(PersonId::new).orElseThrow(NotFound::new);
    }
}
