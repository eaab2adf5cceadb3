package studio.portal.domain.project;

import studio.portal.domain.account.Actor;

/** Who may do what to a request they can see. Asked by use cases before they act and by pages before they show a button. */
public final class RequestPolicy {
    private RequestPolicy() {}

    /** Whether a request of a published project exists at all for an actor: a client's members see what was sent. */
    public static boolean maySee(Actor actor, RequestFacts request) {
        if (actor instanceof Actor.Preview preview) {
            return maySee(preview.member(), request);
        }
        if (actor instanceof Actor.Member member) {
            return member.client().equals(request.client()) && request.wasSent();
        }
        return actor.isStaff() || actor instanceof Actor.System;
    }

    /** Draft, change, send, withdraw, accept and return. */
    public static boolean mayManage(Actor actor) {
        return actor.isStaff();
    }

    /** Every member of the client, not only whom an item names; looked through a preview, what the member might. */
    public static boolean mayAnswer(Actor actor, RequestFacts request) {
        if (actor instanceof Actor.Preview preview) {
            return mayAnswer(preview.member(), request);
        }
        return actor instanceof Actor.Member member
                && member.client().equals(request.client())
                && waitsOnClient(request);
    }

    /** Whether what the client has saved and not sent is shown: to its members, and never to the studio, however it looks. */
    public static boolean maySeeUnsent(Actor actor) {
        return actor instanceof Actor.Member;
    }

    public static boolean mayWithdraw(Actor actor, RequestFacts request) {
        return mayManage(actor) && request.status().isOpen();
    }

    /** In a project that is closed nothing does: closing it withdraws what was still open. */
    public static boolean waitsOnClient(RequestFacts request) {
        return request.status() == RequestStatus.SENT && request.hasItemsToAnswer();
    }
}
