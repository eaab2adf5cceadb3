package studio.portal.persistence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The transaction that a thread is in, of one database. */
final class RunningTransaction {
    /** Of this database only: tests have several open in one thread. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<Work> ofThread = new ThreadLocal<>();

    Optional<Work> find() {
        return Optional.ofNullable(ofThread.get());
    }

    Work begin() {
        var work = new Work();
        ofThread.set(work);
        return work;
    }

    void end() {
        ofThread.remove();
    }

    static final class Work {
        private final List<Runnable> afterCommit = new ArrayList<>();
        private boolean doomed;

        void doom() {
            doomed = true;
        }

        void mustNotBeDoomed() {
            if (doomed) {
                throw new IllegalStateException("Part of this transaction failed, so none of it is kept");
            }
        }

        void afterCommit(Runnable next) {
            afterCommit.add(next);
        }

        List<Runnable> afterCommit() {
            return afterCommit;
        }
    }
}
