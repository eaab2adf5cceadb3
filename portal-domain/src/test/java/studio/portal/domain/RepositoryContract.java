package studio.portal.domain;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What the contract of every repository needs of whoever proves an adapter. Before each test the store holds
 * {@link Cast} and nothing else.
 */
public interface RepositoryContract {
    /** Does the work in one transaction, as a use case does. */
    <T> T write(Supplier<T> work);

    /** What was recorded of a thing, oldest first. */
    List<EventType> recorded(UUID subject);

    /** As {@link #write}, for work without a result. */
    default void run(Runnable work) {
        write(() -> {
            work.run();
            return true;
        });
    }
}
