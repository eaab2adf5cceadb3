package studio.portal.web.account;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import studio.portal.application.Page;
import studio.portal.application.Validation;
import studio.portal.application.account.AcceptInvitation;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.account.AccountViews.InvitationRow;
import studio.portal.application.account.Invite;
import studio.portal.application.account.RevokeInvitation;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.AccountPolicy;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.InvitationId;
import studio.portal.domain.account.Permission;
import studio.portal.web.Access;
import studio.portal.web.Answers;
import studio.portal.web.Input;
import studio.portal.web.Once;
import studio.portal.web.Operation;
import studio.portal.web.Parsing;
import studio.portal.web.RouteTable;
import studio.portal.web.Routes;
import studio.portal.web.Visit;

/** Asking people to join, and joining with the token of the mailed link, which proves the mailbox. */
public final class InvitationApi implements Routes {
    public record Acceptance(String token, String name) {}

    private final Once once;
    private final Validation validation;
    private final AccountQueries accounts;
    private final Invite invite;
    private final RevokeInvitation revoke;
    private final AcceptInvitation accept;

    public InvitationApi(
            Once once,
            Validation validation,
            AccountQueries accounts,
            Invite invite,
            RevokeInvitation revoke,
            AcceptInvitation accept) {
        this.once = once;
        this.validation = validation;
        this.accounts = accounts;
        this.invite = invite;
        this.revoke = revoke;
        this.accept = accept;
    }

    @Override
    public void addTo(RouteTable table) {
        table.api(
                HandlerType.GET,
                "/invitations",
                Access.SIGNED_IN,
                Operation.answering(
                                "Open invitations to a client or, without one, to the studio",
                                200,
                                Operation.listOf(InvitationRow.class))
                        .asking("clientId")
                        .refusing(403),
                this::list);
        table.api(
                HandlerType.POST,
                "/invitations",
                Access.SIGNED_IN,
                Operation.answering(
                                "Invites somebody by mail; a member to their own client, where they may",
                                201,
                                InvitationRow.class)
                        .taking(Invite.Command.class)
                        .once()
                        .refusing(403, 409),
                this::invite);
        table.api(
                HandlerType.GET,
                "/invitations/{id}",
                Access.SIGNED_IN,
                Operation.answering("One invitation", 200, InvitationRow.class),
                ctx -> Answers.json(ctx, managed(ctx)));
        table.api(
                HandlerType.DELETE,
                "/invitations/{id}",
                Access.SIGNED_IN,
                Operation.doing("Withdraws an invitation").refusing(409),
                this::revoke);
        table.api(
                HandlerType.POST,
                "/invitations/acceptance",
                Access.VISITOR,
                Operation.answering("Joins, and makes a token, once", 201, TokenApi.CreatedToken.class)
                        .taking(Acceptance.class)
                        .once()
                        .refusing(409),
                this::accept);
    }

    private void list(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var asked = Answers.query(ctx, "clientId")
                .map(text -> Parsing.uuid(text).map(ClientId::new).orElseThrow(NotFound::new));
        if (asked.isPresent() && asked.flatMap(id -> accounts.client(actor, id)).isEmpty()) {
            throw new NotFound();
        }
        var client = asked.or(() -> own(actor));
        var allowed = client.map(id -> AccountPolicy.mayManageMembers(actor, id))
                .orElseGet(() -> AccountPolicy.mayManageStaff(actor));
        if (!allowed) {
            throw new AccessDenied("Not allowed to see these invitations");
        }
        Answers.json(ctx, Page.whole(accounts.openInvitations(actor, client)));
    }

    private void invite(Context ctx) {
        var actor = Visit.of(ctx).actor();
        var input = Input.ofJson(ctx);
        mustInviteSomewhere(actor, input);
        var command = new Invite.Command(
                input.required("email", EmailAddress::parse, SignInPages.NOBODY),
                input.text("name"),
                input.optional("clientId", Parsing.id(ClientId::new)).or(() -> own(actor)),
                Set.copyOf(input.list("permissions", Parsing.word(Permission.class))),
                input.flag("admin"));
        input.check(validation, command);
        var id = once.of(ctx, input, () -> invite.handle(actor, command).toString());
        // A repeat is answered alike, also when somebody has accepted meanwhile.
        var row = accounts.invitation(actor, new InvitationId(UUID.fromString(id)))
                .orElseThrow(NotFound::new);
        Answers.created(ctx, RouteTable.API + "/invitations/" + id, row);
    }

    /** Whoever may invite nobody is told so, whatever they sent; with which permissions they may is asked later. */
    private static void mustInviteSomewhere(Actor actor, Input input) {
        var allowed = own(actor)
                .map(client -> AccountPolicy.mayManageMembers(actor, client))
                .orElseGet(() -> input.has("clientId") || AccountPolicy.mayManageStaff(actor));
        if (!allowed) {
            throw new AccessDenied("Not allowed to invite anybody there");
        }
    }

    private InvitationRow managed(Context ctx) {
        var actor = Visit.of(ctx).actor();
        return accounts.invitation(actor, Parsing.pathId(ctx, "id", InvitationId::new))
                .filter(found -> found.client()
                        .map(client -> AccountPolicy.mayManageMembers(actor, client.id()))
                        .orElseGet(() -> AccountPolicy.mayManageStaff(actor)))
                .orElseThrow(NotFound::new);
    }

    private void revoke(Context ctx) {
        revoke.handle(Visit.of(ctx).actor(), Parsing.pathId(ctx, "id", InvitationId::new));
        Answers.nothing(ctx);
    }

    private void accept(Context ctx) {
        var input = Input.ofJson(ctx);
        var command = new AcceptInvitation.Command(input.text("token"), input.text("name"), false);
        input.check(validation, command);
        var actor = Visit.of(ctx).actor();
        TokenApi.answer(ctx, once.secretly(ctx, input, () -> accept.withToken(actor, command, TokenApi.UNNAMED)));
    }

    private static Optional<ClientId> own(Actor actor) {
        return actor instanceof Actor.Member member ? Optional.of(member.client()) : Optional.empty();
    }
}
