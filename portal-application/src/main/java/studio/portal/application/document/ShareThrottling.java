package studio.portal.application.document;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import studio.portal.application.Transactions;
import studio.portal.application.account.Device;
import studio.portal.application.account.Throttled;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.SignInRepository;
import studio.portal.domain.account.SignInThrottle;
import studio.portal.domain.document.ShareLinkId;

/**
 * Slows down guessing at the password of a link: per network address, and a little for all together, so that guessing
 * from many addresses is slow too, and nobody keeps the others out. In the database, so that all nodes count together.
 */
final class ShareThrottling {
    private static final int FREE_FAILURES = 5;
    private static final int FREE_FAILURES_OF_ALL = 50;

    private record Limit(String key, int freeFailures, Duration longest) {}

    private final Transactions transactions;
    private final SignInRepository signIns;
    private final Clock clock;

    ShareThrottling(Transactions transactions, SignInRepository signIns, Clock clock) {
        this.transactions = transactions;
        this.signIns = signIns;
        this.clock = clock;
    }

    /**
     * Counts a try before it is known to be right: many at once would otherwise pass together.
     *
     * @throws Throttled if the next try is not allowed yet; then this one does not count
     */
    void begin(Actor actor, ShareLinkId link, Device device) {
        transactions.run(actor, () -> {
            var counted = limits(link, device).stream()
                    .map(limit -> allowed(actor, limit))
                    .toList();
            counted.forEach(throttle -> signIns.save(actor, throttle.failed(clock.instant())));
        });
    }

    void wasRight(Actor actor, ShareLinkId link, Device device) {
        transactions.run(
                actor,
                () -> limits(link, device)
                        .forEach(limit -> signIns.save(
                                actor, signIns.throttle(actor, limit.key()).takenBack())));
    }

    /** Always locked in this order. */
    private static List<Limit> limits(ShareLinkId link, Device device) {
        return List.of(
                new Limit("share " + link + " " + device.network(), FREE_FAILURES, SignInThrottle.LONGEST_DELAY),
                new Limit("share " + link, FREE_FAILURES_OF_ALL, SignInThrottle.LONGEST_DELAY_OF_ADDRESS));
    }

    private SignInThrottle allowed(Actor actor, Limit limit) {
        var now = clock.instant();
        var throttle = signIns.throttle(actor, limit.key());
        var allowedAt = throttle.allowedAt(limit.freeFailures(), limit.longest());
        if (now.isBefore(allowedAt)) {
            throw new Throttled(Duration.between(now, allowedAt).plusSeconds(1));
        }
        return throttle;
    }
}
