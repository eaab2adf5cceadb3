package studio.portal.domain.account;

import java.util.Optional;
import java.util.Set;

/** On whose behalf something is read or done. Every use case, query and repository takes one first. */
public sealed interface Actor {
    ActorReference reference();

    /** The person behind it; empty for a job and for a visitor. In a preview this is the member looked through. */
    default Optional<PersonId> personId() {
        return Optional.empty();
    }

    default boolean isStaff() {
        return false;
    }

    default boolean isAdmin() {
        return false;
    }

    /** A person of the studio. */
    record Staff(PersonId person, boolean admin) implements Actor {
        @Override
        public ActorReference reference() {
            return ActorReference.person(person);
        }

        @Override
        public Optional<PersonId> personId() {
            return Optional.of(person);
        }

        @Override
        public boolean isStaff() {
            return true;
        }

        @Override
        public boolean isAdmin() {
            return admin;
        }
    }

    /** A person of a client, acting for that one client. */
    record Member(PersonId person, ClientId client, Set<Permission> permissions) implements Actor {
        public Member {
            permissions = Set.copyOf(permissions);
        }

        public boolean may(Permission permission) {
            return permissions.contains(permission);
        }

        @Override
        public ActorReference reference() {
            return ActorReference.person(person);
        }

        @Override
        public Optional<PersonId> personId() {
            return Optional.of(person);
        }
    }

    /** Staff looking at the portal as a member sees it. Reads as the member; writes are refused. */
    record Preview(Staff staff, Member member) implements Actor {
        @Override
        public ActorReference reference() {
            return staff.reference();
        }

        @Override
        public Optional<PersonId> personId() {
            return member.personId();
        }
    }

    /** A job of the portal itself, for example {@code close-resolved-tickets}. Sees everything. */
    record System(String job) implements Actor {
        @Override
        public ActorReference reference() {
            return ActorReference.job(job);
        }
    }

    /** Nobody signed in: sign-in, invitation, reset, share links, webhooks. Sees nothing. */
    record Visitor() implements Actor {
        @Override
        public ActorReference reference() {
            return ActorReference.visitor();
        }
    }
}
