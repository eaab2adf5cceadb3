package studio.portal.domain.ticket;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonId;

/**
 * Who of a client is there to look after its tickets.
 *
 * @param present who can act for the client
 * @param managers those of them who manage its members
 */
public record Colleagues(Set<PersonId> present, Set<PersonId> managers) {
    public Colleagues {
        present = Set.copyOf(present);
        managers = Set.copyOf(managers);
    }

    /** @param members of the client, as they are now; disabled ones are not there */
    public static Colleagues of(ClientId client, Collection<Person> members) {
        return new Colleagues(
                members.stream()
                        .filter(member -> member.actsFor(client))
                        .map(Person::id)
                        .collect(Collectors.toUnmodifiableSet()),
                members.stream()
                        .filter(member -> member.manages(client))
                        .map(Person::id)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
