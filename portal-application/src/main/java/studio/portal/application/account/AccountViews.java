package studio.portal.application.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.portal.domain.account.ApiTokenId;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.InvitationId;
import studio.portal.domain.account.Language;
import studio.portal.domain.account.Permission;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.Role;
import studio.portal.domain.account.SessionId;

/** What lists and pages show of clients, people and their ways of signing in. */
public final class AccountViews {
    private AccountViews() {}

    /** @param unclosedTickets how many tickets of the client are not closed */
    public record ClientRow(ClientName client, Optional<PersonName> contact, int members, int unclosedTickets) {}

    public record ClientDetail(
            ClientName client,
            Optional<PersonName> contact,
            Optional<Language> language,
            boolean colleaguesSeeTickets,
            Instant addedAt,
            long version) {}

    /** @param version of the person: whatever of this row changes, it changes */
    public record MemberRow(
            PersonName person, EmailAddress email, Person.Status status, Set<Permission> permissions, long version) {}

    public record PersonRow(
            PersonName person, EmailAddress email, Role role, Person.Status status, List<ClientName> clients) {}

    public record PersonDetail(
            PersonName person,
            EmailAddress email,
            Role role,
            Person.Status status,
            boolean hasPassword,
            List<MembershipView> memberships,
            Instant addedAt,
            long version) {}

    public record MembershipView(ClientName client, Set<Permission> permissions) {}

    public record InvitationRow(
            InvitationId id,
            EmailAddress email,
            String name,
            Optional<ClientName> client,
            Set<Permission> permissions,
            boolean admin,
            Instant invitedAt,
            Instant expiresAt) {}

    public record SessionRow(
            SessionId id,
            String device,
            String address,
            boolean remembered,
            Instant startedAt,
            Instant lastSeenAt,
            Instant expiresAt) {}

    public record TokenRow(
            ApiTokenId id,
            String name,
            Optional<ClientName> client,
            Instant createdAt,
            Optional<Instant> lastUsedAt,
            Instant expiresAt) {}
}
