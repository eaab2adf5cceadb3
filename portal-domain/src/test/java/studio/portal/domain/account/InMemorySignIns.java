package studio.portal.domain.account;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sign-in codes, password resets and failed tries in maps. For one thread. */
public final class InMemorySignIns implements SignInRepository {
    private final Map<SignInAttemptId, SignInAttempt> attempts = new LinkedHashMap<>();
    private final Map<PasswordResetId, PasswordReset> resets = new LinkedHashMap<>();
    private final Map<String, SignInThrottle> throttles = new LinkedHashMap<>();

    @Override
    public Optional<SignInAttempt> lockAttempt(Actor actor, SignInAttemptId id) {
        return findAttempt(actor, id);
    }

    @Override
    public Optional<SignInAttempt> findAttempt(Actor actor, SignInAttemptId id) {
        return Optional.ofNullable(attempts.get(id));
    }

    @Override
    public void add(Actor actor, SignInAttempt attempt) {
        attempts.put(attempt.id(), attempt);
    }

    @Override
    public void update(Actor actor, SignInAttempt attempt) {
        attempts.replace(attempt.id(), attempt);
    }

    @Override
    public Optional<PasswordReset> lockReset(Actor actor, SecretHash token) {
        return findReset(actor, token);
    }

    @Override
    public Optional<PasswordReset> findReset(Actor actor, SecretHash token) {
        return resets.values().stream()
                .filter(reset -> reset.token().matches(token))
                .findFirst();
    }

    @Override
    public Optional<PasswordReset> findReset(Actor actor, PasswordResetId id) {
        return Optional.ofNullable(resets.get(id));
    }

    @Override
    public void add(Actor actor, PasswordReset reset) {
        resets.put(reset.id(), reset);
    }

    @Override
    public void update(Actor actor, PasswordReset reset) {
        resets.replace(reset.id(), reset);
    }

    @Override
    public void endOpen(Actor actor, PersonId person, Instant at) {
        attempts.replaceAll((id, attempt) ->
                attempt.person().filter(person::equals).isPresent() && attempt.isOpen(at) ? attempt.used(at) : attempt);
        resets.replaceAll((id, reset) -> reset.person().equals(person) && reset.isOpen(at) ? reset.used(at) : reset);
    }

    @Override
    public SignInThrottle throttle(Actor actor, String key) {
        return throttles.getOrDefault(key, SignInThrottle.unused(key));
    }

    @Override
    public void save(Actor actor, SignInThrottle throttle) {
        throttles.put(throttle.key(), throttle);
    }

    @Override
    public void forget(Actor actor, EmailAddress address, EmailAddress replacement) {
        attempts.replaceAll((id, attempt) -> attempt.email().equals(address)
                ? new SignInAttempt(
                        id,
                        replacement,
                        attempt.person(),
                        attempt.code(),
                        attempt.triesLeft(),
                        attempt.startedAt(),
                        attempt.usedAt(),
                        attempt.continueTo())
                : attempt);
    }

    @Override
    public int removeExpired(Actor actor, Instant at) {
        var before = attempts.size() + resets.size() + throttles.size();
        attempts.values()
                .removeIf(attempt ->
                        attempt.startedAt().plus(SignInAttempt.VALID_FOR).isBefore(at));
        resets.values()
                .removeIf(
                        reset -> reset.startedAt().plus(PasswordReset.VALID_FOR).isBefore(at));
        throttles
                .values()
                .removeIf(throttle -> throttle.lastFailureAt()
                        .plus(SignInThrottle.FORGOTTEN_AFTER)
                        .isBefore(at));
        return before - attempts.size() - resets.size() - throttles.size();
    }

    /** Every attempt there is, oldest first. */
    public List<SignInAttempt> attempts() {
        return List.copyOf(attempts.values());
    }
}
