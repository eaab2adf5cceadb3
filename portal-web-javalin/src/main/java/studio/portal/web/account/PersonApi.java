package studio.portal.web.account;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import studio.portal.application.Transactions;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.account.AccountViews.PersonDetail;
import studio.portal.application.account.AccountViews.PersonRow;
import studio.portal.application.account.ChangeRole;
import studio.portal.application.account.DisablePerson;
import studio.portal.application.account.EnablePerson;
import studio.portal.application.account.ErasePerson;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.Role;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Operation;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Everybody with a login. */
public final class PersonApi implements Routes {
    /** @param role {@code admin} or {@code staff}; nobody becomes a member this way */
    public record PersonPatch(
            @NotNull Optional<Role> role, @NotNull Optional<Person.Status> status) {}

    private final Once once;
    private final Transactions transactions;
    private final AccountQueries accounts;
    private final ChangeRole changeRole;
    private final DisablePerson disable;
    private final EnablePerson enable;
    private final ErasePerson erase;

    public PersonApi(
            Once once,
            Transactions transactions,
            AccountQueries accounts,
            ChangeRole changeRole,
            DisablePerson disable,
            EnablePerson enable,
            ErasePerson erase) {
        this.once = once;
        this.transactions = transactions;
        this.accounts = accounts;
        this.changeRole = changeRole;
        this.disable = disable;
        this.enable = enable;
        this.erase = erase;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.GET,
                "/people",
                Access.STAFF,
                Operation.answering("Everybody by name", 200, Operation.listOf(PersonRow.class))
                        .asking("q", "limit", "after", "before"),
                ctx -> Answers.json(
                        ctx,
                        accounts.people(Visit.of(ctx).actor(), Answers.query(ctx, "q"), Answers.pageRequest(ctx))));
        table.api(
                HandlerType.GET,
                "/people/{person}",
                Access.STAFF,
                Operation.answering("One person", 200, PersonDetail.class),
                this::answer);
        table.api(
                HandlerType.PATCH,
                "/people/{person}",
                Access.STAFF,
                Operation.answering("Changes the role, disables or enables", 200, PersonDetail.class)
                        .taking(PersonPatch.class)
                        .refusing(403, 409, 412),
                this::change);
        table.api(
                HandlerType.POST,
                "/people/{person}/erasure",
                Access.ADMIN,
                Operation.doing("Forgets name and address for ever").once().refusing(403, 409),
                this::erase);
    }

    private void change(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var id = id(ctx);
        var input = Input.ofJson(ctx);
        var role = input.another("role", Parsing.word(Role.class));
        var status = input.another("status", Parsing.word(Person.Status.class));
        if (role.filter(wanted -> wanted == Role.MEMBER).isPresent()) {
            input.refuse("role", "unknown");
        }
        input.check();
        transactions.run(actor, () -> {
            Answers.mustMatch(
                    ctx, accounts.person(actor, id).orElseThrow(NotFound::new).version());
            role.ifPresent(wanted -> changeRole.handle(actor, id, wanted == Role.ADMIN));
            status.ifPresent(wanted -> become(actor, id, wanted));
        });
        answer(ctx);
    }

    private void become(Actor actor, PersonId id, Person.Status status) {
        switch (status) {
            case ACTIVE -> enable.handle(actor, id);
            case DISABLED -> disable.handle(actor, id);
        }
    }

    private void erase(Context ctx) {
        var id = id(ctx);
        var input = Input.ofJson(ctx);
        input.check();
        once.run(ctx, input, () -> erase.handle(Visit.of(ctx).actor(), id));
        Answers.nothing(ctx);
    }

    private void answer(Context ctx) {
        var person = accounts.person(Visit.of(ctx).actor(), id(ctx)).orElseThrow(NotFound::new);
        Answers.etag(ctx, person.version());
        Answers.json(ctx, person);
    }

    private static PersonId id(Context ctx) {
        return Parsing.pathId(ctx, "person", PersonId::new);
    }
}
