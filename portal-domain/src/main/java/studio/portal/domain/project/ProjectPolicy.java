package studio.portal.domain.project;

import java.util.Optional;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Permission;

/**
 * Who may do what to a project they can see. Asked by use cases before they act and by pages before they show a button;
 * a {@link Actor.Preview} is shown what the member would be, and refused by the transaction.
 */
public final class ProjectPolicy {
    private ProjectPolicy() {}

    /** Whether a project exists at all for an actor. */
    public static boolean maySee(Actor actor, ProjectFacts project) {
        return seesEverything(actor)
                || member(actor)
                        .filter(member ->
                                project.isPublished() && member.client().equals(project.client()))
                        .isPresent();
    }

    /** Whether a milestone exists for an actor who sees its project. */
    public static boolean maySee(Actor actor, Milestone milestone) {
        return seesEverything(actor) || milestone.isPublished();
    }

    /** Everything but answering: plan, publish, submit, move, finish; jobs plan what an accepted offer makes. */
    public static boolean mayManage(Actor actor) {
        return actor.isStaff() || actor instanceof Actor.System;
    }

    /** Signing off, a review too, is the client's; it takes the permission to approve. */
    public static boolean mayDecide(Actor actor, ProjectFacts project, Ask ask) {
        return member(actor)
                .filter(member -> member.client().equals(project.client()))
                .filter(member -> ask != Ask.NOTHING && member.may(Permission.APPROVE))
                .isPresent();
    }

    /** Both sides talk, in a closed project too; an update is the studio's. */
    public static boolean mayWrite(Actor actor, ProjectFacts project, ProjectMessage.Kind kind) {
        return actor.isStaff()
                || kind == ProjectMessage.Kind.MESSAGE
                        && member(actor)
                                .filter(member -> member.client().equals(project.client()))
                                .isPresent();
    }

    private static boolean seesEverything(Actor actor) {
        return actor.isStaff() || actor instanceof Actor.System;
    }

    private static Optional<Actor.Member> member(Actor actor) {
        if (actor instanceof Actor.Preview preview) {
            return Optional.of(preview.member());
        }
        return actor instanceof Actor.Member member ? Optional.of(member) : Optional.empty();
    }
}
