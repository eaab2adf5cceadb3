package studio.portal.application.file;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.account.AccountEvent;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.UploadId;

/** What happened to a file, of which only its id is recorded. */
final class FileEvent {
    private FileEvent() {}

    static DomainEvent of(EventType type, UploadId id, Actor by, Instant at) {
        return new AccountEvent(
                type, id.value(), Optional.empty(), by.reference(), at, Map.of("upload", id.toString()));
    }
}
