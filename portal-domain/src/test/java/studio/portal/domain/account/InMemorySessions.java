package studio.portal.domain.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Sessions in a map. For one thread. */
public final class InMemorySessions implements SessionRepository {
    private final Map<SessionId, Session> sessions = new LinkedHashMap<>();

    @Override
    public Optional<Session> findByToken(Actor actor, SecretHash token) {
        return sessions.values().stream()
                .filter(session -> session.token().matches(token))
                .findFirst();
    }

    @Override
    public List<Session> ofPerson(Actor actor, PersonId person) {
        return sessions.values().stream()
                .filter(session -> session.person().equals(person)
                        && actor.personId().filter(person::equals).isPresent())
                .sorted(Comparator.comparing(Session::startedAt).reversed())
                .toList();
    }

    @Override
    public void add(Actor actor, Session session) {
        sessions.put(session.id(), session);
    }

    @Override
    public void seen(Actor actor, SessionId id, Instant at) {
        sessions.computeIfPresent(
                id,
                (same, session) -> new Session(
                        id,
                        session.token(),
                        session.person(),
                        session.client(),
                        session.remembered(),
                        session.device(),
                        session.address(),
                        session.startedAt(),
                        at));
    }

    @Override
    public void actFor(Actor actor, SessionId id, ClientId client) {
        sessions.computeIfPresent(id, (same, session) -> session.actingFor(client));
    }

    @Override
    public boolean end(Actor actor, PersonId person, SessionId id) {
        return remove(session -> session.person().equals(person) && session.id().equals(id)) > 0;
    }

    @Override
    public int endAll(Actor actor, PersonId person, Optional<SessionId> except) {
        return remove(session -> session.person().equals(person)
                && except.filter(session.id()::equals).isEmpty());
    }

    @Override
    public int endActingFor(Actor actor, PersonId person, ClientId client) {
        return remove(
                session -> session.person().equals(person) && session.client().equals(Optional.of(client)));
    }

    @Override
    public int removeExpired(Actor actor, Instant at) {
        return remove(session -> !session.isAlive(at));
    }

    private int remove(Predicate<Session> which) {
        var before = sessions.size();
        sessions.values().removeIf(which);
        return before - sessions.size();
    }
}
