package studio.portal.domain.account;

import java.util.List;
import java.util.Optional;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.StaleVersion;

/** Everybody with a login. Saving a person stores memberships and events with them. */
public interface PersonRepository {
    /**
     * Staff and jobs find everybody; a member finds themselves and the members of the client they act for; a visitor
     * finds nobody.
     */
    Optional<Person> find(Actor actor, PersonId id);

    /**
     * As {@link #find(Actor, PersonId)}, as they are now; nobody changes them until the transaction ends. Called before
     * anything is made that must not outlive their password or their being disabled.
     */
    Optional<Person> lock(Actor actor, PersonId id);

    /**
     * As {@link #find(Actor, PersonId)}, as they are now; until the transaction ends their address stays what it is.
     * Called before their address is written down elsewhere, from where it could not be forgotten.
     */
    Optional<Person> lockAddress(Actor actor, PersonId id);

    /** As {@link #find(Actor, PersonId)}. */
    Optional<Person> findByEmail(Actor actor, EmailAddress email);

    /** The members of a client in no particular order, disabled ones too; empty where the actor may not see the client. */
    List<Person> members(Actor actor, ClientId client);

    /**
     * Whoever else calls this for the same client waits until the transaction ends. Called before anything binds a person
     * to a client, or lets them go, and before a ticket is locked; what was read before is read again.
     */
    void lockMembers(Actor actor, ClientId client);

    /** @throws RuleViolation {@code email-taken} if another person has the address */
    void add(Actor actor, Person person);

    /**
     * @throws StaleVersion if they have been changed since they were found
     * @throws RuleViolation {@code email-taken}
     */
    void update(Actor actor, Person person);

    /** Locks all admins until the transaction ends, so that two cannot remove each other, and counts the active ones. */
    int lockAndCountActiveAdmins(Actor actor);
}
