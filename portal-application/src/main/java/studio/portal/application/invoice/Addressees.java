package studio.portal.application.invoice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.invoice.Addressee;
import studio.portal.domain.invoice.BillingRepository;
import studio.portal.domain.invoice.InvoicePolicy;

/**
 * Who gets the invoices of a client: its members who see its money, and its billing addresses. An address of such a member
 * is the member, so that nobody gets two mails and nobody with a login a link that needs none.
 */
public final class Addressees {
    private final PersonRepository people;
    private final BillingRepository billing;

    public Addressees(PersonRepository people, BillingRepository billing) {
        this.people = people;
        this.billing = billing;
    }

    /** Somebody who gets it, with the name they have here. */
    public record Named(Addressee addressee, EmailAddress address, Optional<String> name) {}

    /** Members first, each in the order of their addresses. */
    public List<Named> usual(Actor actor, ClientId client) {
        var members = members(actor, client);
        var usual = new ArrayList<>(
                members.values().stream().map(Addressees::member).toList());
        billing.client(actor, client).billing().addresses().stream()
                .filter(address -> !members.containsKey(address))
                .map(address -> new Named(new Addressee.Outside(address), address, Optional.empty()))
                .forEach(usual::add);
        return List.copyOf(usual);
    }

    /** What these addresses are for a client. */
    List<Addressee> at(Actor actor, ClientId client, List<EmailAddress> addresses) {
        var members = members(actor, client);
        return addresses.stream()
                .<Addressee>map(address -> Optional.ofNullable(members.get(address))
                        .<Addressee>map(person -> new Addressee.Member(person.id()))
                        .orElseGet(() -> new Addressee.Outside(address)))
                .toList();
    }

    private Map<EmailAddress, Person> members(Actor actor, ClientId client) {
        return people.members(actor, client).stream()
                .filter(person -> person.actor(Optional.of(client))
                        .filter(member -> InvoicePolicy.maySeeMoneyOf(member, client))
                        .isPresent())
                .collect(Collectors.toMap(
                        Person::email,
                        person -> person,
                        (one, other) -> one,
                        () -> new TreeMap<>(Comparator.comparing(EmailAddress::value))));
    }

    private static Named member(Person person) {
        return new Named(new Addressee.Member(person.id()), person.email(), Optional.of(person.name()));
    }
}
