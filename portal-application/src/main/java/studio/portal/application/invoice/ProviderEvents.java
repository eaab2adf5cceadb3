package studio.portal.application.invoice;

import java.time.Instant;
import studio.portal.domain.account.Actor;

/** Which notices of the provider were acted on, so that a repeat is known as one. */
public interface ProviderEvents {
    boolean isKnown(Actor actor, String key);

    /** Part of the surrounding transaction; one that is known stays so. */
    void add(Actor actor, String key, Instant at);

    int removeBefore(Actor actor, Instant time);
}
