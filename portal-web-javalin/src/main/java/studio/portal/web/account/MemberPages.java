package studio.portal.web.account;

import io.javalin.http.Context;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import studio.portal.application.Validation;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.account.ChangeMembership;
import studio.portal.application.account.Invite;
import studio.portal.application.account.RemoveMember;
import studio.portal.application.account.RevokeInvitation;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.AccountPolicy;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.InvitationId;
import studio.portal.domain.account.Permission;
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

/** Who belongs to a client: for the studio part of the client's page, for its own managers a page of its own. */
public final class MemberPages implements Routes {
    private final Pages pages;
    private final Validation validation;
    private final AccountQueries accounts;
    private final Invite invite;
    private final RevokeInvitation revoke;
    private final ChangeMembership change;
    private final RemoveMember remove;

    public MemberPages(
            Pages pages,
            Validation validation,
            AccountQueries accounts,
            Invite invite,
            RevokeInvitation revoke,
            ChangeMembership change,
            RemoveMember remove) {
        this.pages = pages;
        this.validation = validation;
        this.accounts = accounts;
        this.invite = invite;
        this.revoke = revoke;
        this.change = change;
        this.remove = remove;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get("/colleagues", Access.SIGNED_IN, ctx -> show(ctx, Form.empty()));
        under(table, "/colleagues", Access.SIGNED_IN);
        under(table, "/studio/clients/{client}", Access.STAFF);
    }

    private void under(RouteTable table, String base, Access access) {
        table.post(base + "/invitations", access, this::invite);
        table.post(base + "/invitations/{id}/end", access, this::revoke);
        table.post(base + "/members/{person}", access, this::change);
        table.post(base + "/members/{person}/end", access, this::remove);
    }

    private void invite(Context ctx) {
        var client = client(ctx);
        var input = Input.ofForm(ctx);
        var command = new Invite.Command(
                input.required("email", EmailAddress::parse, SignInPages.NOBODY),
                input.text("name"),
                Optional.of(client),
                Set.copyOf(input.list("permissions", Parsing.word(Permission.class))),
                false);
        pages.submit(
                ctx,
                input,
                () -> {
                    input.check(validation, command);
                    invite.handle(Visit.of(ctx).actor(), command);
                    return Done.told(base(ctx), "invited");
                },
                form -> show(ctx, form));
    }

    private void revoke(Context ctx) {
        client(ctx);
        var id = id(ctx, "id").map(InvitationId::new).orElseThrow(NotFound::new);
        var input = Input.ofForm(ctx);
        pages.submit(ctx, input, () -> {
            input.check();
            revoke.handle(Visit.of(ctx).actor(), id);
            return Done.told(base(ctx), "invitation-revoked");
        });
    }

    private void change(Context ctx) {
        var client = client(ctx);
        var actor = Visit.of(ctx).actor();
        var person = person(ctx);
        var input = Input.ofForm(ctx);
        var wanted = new HashSet<>(input.list("permissions", Parsing.word(Permission.class)));
        pages.submit(ctx, input, () -> {
            input.check();
            wanted.addAll(keptWithoutAsking(actor, client, person));
            change.handle(actor, person, client, new ChangeMembership.Command(wanted));
            return Done.told(base(ctx), "permissions-saved");
        });
    }

    private void remove(Context ctx) {
        var client = client(ctx);
        var input = Input.ofForm(ctx);
        pages.submit(ctx, input, () -> {
            input.check();
            remove.handle(Visit.of(ctx).actor(), person(ctx), client);
            return Done.told(base(ctx), "member-removed");
        });
    }

    /** The page shows no box for what its reader may not grant, so what is missing there is no wish to take it away. */
    private Set<Permission> keptWithoutAsking(Actor actor, ClientId client, PersonId person) {
        var kept = new HashSet<Permission>();
        accounts.member(actor, client, person).ifPresent(member -> kept.addAll(member.permissions()));
        kept.removeAll(grantable(actor));
        return kept;
    }

    private void show(Context ctx, Form form) {
        var client = client(ctx);
        var actor = Visit.of(ctx).actor();
        if (actor.isStaff()) {
            ClientPages.show(ctx, pages, accounts, client, Optional.empty(), form);
        } else {
            pages.show(
                    ctx,
                    "account/colleagues.jte",
                    Map.of("members", members(accounts, actor, client, "/colleagues"), "invite", form));
        }
    }

    static Members members(AccountQueries accounts, Actor actor, ClientId client, String base) {
        return new Members(
                base,
                accounts.members(actor, client),
                accounts.openInvitations(actor, Optional.of(client)),
                grantable(actor));
    }

    private static Set<Permission> grantable(Actor reader) {
        var actor = eyes(reader);
        return actor instanceof Actor.Member member ? member.permissions() : EnumSet.allOf(Permission.class);
    }

    private static String base(Context ctx) {
        return Visit.of(ctx).actor().isStaff() ? "/studio/clients/" + ctx.pathParam("client") : "/colleagues";
    }

    /** A preview shows what the member sees; what it may not do is refused where it would be done. */
    private static Actor eyes(Actor reader) {
        return reader instanceof Actor.Preview preview ? preview.member() : reader;
    }

    /** @throws AccessDenied for members who manage nobody */
    private static ClientId client(Context ctx) {
        var actor = eyes(Visit.of(ctx).actor());
        if (!(actor instanceof Actor.Member member)) {
            if (!ctx.pathParamMap().containsKey("client")) {
                throw new NotFound(); // staff have no colleagues in this sense
            }
            return id(ctx, "client").map(ClientId::new).orElseThrow(NotFound::new);
        }
        if (!AccountPolicy.mayManageMembers(actor, member.client())) {
            throw new AccessDenied("Only those who manage colleagues see this page");
        }
        return member.client();
    }

    private static PersonId person(Context ctx) {
        return id(ctx, "person").map(PersonId::new).orElseThrow(NotFound::new);
    }

    private static Optional<UUID> id(Context ctx, String name) {
        return Parsing.uuid(ctx.pathParam(name));
    }
}
