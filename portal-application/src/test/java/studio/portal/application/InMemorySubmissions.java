package studio.portal.application;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ActorReference;

/** What was submitted, in a map. For one thread. */
public final class InMemorySubmissions implements Submissions.Store {
    private record Key(ActorReference actor, String key) {}

    private record Claim(Submissions.Remembered remembered, Instant at) {}

    private final Map<Key, Claim> claims = new LinkedHashMap<>();

    @Override
    public Optional<Submissions.Remembered> claim(Actor actor, String key, String bodyHash, Instant at) {
        var mine = new Claim(new Submissions.Remembered(bodyHash, ""), at);
        return Optional.ofNullable(claims.putIfAbsent(new Key(actor.reference(), key), mine))
                .map(Claim::remembered);
    }

    @Override
    public void remember(Actor actor, String key, String result) {
        claims.computeIfPresent(
                new Key(actor.reference(), key),
                (same, claim) ->
                        new Claim(new Submissions.Remembered(claim.remembered().bodyHash(), result), claim.at()));
    }

    @Override
    public Optional<Submissions.Remembered> find(Actor actor, String key) {
        return Optional.ofNullable(claims.get(new Key(actor.reference(), key))).map(Claim::remembered);
    }

    @Override
    public void forget(Actor actor, String key) {
        claims.remove(new Key(actor.reference(), key));
    }

    @Override
    public int removeBefore(Actor actor, Instant time) {
        var before = claims.size();
        claims.values().removeIf(claim -> claim.at().isBefore(time));
        return before - claims.size();
    }
}
