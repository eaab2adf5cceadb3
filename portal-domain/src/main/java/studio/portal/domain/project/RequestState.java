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
 * @param studioVersion rises with every change that the studio could notice: not with what the client has not sent
 * @param shownVersion rises with every change that the client could notice
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
        long version,
        long studioVersion,
        long shownVersion) {
    public RequestState {
        items = List.copyOf(items);
    }

    static RequestState drafted(RequestId id, Project project, RequestWords words, ActorReference by, Instant at) {
        return new RequestState(
                id,
                project.id(),
                project.client(),
                words.title(),
                words.intro(),
                RequestStatus.DRAFT,
                RequestItems.asking(words).all(),
                by,
                at,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                0,
                0);
    }
}
