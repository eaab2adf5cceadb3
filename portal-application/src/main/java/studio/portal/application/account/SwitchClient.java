package studio.portal.application.account;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import studio.portal.application.EventLog;
import studio.portal.application.InvalidInput;
import studio.portal.application.Transactions;
import studio.portal.domain.EventType;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.AccountEvent;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.PersonRepository;
import studio.portal.domain.account.Session;
import studio.portal.domain.account.SessionId;
import studio.portal.domain.account.SessionRepository;

/** A member of several clients acts for another one from now on, in this session. */
public final class SwitchClient {
    private final Transactions transactions;
    private final SessionRepository sessions;
    private final PersonRepository people;
    private final EventLog log;
    private final Clock clock;

    public SwitchClient(
            Transactions transactions, SessionRepository sessions, PersonRepository people, EventLog log, Clock clock) {
        this.transactions = transactions;
        this.sessions = sessions;
        this.people = people;
        this.log = log;
        this.clock = clock;
    }

    /** @throws InvalidInput on the field "clientId" if they do not belong to that client, be there one or not */
    public void handle(Actor actor, SessionId current, ClientId client) {
        var person = actor.personId().orElseThrow(NotFound::new);
        transactions.run(actor, () -> {
            if (people.find(actor, person)
                    .flatMap(found -> found.membership(client))
                    .isEmpty()) {
                throw InvalidInput.of("clientId", "absent");
            }
            var from = sessions.ofPerson(actor, person).stream()
                    .filter(session -> session.id().equals(current))
                    .findFirst()
                    .flatMap(Session::client);
            if (!from.equals(Optional.of(client))) {
                sessions.actFor(actor, current, client);
                log.append(actor, List.of(switched(actor, person, current, from, client)));
            }
        });
    }

    private AccountEvent switched(
            Actor actor, PersonId person, SessionId session, Optional<ClientId> from, ClientId to) {
        var details = new LinkedHashMap<String, String>();
        details.put("session", session.toString());
        from.ifPresent(before -> details.put("from", before.toString()));
        details.put("to", to.toString());
        return new AccountEvent(
                EventType.CLIENT_SWITCHED,
                person.value(),
                Optional.of(to),
                actor.reference(),
                clock.instant(),
                details);
    }
}
