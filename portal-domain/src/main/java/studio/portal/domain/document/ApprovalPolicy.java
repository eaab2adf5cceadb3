package studio.portal.domain.document;

import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Permission;
import studio.portal.domain.account.PersonId;

/** Who may do what about approvals; asked by use cases before they act and by pages before they show a button. */
public final class ApprovalPolicy {
    private ApprovalPolicy() {}

    /** Asks for approval, and takes the asking back. */
    public static boolean mayAsk(Actor actor) {
        return actor.isStaff();
    }

    /** Whether the actor is waited for. */
    public static boolean mayDecide(Actor actor, ApprovalFacts round) {
        return round.status() == ApprovalStatus.PENDING
                && isApprover(actor, round)
                && round.steps().stream()
                        .anyMatch(step -> step.isAsked()
                                && actor.personId()
                                        .filter(step.person()::equals)
                                        .isPresent());
    }

    /** One who was asked and may approve for the client still, whether or not it is their turn. */
    public static boolean isApprover(Actor actor, ApprovalFacts round) {
        if (actor instanceof Actor.Preview preview) {
            return isApprover(preview.member(), round);
        }
        return actor instanceof Actor.Member member
                && member.client().equals(round.client())
                && member.may(Permission.APPROVE)
                && round.steps().stream().anyMatch(step -> step.person().equals(member.person()));
    }

    /**
     * Whether a version is shown to a person on account of an asking: they have decided, or their turn has come, they may
     * approve still, and the studio has not taken it back.
     */
    public static boolean isShown(PersonId person, boolean mayApprove, ApprovalFacts round) {
        var takenBack = round.voided().filter(VoidReason.WITHDRAWN::equals).isPresent();
        return round.steps().stream()
                .filter(step -> step.person().equals(person))
                .anyMatch(step -> step.decision().isPresent() || step.turnAt().isPresent() && mayApprove && !takenBack);
    }

    /** Whether a version is kept from a person, though shared, because others come before them. */
    public static boolean isKeptFrom(PersonId person, ApprovalFacts round) {
        return round.status() == ApprovalStatus.PENDING
                && round.steps().stream()
                        .anyMatch(step ->
                                step.person().equals(person) && step.turnAt().isEmpty());
    }
}
