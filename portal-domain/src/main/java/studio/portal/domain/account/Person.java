package studio.portal.domain.account;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.RuleViolation;

/** A human with one login, of the studio or of its clients. People are disabled, never deleted. */
public final class Person {
    public static final int NAME_LENGTH = 120;

    public enum Status {
        ACTIVE,
        DISABLED
    }

    private final PersonId id;
    private final Instant addedAt;
    private final long version;
    private final Map<ClientId, Membership> memberships = new LinkedHashMap<>();
    private final List<DomainEvent> events = new ArrayList<>();
    private EmailAddress email;
    private Role role;
    private Status status;
    private Profile profile;
    private Optional<PasswordHash> password;

    private Person(
            PersonId id,
            EmailAddress email,
            Role role,
            Status status,
            Profile profile,
            Optional<PasswordHash> password,
            List<Membership> memberships,
            Instant addedAt,
            long version) {
        this.id = Objects.requireNonNull(id);
        this.email = Objects.requireNonNull(email);
        this.role = Objects.requireNonNull(role);
        this.status = status;
        this.profile = profile;
        this.password = password;
        this.addedAt = addedAt;
        this.version = version;
        memberships.forEach(membership -> this.memberships.put(membership.client(), membership));
    }

    public static Person staff(PersonId id, EmailAddress email, Profile profile, boolean admin, Actor by, Instant at) {
        return added(id, email, admin ? Role.ADMIN : Role.STAFF, profile, List.of(), by, at);
    }

    public static Person member(
            PersonId id, EmailAddress email, Profile profile, Membership membership, Actor by, Instant at) {
        return added(id, email, Role.MEMBER, profile, List.of(membership), by, at);
    }

    private static Person added(
            PersonId id,
            EmailAddress email,
            Role role,
            Profile profile,
            List<Membership> memberships,
            Actor by,
            Instant at) {
        var person = new Person(id, email, role, Status.ACTIVE, profile, Optional.empty(), memberships, at, 0);
        person.record(EventType.PERSON_ADDED, by, at, Map.of("role", role.name()));
        memberships.forEach(membership -> person.recordMembership(EventType.MEMBERSHIP_CHANGED, membership, by, at));
        return person;
    }

    /** For repositories: a person as they were stored. */
    public static Person stored(
            PersonId id,
            EmailAddress email,
            Role role,
            Status status,
            Profile profile,
            Optional<PasswordHash> password,
            List<Membership> memberships,
            Instant addedAt,
            long version) {
        return new Person(id, email, role, status, profile, password, memberships, addedAt, version);
    }

    public void change(Profile to, Actor by, Instant at) {
        if (!to.equals(profile)) {
            record(EventType.PERSON_CHANGED, by, at, Map.of("fields", ProfileFields.changed(profile, to)));
            profile = to;
        }
    }

    /** A changed password is a changed credential: the caller ends every session and token that hangs on the old. */
    public void setPassword(PasswordHash hash, Actor by, Instant at) {
        if (status == Status.DISABLED) {
            throw new RuleViolation("person-disabled", "This person is disabled");
        }
        password = Optional.of(hash);
        record(EventType.PASSWORD_CHANGED, by, at, Map.of());
    }

    public void join(Membership membership, Actor by, Instant at) {
        if (role.isStaff()) {
            throw new RuleViolation("staff-no-member", "A person of the studio cannot be a member of a client");
        }
        memberships.put(membership.client(), membership);
        recordMembership(EventType.MEMBERSHIP_CHANGED, membership, by, at);
    }

    public void leave(ClientId client, Actor by, Instant at) {
        var left = memberships.remove(client);
        if (left == null) {
            throw new RuleViolation("not-a-member", "Not a member of this client");
        }
        recordMembership(EventType.MEMBERSHIP_ENDED, left, by, at);
    }

    /** Only people of the studio; that the last active admin stays one is checked by the use case, under a lock. */
    public void becomeAdmin(boolean admin, Actor by, Instant at) {
        if (!role.isStaff()) {
            throw new RuleViolation("member-no-admin", "A member of a client cannot be an admin");
        }
        var to = admin ? Role.ADMIN : Role.STAFF;
        if (role != to) {
            record(EventType.PERSON_CHANGED, by, at, Map.of("role.from", role.name(), "role.to", to.name()));
            role = to;
        }
    }

    public void disable(Actor by, Instant at) {
        if (status == Status.ACTIVE) {
            status = Status.DISABLED;
            record(EventType.PERSON_DISABLED, by, at, Map.of());
        }
    }

    /** @throws RuleViolation {@code person-erased}: whoever was forgotten has neither name nor address to come back to */
    public void enable(Actor by, Instant at) {
        if (isErased()) {
            throw new RuleViolation("person-erased", "This person was erased");
        }
        if (status == Status.DISABLED) {
            status = Status.ACTIVE;
            record(EventType.PERSON_ENABLED, by, at, Map.of());
        }
    }

    /** Forgets name and address for ever; what the person did stays, by nobody one could name. */
    public void erase(Actor by, Instant at) {
        status = Status.DISABLED;
        email = erasedAddress(id);
        profile = new Profile("—", Optional.empty(), Optional.empty(), Theme.DARK);
        password = Optional.empty();
        record(EventType.PERSON_ERASED, by, at, Map.of());
    }

    /**
     * Who this person is while acting.
     *
     * @param client the client a member acts for; ignored for staff
     * @return empty if the person is disabled or not a member of that client
     */
    public Optional<Actor> actor(Optional<ClientId> client) {
        if (status == Status.DISABLED) {
            return Optional.empty();
        }
        if (role.isStaff()) {
            return Optional.of(new Actor.Staff(id, role == Role.ADMIN));
        }
        return client.map(memberships::get)
                .map(membership -> new Actor.Member(id, membership.client(), membership.permissions()));
    }

    /** Whether name and address were forgotten. */
    public boolean isErased() {
        return isErased(id, email);
    }

    /** The same, of what lists and pages show of a person. */
    public static boolean isErased(PersonId id, EmailAddress email) {
        return email.equals(erasedAddress(id));
    }

    private static EmailAddress erasedAddress(PersonId id) {
        return new EmailAddress("erased-" + id + "@erased.invalid");
    }

    private void record(EventType type, Actor by, Instant at, Map<String, String> details) {
        events.add(AccountEvent.ofPerson(type, id, by.reference(), at, details));
    }

    private void recordMembership(EventType type, Membership membership, Actor by, Instant at) {
        var granted =
                membership.permissions().stream().map(Permission::name).sorted().collect(Collectors.joining(" "));
        var details = Map.of("permissions", granted);
        events.add(new AccountEvent(type, id.value(), Optional.of(membership.client()), by.reference(), at, details));
    }

    public PersonId id() {
        return id;
    }

    public EmailAddress email() {
        return email;
    }

    public Role role() {
        return role;
    }

    public Status status() {
        return status;
    }

    public boolean isActive() {
        return status == Status.ACTIVE;
    }

    public Profile profile() {
        return profile;
    }

    public String name() {
        return profile.name();
    }

    /** Empty for a person who signs in by mailed codes only. */
    public Optional<PasswordHash> password() {
        return password;
    }

    public List<Membership> memberships() {
        return List.copyOf(memberships.values());
    }

    public Optional<Membership> membership(ClientId client) {
        return Optional.ofNullable(memberships.get(client));
    }

    /** Whether they could act for this client now. */
    public boolean actsFor(ClientId client) {
        return isActive() && memberships.containsKey(client);
    }

    /** Whether they manage this client's members. */
    public boolean manages(ClientId client) {
        return actsFor(client)
                && membership(client)
                        .filter(membership -> membership.permissions().contains(Permission.MANAGE))
                        .isPresent();
    }

    public Set<ClientId> clients() {
        return Set.copyOf(memberships.keySet());
    }

    public Instant addedAt() {
        return addedAt;
    }

    public long version() {
        return version;
    }

    public List<DomainEvent> events() {
        return List.copyOf(events);
    }
}
