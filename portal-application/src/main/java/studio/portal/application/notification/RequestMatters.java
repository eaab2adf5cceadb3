package studio.portal.application.notification;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import studio.portal.application.notification.Matter.Quote;
import studio.portal.application.notification.RecordedEvents.Recorded;
import studio.portal.application.project.MailedRequests;
import studio.portal.application.project.RequestDetail;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.ItemStatus;
import studio.portal.domain.project.RequestEvent;
import studio.portal.domain.project.RequestPolicy;
import studio.portal.domain.project.RequestStatus;

/** What mails about requests to clients tell, through the eyes of whoever gets them. */
public final class RequestMatters {
    private static final String AREA = "request";
    private static final int MOST_LISTED = 20;

    private final MailedRequests requests;

    public RequestMatters(MailedRequests requests) {
        this.requests = requests;
    }

    /** What waits on the client; empty once nothing does. */
    Optional<Matter> waiting(Actor reader, Recorded event) {
        return find(reader, event)
                .filter(RequestPolicy::waitsOnClient)
                .map(request -> listing(request, item -> item.status().waitsOnClient()));
    }

    /** As {@link #waiting}, of what keeps its dates: a project on hold presses nobody. */
    Optional<Matter> due(Actor reader, Recorded event) {
        return find(reader, event)
                .filter(request -> request.projectStatus().keepsDates())
                .flatMap(request -> waiting(reader, event));
    }

    /** What the studio has to decide on; empty once it has, or once nothing is to be decided any more. */
    Optional<Matter> answered(Actor reader, Recorded event) {
        return find(reader, event)
                .filter(request -> reader.isStaff() && request.status() == RequestStatus.SENT)
                .map(request -> listing(request, item -> item.status() == ItemStatus.ANSWERED))
                .filter(matter -> !matter.lines().isEmpty());
    }

    /** Which answer came back and why; empty once there is another one, or nobody needs one any more. */
    Optional<Matter> returned(Actor reader, Recorded event) {
        return find(reader, event)
                .filter(RequestPolicy::waitsOnClient)
                .flatMap(request -> item(request, event)
                        .filter(item -> item.status() == ItemStatus.RETURNED)
                        .map(item -> about(request)
                                .naming("item", item.title())
                                .saying(item.returnedBecause()
                                        .map(reason -> new Quote(Optional.empty(), event.at(), reason, List.of())))));
    }

    Optional<Matter> ended(Actor reader, Recorded event) {
        return find(reader, event).map(RequestMatters::about);
    }

    private Optional<RequestDetail> find(Actor reader, Recorded event) {
        return RequestRules.id(event).flatMap(id -> requests.find(reader, id));
    }

    private static Optional<RequestDetail.Item> item(RequestDetail request, Recorded event) {
        return Optional.ofNullable(event.details().get(RequestEvent.ITEM))
                .map(Integer::valueOf)
                .flatMap(number -> request.items().stream()
                        .filter(item -> item.number() == number)
                        .findFirst());
    }

    private static Matter listing(RequestDetail request, Predicate<RequestDetail.Item> which) {
        var items = request.items().stream().filter(which).toList();
        var titles =
                items.stream().limit(MOST_LISTED).map(RequestDetail.Item::title).toList();
        var matter = about(request).listing(titles, items.size() > MOST_LISTED);
        return items.stream()
                .map(RequestDetail.Item::dueOn)
                .min(Comparator.<LocalDate>naturalOrder())
                .map(due -> matter.on("date", due))
                .orElse(matter);
    }

    private static Matter about(RequestDetail request) {
        return Matter.at(AREA, "/requests/" + request.id())
                .naming("title", request.title())
                .naming("project", request.projectName())
                .naming("client", request.ofClient().name())
                .inThread(request.id().value());
    }
}
