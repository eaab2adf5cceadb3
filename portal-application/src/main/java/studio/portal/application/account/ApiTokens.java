package studio.portal.application.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.EventLog;
import studio.portal.application.Ids;
import studio.portal.application.InvalidInput;
import studio.portal.domain.EventType;
import studio.portal.domain.account.AccountEvent;
import studio.portal.domain.account.ApiToken;
import studio.portal.domain.account.ApiTokenId;
import studio.portal.domain.account.ApiTokenRepository;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.SecretHash;

/** The end that all ways of getting a key to the JSON API share: a token, recorded. Part of the caller's transaction. */
public final class ApiTokens {
    /** @param token shown this once and kept nowhere */
    public record Created(ApiTokenId id, String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "Created[" + id + "]";
        }
    }

    private final ApiTokenRepository apiTokens;
    private final Tokens tokens;
    private final EventLog log;
    private final Ids ids;
    private final Clock clock;

    public ApiTokens(ApiTokenRepository apiTokens, Tokens tokens, EventLog log, Ids ids, Clock clock) {
        this.apiTokens = apiTokens;
        this.tokens = tokens;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws SignInRefused if the person is disabled or, as a member, belongs to no client any more
     * @throws InvalidInput {@code clientId} if a member of several clients names none, or one they do not belong to
     */
    Created create(Person person, Optional<ClientId> wanted, String name) {
        var client = client(person, wanted);
        var owner = person.actor(client).orElseThrow(SignInRefused::new);
        var at = clock.instant();
        var secret = tokens.random();
        var token = new ApiToken(
                new ApiTokenId(ids.next()),
                SecretHash.ofToken(secret),
                person.id(),
                client,
                name,
                at,
                Optional.empty());
        apiTokens.add(owner, token);
        log.append(
                owner,
                List.of(AccountEvent.ofPerson(
                        EventType.TOKEN_CREATED,
                        person.id(),
                        owner.reference(),
                        at,
                        Map.of("token", token.id().toString()))));
        return new Created(token.id(), secret, token.expiresAt());
    }

    private static Optional<ClientId> client(Person person, Optional<ClientId> wanted) {
        var clients = person.clients();
        if (wanted.isPresent()) {
            return Optional.of(
                    wanted.filter(clients::contains).orElseThrow(() -> InvalidInput.of("clientId", "absent")));
        }
        if (clients.size() > 1) {
            throw InvalidInput.of("clientId", "NotNull");
        }
        return clients.stream().findFirst();
    }
}
