package studio.portal.domain.account;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** API tokens in a map. For one thread. */
public final class InMemoryApiTokens implements ApiTokenRepository {
    private final Map<ApiTokenId, ApiToken> tokens = new LinkedHashMap<>();

    @Override
    public Optional<ApiToken> findByToken(Actor actor, SecretHash token) {
        return tokens.values().stream()
                .filter(found -> found.token().matches(token))
                .findFirst();
    }

    @Override
    public List<ApiToken> ofPerson(Actor actor, PersonId person) {
        return tokens.values().stream()
                .filter(token -> token.person().equals(person)
                        && actor.personId().filter(person::equals).isPresent())
                .sorted(Comparator.comparing(ApiToken::createdAt).reversed())
                .toList();
    }

    @Override
    public void add(Actor actor, ApiToken token) {
        tokens.put(token.id(), token);
    }

    @Override
    public void used(Actor actor, ApiTokenId id, Instant at) {
        tokens.computeIfPresent(
                id,
                (same, token) -> new ApiToken(
                        id,
                        token.token(),
                        token.person(),
                        token.client(),
                        token.name(),
                        token.createdAt(),
                        Optional.of(at)));
    }

    @Override
    public boolean revoke(Actor actor, PersonId person, ApiTokenId id) {
        return !remove(token -> token.person().equals(person) && token.id().equals(id))
                .isEmpty();
    }

    @Override
    public List<ApiTokenId> revokeAll(Actor actor, PersonId person) {
        return remove(token -> token.person().equals(person));
    }

    @Override
    public List<ApiTokenId> revokeActingFor(Actor actor, PersonId person, ClientId client) {
        return remove(token -> token.person().equals(person) && token.client().equals(Optional.of(client)));
    }

    @Override
    public int removeExpired(Actor actor, Instant at) {
        return remove(token -> !token.isAlive(at)).size();
    }

    private List<ApiTokenId> remove(Predicate<ApiToken> which) {
        var removed = tokens.values().stream().filter(which).map(ApiToken::id).toList();
        removed.forEach(tokens::remove);
        return removed;
    }
}
