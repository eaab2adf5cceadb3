package studio.portal.domain.project;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;

/**
 * A request as it is stored.
 *
 * @param intro Markdown
 * @param sentAt empty until it was sent
 * @param endedAt when it was settled or withdrawn
 * @param remindedOn the day of the latest reminder, in the studio's time zone
 * @param version rises with every change
 */
public record RequestState(
        RequestId id,
        ProjectId project,
        ClientId client,
        String title,
        String intro,
        RequestStatus status,
        List<RequestItem> items,
        ActorReference draftedBy,
        Instant draftedAt,
        Optional<Instant> sentAt,
        Optional<Instant> endedAt,
        Optional<LocalDate> remindedOn,
        long version) {
    public RequestState {
        items = List.copyOf(items);
    }
}
