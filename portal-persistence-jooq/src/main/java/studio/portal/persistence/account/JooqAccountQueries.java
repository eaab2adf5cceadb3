package studio.portal.persistence.account;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.application.account.AccountQueries;
import studio.portal.application.account.AccountViews.ClientDetail;
import studio.portal.application.account.AccountViews.ClientRow;
import studio.portal.application.account.AccountViews.InvitationRow;
import studio.portal.application.account.AccountViews.MemberRow;
import studio.portal.application.account.AccountViews.PersonDetail;
import studio.portal.application.account.AccountViews.PersonRow;
import studio.portal.application.account.AccountViews.SessionRow;
import studio.portal.application.account.AccountViews.TokenRow;
import studio.portal.application.account.PersonName;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.InvitationId;
import studio.portal.domain.account.PersonId;
import studio.portal.persistence.Database;

/** Reads accounts, each list in as many statements for a thousand lines as for one. */
public final class JooqAccountQueries implements AccountQueries {
    private final ClientReading clients;
    private final PersonReading people;
    private final AccessReading access;

    public JooqAccountQueries(Database database, Clock clock) {
        this.clients = new ClientReading(database.sql());
        this.people = new PersonReading(database.sql());
        this.access = new AccessReading(database.sql(), clock);
    }

    @Override
    public Page<ClientRow> clients(Actor actor, Optional<String> words, PageRequest request) {
        return clients.list(actor, words, request);
    }

    @Override
    public Optional<ClientDetail> client(Actor actor, ClientId id) {
        return clients.find(actor, id);
    }

    @Override
    public List<MemberRow> members(Actor actor, ClientId client) {
        return people.members(actor, client);
    }

    @Override
    public Optional<MemberRow> member(Actor actor, ClientId client, PersonId id) {
        return people.member(actor, client, id);
    }

    @Override
    public Page<PersonRow> people(Actor actor, Optional<String> words, PageRequest request) {
        return people.list(actor, words, request);
    }

    @Override
    public Optional<PersonDetail> person(Actor actor, PersonId id) {
        return people.find(actor, id);
    }

    @Override
    public List<PersonName> staff(Actor actor) {
        return people.staff(actor);
    }

    @Override
    public Optional<PersonName> contact(Actor actor) {
        return clients.contact(actor);
    }

    @Override
    public Optional<InvitationRow> invitation(Actor actor, InvitationId id) {
        return access.invitation(actor, id);
    }

    @Override
    public List<InvitationRow> openInvitations(Actor actor, Optional<ClientId> client) {
        return access.openInvitations(actor, client);
    }

    @Override
    public List<SessionRow> sessions(Actor actor) {
        return access.sessions(actor);
    }

    @Override
    public List<TokenRow> tokens(Actor actor) {
        return access.tokens(actor);
    }
}
