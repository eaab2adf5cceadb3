package studio.portal.web;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.account.AccountViews.MembershipView;
import studio.portal.application.account.AccountViews.PersonDetail;
import studio.portal.application.account.SignedIn;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;

/**
 * Lets staff look at pages as a member sees them. They read with the member's rights, in their own language; whatever
 * they try to change is refused by the application.
 */
final class Previews {
    private final AccountQueries accounts;
    private final Cookies cookies;

    Previews(AccountQueries accounts, Cookies cookies) {
        this.accounts = accounts;
        this.cookies = cookies;
    }

    /** Who is signed in, or whom they look as: only staff, and only while the member is active and of that client. */
    SignedIn eyes(Context ctx, SignedIn who) {
        if (!(who.actor() instanceof Actor.Staff staff)) {
            return who;
        }
        return cookies.preview(ctx)
                .map(value -> value.split("\\.", 2))
                .filter(parts -> parts.length == 2)
                .flatMap(parts -> Parsing.uuid(parts[0])
                        .flatMap(person -> Parsing.uuid(parts[1])
                                .flatMap(client -> eyes(who, staff, new PersonId(person), new ClientId(client)))))
                .orElse(who);
    }

    private Optional<SignedIn> eyes(SignedIn who, Actor.Staff staff, PersonId person, ClientId client) {
        return accounts.person(staff, person)
                .filter(found -> found.status() == Person.Status.ACTIVE)
                .flatMap(found -> found.memberships().stream()
                        .filter(membership -> membership.client().id().equals(client))
                        .findFirst()
                        .map(membership -> eyes(who, staff, found, membership)));
    }

    private static SignedIn eyes(SignedIn who, Actor.Staff staff, PersonDetail member, MembershipView of) {
        var eyes = new Actor.Member(member.person().id(), of.client().id(), of.permissions());
        return new SignedIn(
                new Actor.Preview(staff, eyes),
                member.person(),
                member.email(),
                who.language(),
                who.zone(),
                who.theme(),
                Optional.of(of.client()),
                List.of());
    }
}
