package studio.portal.web.account;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.UUID;
import studio.portal.application.Validation;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.account.AccountViews.ClientDetail;
import studio.portal.application.account.AccountViews.ClientRow;
import studio.portal.application.account.AddClient;
import studio.portal.application.account.ChangeClient;
import studio.portal.application.account.ClientCommand;
import studio.portal.application.account.PersonName;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Language;
import studio.portal.domain.account.PersonId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Operation;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** The studio's clients. */
public final class ClientApi implements Routes {
    public record ClientPatch(
            @NotNull Optional<String> name,
            Optional<UUID> contactId,
            Optional<Language> language,
            @NotNull Optional<Boolean> colleaguesSeeTickets) {}

    private final Once once;
    private final Validation validation;
    private final AccountQueries accounts;
    private final AddClient add;
    private final ChangeClient change;

    public ClientApi(Once once, Validation validation, AccountQueries accounts, AddClient add, ChangeClient change) {
        this.once = once;
        this.validation = validation;
        this.accounts = accounts;
        this.add = add;
        this.change = change;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.GET,
                "/clients",
                Access.STAFF,
                Operation.answering("All clients by name", 200, Operation.listOf(ClientRow.class))
                        .asking("q", "limit", "after", "before"),
                ctx -> Answers.json(
                        ctx,
                        accounts.clients(Visit.of(ctx).actor(), Answers.query(ctx, "q"), Answers.pageRequest(ctx))));
        table.api(
                HandlerType.POST,
                "/clients",
                Access.STAFF,
                Operation.answering("Adds a client", 201, ClientDetail.class)
                        .taking(ClientCommand.class)
                        .once()
                        .refusing(409),
                this::add);
        table.api(
                HandlerType.GET,
                "/clients/{client}",
                Access.STAFF,
                Operation.answering("One client", 200, ClientDetail.class),
                ctx -> answer(ctx, detail(ctx, id(ctx))));
        table.api(
                HandlerType.PATCH,
                "/clients/{client}",
                Access.STAFF,
                Operation.answering("Changes a client", 200, ClientDetail.class)
                        .taking(ClientPatch.class)
                        .refusing(409, 412),
                this::change);
    }

    private void add(Context ctx) {
        var input = Input.ofJson(ctx);
        var command = new ClientCommand(
                input.text("name"),
                input.optional("contactId", Parsing.id(PersonId::new)),
                input.optional("language", Language::ofTag),
                input.flag("colleaguesSeeTickets"));
        input.check(validation, command);
        var id = once.of(
                ctx, input, () -> add.handle(Visit.of(ctx).actor(), command).toString());
        var client = detail(ctx, new ClientId(UUID.fromString(id)));
        Answers.etag(ctx, client.version());
        Answers.created(ctx, RouteTable.API + "/clients/" + id, client);
    }

    private void change(Context ctx) {
        var id = id(ctx);
        var now = detail(ctx, id);
        var input = Input.ofJson(ctx);
        var name = input.has("name") ? input.text("name") : now.client().name();
        var contact = input.change("contactId", Parsing.id(PersonId::new));
        var language = input.change("language", Language::ofTag);
        var shared = input.anotherFlag("colleaguesSeeTickets").orElse(now.colleaguesSeeTickets());
        var command = new ClientCommand(
                name,
                contact.wanted() ? contact.value() : now.contact().map(PersonName::id),
                language.wanted() ? language.value() : now.language(),
                shared);
        var expected = Answers.expectedVersion(ctx, now.version()).or(() -> Optional.of(now.version()));
        change.handle(Visit.of(ctx).actor(), id, expected, input.check(validation, command));
        answer(ctx, detail(ctx, id));
    }

    private static void answer(Context ctx, ClientDetail client) {
        Answers.etag(ctx, client.version());
        Answers.json(ctx, client);
    }

    private ClientDetail detail(Context ctx, ClientId id) {
        return accounts.client(Visit.of(ctx).actor(), id).orElseThrow(NotFound::new);
    }

    private static ClientId id(Context ctx) {
        return Parsing.pathId(ctx, "client", ClientId::new);
    }
}
