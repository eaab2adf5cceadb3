package studio.portal.bootstrap;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import studio.portal.application.Ids;

/** Ids of this process, rising also within one millisecond. */
public final class Uuid7Ids implements Ids {
    @Override
    public UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
