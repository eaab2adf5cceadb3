package studio.portal.domain.project;

import java.time.LocalDate;
import java.util.Optional;

/**
 * When something is due.
 *
 * @param on the day it is expected now
 * @param first the day it was expected when the client first saw it, which never changes; empty while unpublished
 */
public record Due(LocalDate on, Optional<LocalDate> first) {
    /** No form takes a later day. */
    public static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    static Due planned(LocalDate on) {
        return new Due(on, Optional.empty());
    }

    Due movedTo(LocalDate to) {
        return new Due(to, first);
    }

    Due published() {
        return new Due(on, first.or(() -> Optional.of(on)));
    }

    /** Whether it is expected on another day than the client was first told. */
    public boolean isMoved() {
        return first.filter(day -> !day.equals(on)).isPresent();
    }
}
