package studio.portal.domain.invoice;

import java.util.Optional;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Permission;

/**
 * Who may do what to an invoice. Asked by use cases before they act and by pages before they show a button; a {@link
 * Actor.Preview} is shown what the member would be, and refused by the transaction.
 */
public final class InvoicePolicy {
    private InvoicePolicy() {}

    /** Whether an invoice exists at all for an actor: a draft is the studio's, money is for who has BILLING. */
    public static boolean maySee(Actor actor, InvoiceFacts invoice) {
        return actor.isStaff()
                || actor instanceof Actor.System
                || invoice.isIssued() && maySeeMoneyOf(actor, invoice.client());
    }

    /** Invoices, payments and the statement of a client. */
    public static boolean maySeeMoneyOf(Actor actor, ClientId client) {
        return actor.isStaff()
                || member(actor)
                        .filter(member -> member.client().equals(client) && member.may(Permission.BILLING))
                        .isPresent();
    }

    /** Whether there is money for an actor at all: for who sees none, there are no invoices to be listed. */
    public static boolean seesMoney(Actor actor) {
        return actor.isStaff()
                || member(actor)
                        .filter(member -> member.may(Permission.BILLING))
                        .isPresent();
    }

    /** Drafting, issuing, crediting, recording payments; jobs draft what recurs. */
    public static boolean mayManage(Actor actor) {
        return actor.isStaff() || actor instanceof Actor.System;
    }

    /** Paying online: a member with BILLING, and whoever holds the link of the invoice, for whom a job does it. */
    public static boolean mayPay(Actor actor, ClientId client) {
        return actor instanceof Actor.System || !actor.isStaff() && maySeeMoneyOf(actor, client);
    }

    /** What a client has left pays its invoices: by the studio, and by the client itself. */
    public static boolean mayUseCredit(Actor actor, ClientId client) {
        return mayManage(actor) || mayPay(actor, client);
    }

    private static Optional<Actor.Member> member(Actor actor) {
        if (actor instanceof Actor.Preview preview) {
            return Optional.of(preview.member());
        }
        return actor instanceof Actor.Member member ? Optional.of(member) : Optional.empty();
    }
}
