package studio.portal.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.Client;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.ClientRepository;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.Membership;
import studio.portal.domain.account.Permission;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.account.Profile;

/**
 * The invented people of every test: the studio Northlight with Ana Ruiz, Jonas Lind and an admin, its clients Kern &amp;
 * Sons with Mara and Paul Kern, and Bluebird with Bea Wong.
 */
public final class Cast {
    public static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");

    public static final ClientId KERN = new ClientId(id(0xc1));
    public static final ClientId BLUEBIRD = new ClientId(id(0xc2));

    /** Of Kern &amp; Sons, with all permissions. */
    public static final Actor.Member MARA = new Actor.Member(new PersonId(id(0xa1)), KERN, Set.of(Permission.values()));
    /** Of Kern &amp; Sons, without any permission. */
    public static final Actor.Member PAUL = new Actor.Member(new PersonId(id(0xa2)), KERN, Set.of());
    /** Of Bluebird, with all permissions. */
    public static final Actor.Member BEA =
            new Actor.Member(new PersonId(id(0xa3)), BLUEBIRD, Set.of(Permission.values()));

    /** Of the studio; the contact of Kern &amp; Sons. */
    public static final Actor.Staff ANA = new Actor.Staff(new PersonId(id(0xb1)), false);
    /** Of the studio; nobody's contact. */
    public static final Actor.Staff JONAS = new Actor.Staff(new PersonId(id(0xb2)), false);

    public static final Actor.Staff ADMIN = new Actor.Staff(new PersonId(id(0xb3)), true);

    public static final Actor.System JOB = new Actor.System("test-job");
    public static final Actor.Visitor VISITOR = new Actor.Visitor();
    public static final Actor.Preview ANA_AS_MARA = new Actor.Preview(ANA, MARA);

    private Cast() {}

    /** An id that is the same in every run. */
    public static UUID id(long number) {
        return new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L | number);
    }

    public static List<Person> studio() {
        return List.of(
                staff(ANA, "staff@northlight.example", "Ana Ruiz"),
                staff(JONAS, "jonas@northlight.example", "Jonas Lind"),
                staff(ADMIN, "admin@northlight.example", "Nora Light"));
    }

    /** They name a contact of the studio, so the studio is stored before them. */
    public static List<Client> clients() {
        return List.of(
                client(KERN, "Kern & Sons", Optional.of(ANA.person())), client(BLUEBIRD, "Bluebird", Optional.empty()));
    }

    /** They belong to clients, so those are stored before them. */
    public static List<Person> members() {
        return List.of(
                member(MARA, "client@kern.example", "Mara Kern"),
                member(PAUL, "colleague@kern.example", "Paul Kern"),
                member(BEA, "client@bluebird.example", "Bea Wong"));
    }

    /** Stores everybody, in an order in which nobody names somebody who is not there yet. */
    public static void moveIn(ClientRepository clients, PersonRepository people) {
        studio().forEach(person -> people.add(JOB, person));
        clients().forEach(client -> clients.add(JOB, client));
        members().forEach(person -> people.add(JOB, person));
    }

    private static Person staff(Actor.Staff who, String email, String name) {
        return Person.staff(who.person(), new EmailAddress(email), Profile.named(name), who.admin(), JOB, MONDAY);
    }

    private static Person member(Actor.Member who, String email, String name) {
        var membership = new Membership(who.client(), who.permissions());
        return Person.member(who.person(), new EmailAddress(email), Profile.named(name), membership, JOB, MONDAY);
    }

    private static Client client(ClientId id, String name, Optional<PersonId> contact) {
        return Client.add(id, new Client.Details(name, contact, Optional.empty(), false), JOB, MONDAY);
    }
}
