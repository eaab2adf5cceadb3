package studio.portal.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import studio.portal.domain.account.Actor;

/**
 * Does what a form or request asks for once, however often it arrives: a double click, a retry, a reloaded page. A
 * repeat gets the first answer again.
 */
public final class Submissions {
    public static final Duration KEPT = Duration.ofHours(24);
    public static final int KEY_LENGTH = 200;

    /** What is remembered of submissions; rows are unique per actor and key. */
    public interface Store {
        /**
         * Claims the key in this transaction, waiting for another that is claiming it.
         *
         * @return what is remembered if the key was used before; empty if it is ours now
         */
        Optional<Remembered> claim(Actor actor, String key, String bodyHash, Instant at);

        void remember(Actor actor, String key, String result);

        /** What is remembered of a key, by transactions that have ended or this one. */
        Optional<Remembered> find(Actor actor, String key);

        /** As if the key had never been claimed. */
        void forget(Actor actor, String key);

        int removeBefore(Actor actor, Instant time);
    }

    public record Remembered(String bodyHash, String result) {}

    private final Transactions transactions;
    private final Store store;
    private final Clock clock;

    public Submissions(Transactions transactions, Store store, Clock clock) {
        this.transactions = transactions;
        this.store = store;
        this.clock = clock;
    }

    /**
     * @param key empty: done as often as asked
     * @param bodyHash tells a repeat from another request that wrongly reuses the key
     * @param work the use case; returns what is needed to give the same answer again, for example the created id
     * @throws InvalidInput {@code submission}: {@code reused} if the key came with another body before
     */
    public String once(Actor actor, Optional<String> key, String bodyHash, Supplier<String> work) {
        return tried(actor, key, bodyHash, () -> Optional.of(work.get())).orElseThrow();
    }

    /**
     * As {@link #once}, for what is done in a transaction that has to end well even if nothing comes of it.
     *
     * @param work what it returns empty is not remembered: the next try is a try of its own
     */
    public Optional<String> tried(Actor actor, Optional<String> key, String bodyHash, Supplier<Optional<String>> work) {
        if (key.isEmpty()) {
            return work.get();
        }
        return transactions.write(actor, () -> {
            var earlier = store.claim(actor, key.get(), bodyHash, clock.instant());
            if (earlier.isPresent()) {
                if (!earlier.get().bodyHash().equals(bodyHash)) {
                    throw InvalidInput.of("submission", "reused");
                }
                return Optional.of(earlier.get().result());
            }
            var result = work.get();
            result.ifPresentOrElse(
                    made -> store.remember(actor, key.get(), made), () -> store.forget(actor, key.get()));
            return result;
        });
    }

    /** What came of it, if exactly this has been done already: for whoever has to know before the work begins. */
    public Optional<String> earlier(Actor actor, String key, String bodyHash) {
        return store.find(actor, key)
                .filter(remembered -> remembered.bodyHash().equals(bodyHash))
                .map(Remembered::result);
    }

    /** What came of another body that was sent under this key: whoever reuses it is led there. */
    public Optional<String> ofAnother(Actor actor, String key, String bodyHash) {
        return store.find(actor, key)
                .filter(remembered -> !remembered.bodyHash().equals(bodyHash))
                .map(Remembered::result);
    }
}
