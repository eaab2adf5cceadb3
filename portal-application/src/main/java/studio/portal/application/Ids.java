package studio.portal.application;

import java.util.UUID;

/** Makes ids: UUIDv7 (RFC 9562), rising with time, so that indexes stay compact. */
@FunctionalInterface
public interface Ids {
    UUID next();
}
