package studio.portal.application.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import studio.portal.application.Transactions;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.SignInRepository;
import studio.portal.domain.account.SignInThrottle;

/**
 * Slows down guessing per pair of account and network address, and per network address alone. In the database, so that
 * all nodes count together. The same for accounts that do not exist.
 */
public final class SignInThrottling {
    private static final int FREE_FAILURES_PER_PAIR = 5;
    private static final int FREE_FAILURES_PER_ADDRESS = 50;

    private record Limit(String key, int freeFailures) {}

    private final Transactions transactions;
    private final SignInRepository signIns;
    private final Clock clock;

    public SignInThrottling(Transactions transactions, SignInRepository signIns, Clock clock) {
        this.transactions = transactions;
        this.signIns = signIns;
        this.clock = clock;
    }

    /** @throws Throttled if the next try is not allowed yet */
    void check(Actor actor, EmailAddress account, Device device) {
        var now = clock.instant();
        transactions.run(actor, () -> {
            for (var limit : limits(account, device)) {
                var allowedAt = signIns.throttle(actor, limit.key()).allowedAt(limit.freeFailures());
                if (now.isBefore(allowedAt)) {
                    throw new Throttled(Duration.between(now, allowedAt).plusSeconds(1));
                }
            }
        });
    }

    void failed(Actor actor, EmailAddress account, Device device) {
        transactions.run(
                actor,
                () -> limits(account, device)
                        .forEach(limit -> signIns.save(
                                actor, signIns.throttle(actor, limit.key()).failed(clock.instant()))));
    }

    /** Counts a code that was asked for, until the right one is typed; only for the pair, many share one address. */
    void asked(Actor actor, EmailAddress account, Device device) {
        var key = pairKey(account, device);
        transactions.run(
                actor, () -> signIns.save(actor, signIns.throttle(actor, key).failed(clock.instant())));
    }

    /** Forgets the failures of the pair; those of the address alone stay, it may be guessing at others. */
    void succeeded(Actor actor, EmailAddress account, Device device) {
        transactions.run(actor, () -> {
            SignInThrottle pair = signIns.throttle(actor, pairKey(account, device));
            if (pair.failures() > 0) {
                signIns.save(actor, pair.succeeded());
            }
        });
    }

    private static List<Limit> limits(EmailAddress account, Device device) {
        return List.of(
                new Limit(pairKey(account, device), FREE_FAILURES_PER_PAIR),
                new Limit("address " + network(device), FREE_FAILURES_PER_ADDRESS));
    }

    private static String pairKey(EmailAddress account, Device device) {
        return "account " + account + " " + network(device);
    }

    /** Of an IPv6 address the first 64 bits: one subscriber has all that share them. */
    private static String network(Device device) {
        var groups = device.address().split(":", -1);
        if (groups.length < 3) {
            return device.address();
        }
        return String.join(":", List.of(groups).subList(0, Math.min(4, groups.length)));
    }
}
