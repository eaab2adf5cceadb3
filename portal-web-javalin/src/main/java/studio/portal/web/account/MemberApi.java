package studio.portal.web.account;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Set;
import studio.portal.application.Page;
import studio.portal.application.Validation;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.account.AccountViews.MemberRow;
import studio.portal.application.account.ChangeMembership;
import studio.portal.application.account.RemoveMember;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.AccountPolicy;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Permission;
import studio.portal.domain.account.PersonId;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Input;
import studio.portal.web.Operation;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Sent;
import studio.portal.web.Visit;

/** Who belongs to a client, for the studio and for those who manage colleagues. */
public final class MemberApi implements Routes {
    public record PermissionsPatch(@Sent Set<Permission> permissions) {}

    private static final String MEMBER = "/clients/{client}/members/{person}";

    private final Validation validation;
    private final AccountQueries accounts;
    private final ChangeMembership change;
    private final RemoveMember remove;

    public MemberApi(Validation validation, AccountQueries accounts, ChangeMembership change, RemoveMember remove) {
        this.validation = validation;
        this.accounts = accounts;
        this.change = change;
        this.remove = remove;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.GET,
                "/clients/{client}/members",
                Access.SIGNED_IN,
                Operation.answering("The members of a client", 200, Operation.listOf(MemberRow.class)),
                ctx -> Answers.json(
                        ctx, Page.whole(accounts.members(Visit.of(ctx).actor(), client(ctx)))));
        table.api(
                HandlerType.GET,
                MEMBER,
                Access.SIGNED_IN,
                Operation.answering("One member of a client", 200, MemberRow.class),
                this::answer);
        table.api(
                HandlerType.PATCH,
                MEMBER,
                Access.SIGNED_IN,
                Operation.doing("Sets a member's permissions")
                        .taking(PermissionsPatch.class)
                        .refusing(403, 409, 412),
                this::change);
        table.api(
                HandlerType.DELETE,
                MEMBER,
                Access.SIGNED_IN,
                Operation.doing("Ends a membership; the person's tickets stay with their colleagues")
                        .refusing(409, 412),
                this::remove);
    }

    private void answer(Context ctx) {
        var member = member(ctx, client(ctx));
        Answers.etag(ctx, member.version());
        Answers.json(ctx, member);
    }

    private void change(Context ctx) {
        var client = client(ctx);
        var version = Answers.expectedVersion(ctx, member(ctx, client).version());
        var input = Input.ofJson(ctx);
        if (!input.has("permissions") || input.isEmpty("permissions")) {
            input.refuse("permissions", "NotNull");
        }
        var permissions = Set.copyOf(input.list("permissions", Parsing.word(Permission.class)));
        var command = input.check(validation, new ChangeMembership.Command(permissions));
        change.handle(Visit.of(ctx).actor(), person(ctx), client, version, command);
        Answers.etag(ctx, member(ctx, client).version());
        Answers.nothing(ctx);
    }

    private void remove(Context ctx) {
        var client = client(ctx);
        var version = Answers.expectedVersion(ctx, member(ctx, client).version());
        remove.handle(Visit.of(ctx).actor(), person(ctx), client, version);
        Answers.nothing(ctx);
    }

    private MemberRow member(Context ctx, ClientId client) {
        return accounts.member(Visit.of(ctx).actor(), client, person(ctx)).orElseThrow(NotFound::new);
    }

    private static PersonId person(Context ctx) {
        return Parsing.pathId(ctx, "person", PersonId::new);
    }

    private ClientId client(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var id = Parsing.pathId(ctx, "client", ClientId::new);
        if (!AccountPolicy.mayManageMembers(actor, id)
                || accounts.client(actor, id).isEmpty()) {
            throw new NotFound();
        }
        return id;
    }
}
