package studio.portal.application.account;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.EventLog;
import studio.portal.application.Ids;
import studio.portal.domain.EventType;
import studio.portal.domain.account.AccountEvent;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Membership;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.SecretHash;
import studio.portal.domain.account.Session;
import studio.portal.domain.account.SessionId;
import studio.portal.domain.account.SessionRepository;

/** The end that all ways of signing in share: a session, recorded. Part of the caller's transaction. */
public final class SignIns {
    private final SessionRepository sessions;
    private final Tokens tokens;
    private final EventLog log;
    private final Ids ids;
    private final Clock clock;

    public SignIns(SessionRepository sessions, Tokens tokens, EventLog log, Ids ids, Clock clock) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /** Empty if the person is disabled or, as a member, belongs to no client any more. */
    Optional<NewSession> open(
            Person person, Optional<ClientId> wanted, Device device, boolean remembered, String continueTo) {
        var client = wanted.or(() -> firstClient(person));
        return person.actor(client).map(actor -> {
            var at = clock.instant();
            var token = tokens.session();
            var session = new Session(
                    new SessionId(ids.next()),
                    SecretHash.ofToken(token),
                    person.id(),
                    client.filter(any -> !person.role().isStaff()),
                    remembered,
                    device.name(),
                    device.address(),
                    at,
                    at);
            sessions.add(actor, session);
            var event = AccountEvent.ofPerson(
                    EventType.SIGNED_IN,
                    person.id(),
                    actor.reference(),
                    at,
                    Map.of("session", session.id().toString()));
            log.append(actor, List.of(event));
            return new NewSession(token, session, continueTo);
        });
    }

    private static Optional<ClientId> firstClient(Person person) {
        return person.memberships().stream().map(Membership::client).findFirst();
    }
}
