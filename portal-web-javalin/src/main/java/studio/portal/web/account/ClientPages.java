package studio.portal.web.account;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.Validation;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.account.AccountViews.ClientDetail;
import studio.portal.application.account.AddClient;
import studio.portal.application.account.ChangeClient;
import studio.portal.application.account.ClientCommand;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Language;
import studio.portal.domain.account.PersonId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Done;
import studio.portal.web.Form;
import studio.portal.web.Input;
import studio.portal.web.Pages;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** The studio's clients. */
public final class ClientPages implements Routes {
    private final Pages pages;
    private final Validation validation;
    private final AccountQueries accounts;
    private final AddClient add;
    private final ChangeClient change;

    public ClientPages(
            Pages pages, Validation validation, AccountQueries accounts, AddClient add, ChangeClient change) {
        this.pages = pages;
        this.validation = validation;
        this.accounts = accounts;
        this.add = add;
        this.change = change;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get("/studio/clients", Access.STAFF, this::list);
        table.post("/studio/clients", Access.STAFF, this::add);
        table.get("/studio/clients/new", Access.STAFF, ctx -> showNew(ctx, Form.empty()));
        table.get(
                "/studio/clients/{client}",
                Access.STAFF,
                ctx -> show(ctx, pages, accounts, id(ctx), Optional.empty(), Form.empty()));
        table.post("/studio/clients/{client}", Access.STAFF, this::change);
    }

    private void list(Context ctx) {
        var words = Answers.query(ctx, "q");
        var page = accounts.clients(Visit.of(ctx).actor(), words, Answers.pageRequest(ctx));
        pages.show(
                ctx,
                "account/clients.jte",
                Map.of(
                        "clients",
                        page.items(),
                        "words",
                        words.orElse(""),
                        "newer",
                        page.previous().map(cursor -> Answers.neighbour(ctx, "before", cursor)),
                        "older",
                        page.next().map(cursor -> Answers.neighbour(ctx, "after", cursor))));
    }

    private void add(Context ctx) {
        var input = Input.ofForm(ctx);
        var command = command(input);
        pages.submit(
                ctx,
                input,
                () -> {
                    input.check(validation, command);
                    var id = add.handle(Visit.of(ctx).actor(), command);
                    return Done.told("/studio/clients/" + id, "client-added");
                },
                form -> showNew(ctx, form));
    }

    private void change(Context ctx) {
        var id = id(ctx);
        var input = Input.ofForm(ctx);
        var command = command(input);
        var version = input.number("version");
        pages.submit(
                ctx,
                input,
                () -> {
                    change.handle(Visit.of(ctx).actor(), id, version, input.check(validation, command));
                    return Done.told("/studio/clients/" + id, "client-saved");
                },
                form -> show(ctx, pages, accounts, id, Optional.of(form), Form.empty()));
    }

    private static ClientCommand command(Input input) {
        return new ClientCommand(
                input.text("name"),
                input.optional("contactId", Parsing.id(PersonId::new)),
                input.optional("language", Language::ofTag),
                input.flag("colleaguesSeeTickets"));
    }

    private void showNew(Context ctx, Form form) {
        pages.show(
                ctx,
                "account/client-new.jte",
                Map.of("form", form, "staff", accounts.staff(Visit.of(ctx).actor())));
    }

    /**
     * @param refused the details as they were typed, if they were refused
     * @param invite the form that asks somebody to join
     */
    static void show(
            Context ctx, Pages pages, AccountQueries accounts, ClientId id, Optional<Form> refused, Form invite) {
        var actor = Visit.of(ctx).actor();
        var client = accounts.client(actor, id).orElseThrow(NotFound::new);
        pages.show(
                ctx,
                "account/client.jte",
                Map.of(
                        "client", client,
                        "form", refused.orElseGet(() -> form(client)),
                        "staff", accounts.staff(actor),
                        "members", MemberPages.members(accounts, actor, id, "/studio/clients/" + id),
                        "invite", invite));
    }

    private static Form form(ClientDetail client) {
        var values = new LinkedHashMap<String, String>();
        values.put("name", client.client().name());
        client.contact()
                .ifPresent(contact -> values.put("contactId", contact.id().toString()));
        client.language().ifPresent(language -> values.put("language", language.tag()));
        if (client.colleaguesSeeTickets()) {
            values.put("colleaguesSeeTickets", "true");
        }
        return Form.of(values);
    }

    private static ClientId id(Context ctx) {
        return Parsing.uuid(ctx.pathParam("client")).map(ClientId::new).orElseThrow(NotFound::new);
    }
}
