package studio.portal.application;

import java.util.function.Supplier;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.account.Actor;

/**
 * Draws the line around load, decide and save. Inside it there is no network, no mail, no rendering and no file, but for one
 * that is removed under the lock of its row ({@link studio.portal.application.file.RemoveSpareBytes}).
 * Isolation is READ COMMITTED; what must not race is locked by its repository.
 */
public interface Transactions {
    /**
     * Does the work in one transaction: all of it, or, if it throws, none of it. The exception arrives unchanged. Work
     * inside work joins the outer transaction.
     *
     * @throws AccessDenied if the actor is only previewing
     */
    default <T> T write(Actor actor, Supplier<T> work) {
        if (actor instanceof Actor.Preview) {
            throw new AccessDenied("A preview changes nothing");
        }
        return inTransaction(work);
    }

    /** As {@link #write(Actor, Supplier)}, for work without a result. */
    default void run(Actor actor, Runnable work) {
        write(actor, () -> {
            work.run();
            return true;
        });
    }

    /** For adapters; everybody else calls {@link #write}. */
    <T> T inTransaction(Supplier<T> work);
}
