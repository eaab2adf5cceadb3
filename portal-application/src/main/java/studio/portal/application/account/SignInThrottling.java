package studio.portal.application.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import studio.portal.application.Transactions;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.SecretHash;
import studio.portal.domain.account.SignInRepository;
import studio.portal.domain.account.SignInThrottle;

/**
 * Slows down guessing per pair of account and network address, and per network address alone. In the database, so that
 * all nodes count together. The same for accounts that do not exist.
 */
public final class SignInThrottling {
    private static final int FREE_FAILURES_PER_PAIR = 5;
    private static final int FREE_FAILURES_PER_ADDRESS = 50;

    private record Limit(String key, int freeFailures, Duration longest) {}

    private final Transactions transactions;
    private final SignInRepository signIns;
    private final Clock clock;

    public SignInThrottling(Transactions transactions, SignInRepository signIns, Clock clock) {
        this.transactions = transactions;
        this.signIns = signIns;
        this.clock = clock;
    }

    /**
     * Counts a try before it is known whether it is right: many at once would otherwise pass together. Never part of a
     * transaction that a wrong try rolls back.
     *
     * @throws Throttled if the next try is not allowed yet; then this one does not count
     */
    void begin(Actor actor, EmailAddress account, Device device) {
        transactions.run(actor, () -> {
            // Of the pair and of the address, always locked in this order.
            var ofPair = allowed(
                    actor, new Limit(triedKey(account, device), FREE_FAILURES_PER_PAIR, SignInThrottle.LONGEST_DELAY));
            var ofAddress = allowed(actor, ofAddress(device));
            signIns.save(actor, ofPair.failed(now()));
            signIns.save(actor, ofAddress.failed(now()));
        });
    }

    /**
     * Counts a code or a link that is asked for, until the right one is used. Apart from tries: whoever asks in somebody's
     * name from the same network keeps them neither from their password nor from a code they hold.
     *
     * @throws Throttled if the next is not allowed yet
     */
    void ask(Actor actor, EmailAddress account, Device device) {
        transactions.run(actor, () -> {
            var asked = allowed(
                    actor,
                    new Limit(
                            askedKey(account, device), FREE_FAILURES_PER_PAIR, SignInThrottle.LONGEST_DELAY_OF_ASKING));
            allowed(actor, ofAddress(device));
            signIns.save(actor, asked.failed(now()));
        });
    }

    /** Forgets the failures of the pair; those of the address alone stay, it may be guessing at others. */
    void succeeded(Actor actor, EmailAddress account, Device device) {
        transactions.run(actor, () -> {
            signIns.save(
                    actor, signIns.throttle(actor, triedKey(account, device)).succeeded());
            signIns.save(
                    actor, signIns.throttle(actor, askedKey(account, device)).succeeded());
        });
    }

    /** As {@link #succeeded}, for a try that {@link #begin} counted. */
    void wasRight(Actor actor, EmailAddress account, Device device) {
        transactions.run(actor, () -> {
            succeeded(actor, account, device);
            signIns.save(actor, signIns.throttle(actor, addressKey(device)).takenBack());
        });
    }

    private SignInThrottle allowed(Actor actor, Limit limit) {
        var now = now();
        var throttle = signIns.throttle(actor, limit.key());
        var allowedAt = throttle.allowedAt(limit.freeFailures(), limit.longest());
        if (now.isBefore(allowedAt)) {
            throw new Throttled(Duration.between(now, allowedAt).plusSeconds(1));
        }
        return throttle;
    }

    private static Limit ofAddress(Device device) {
        return new Limit(addressKey(device), FREE_FAILURES_PER_ADDRESS, SignInThrottle.LONGEST_DELAY_OF_ADDRESS);
    }

    private Instant now() {
        return clock.instant();
    }

    private static String triedKey(EmailAddress account, Device device) {
        return "tried " + pair(account, device);
    }

    private static String askedKey(EmailAddress account, Device device) {
        return "asked " + pair(account, device);
    }

    /** Without the e-mail address itself, which may have to be forgotten. */
    private static String pair(EmailAddress account, Device device) {
        return SecretHash.ofToken(account.value()).value() + " " + device.network();
    }

    private static String addressKey(Device device) {
        return "address " + device.network();
    }
}
