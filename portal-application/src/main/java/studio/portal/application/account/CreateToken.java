package studio.portal.application.account;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.EventLog;
import studio.portal.application.Ids;
import studio.portal.application.InvalidInput;
import studio.portal.application.Transactions;
import studio.portal.application.Validation;
import studio.portal.domain.EventType;
import studio.portal.domain.account.AccountEvent;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ApiToken;
import studio.portal.domain.account.ApiTokenId;
import studio.portal.domain.account.ApiTokenRepository;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.Person;
import studio.portal.domain.account.SecretHash;

/** Somebody gets a key to the JSON API for address and password. A member's acts for one client for ever. */
public final class CreateToken {
    public record Command(
            @NotNull EmailAddress email,
            @NotBlank @Size(max = Passwords.LONGEST) String password,
            @NotNull @Size(max = ApiToken.NAME_LENGTH) String name,
            Optional<ClientId> clientId) {
        @Override
        public String toString() {
            return "Command[" + email + "]";
        }
    }

    /** @param token shown this once and kept nowhere */
    public record Created(ApiTokenId id, String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "Created[" + id + "]";
        }
    }

    private final Transactions transactions;
    private final Validation validation;
    private final PasswordCheck check;
    private final ApiTokenRepository apiTokens;
    private final Tokens tokens;
    private final EventLog log;
    private final Ids ids;
    private final Clock clock;

    public CreateToken(
            Transactions transactions,
            Validation validation,
            PasswordCheck check,
            ApiTokenRepository apiTokens,
            Tokens tokens,
            EventLog log,
            Ids ids,
            Clock clock) {
        this.transactions = transactions;
        this.validation = validation;
        this.check = check;
        this.apiTokens = apiTokens;
        this.tokens = tokens;
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws Throttled if the next try is not allowed yet
     * @throws SignInRefused if address and password do not belong together
     * @throws InvalidInput {@code clientId} if a member of several clients names none, or one they do not belong to
     */
    public Created handle(Actor actor, Command command, Device device) {
        validation.check(command);
        var person = check.person(actor, command.email(), command.password(), device);
        var client = client(person, command.clientId());
        var owner = person.actor(client).orElseThrow(SignInRefused::new);
        return transactions.write(actor, () -> {
            var secret = tokens.random();
            var token = new ApiToken(
                    new ApiTokenId(ids.next()),
                    SecretHash.ofToken(secret),
                    person.id(),
                    client,
                    command.name().strip(),
                    clock.instant(),
                    Optional.empty());
            apiTokens.add(owner, token);
            log.append(
                    owner,
                    List.of(AccountEvent.ofPerson(
                            EventType.TOKEN_CREATED,
                            person.id(),
                            owner.reference(),
                            clock.instant(),
                            Map.of("token", token.id().toString()))));
            return new Created(token.id(), secret, token.expiresAt());
        });
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
