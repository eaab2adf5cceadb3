package studio.portal.domain.project;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import studio.portal.domain.AccessDenied;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.NotFound;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;

/**
 * A list of things the studio needs of a client for a project. It waits on the client until every item is answered, and
 * is settled once every answer is accepted.
 *
 * <p>Every verb throws {@link AccessDenied} where {@link RequestPolicy} says no, {@link RuleViolation} where the
 * request's state or a closed project does, and changes nothing in either case. The project is the request's own, which the
 * caller has locked, so that it is not closed meanwhile.
 */
public final class ProjectRequest implements RequestFacts {
    private final RequestState found;
    private final List<DomainEvent> events = new ArrayList<>();
    private String title;
    private String intro;
    private RequestItems items;
    private RequestStatus status;
    private Optional<Instant> sentAt;
    private Optional<Instant> endedAt;
    private Optional<LocalDate> remindedOn;
    private boolean studioNotices;
    private boolean clientNotices;

    private ProjectRequest(RequestState found) {
        this.found = found;
        title = found.title();
        intro = found.intro();
        items = new RequestItems(found.items());
        status = found.status();
        sentAt = found.sentAt();
        endedAt = found.endedAt();
        remindedOn = found.remindedOn();
    }

    /** For repositories: a request as it was stored. */
    public static ProjectRequest stored(RequestState state) {
        return new ProjectRequest(state);
    }

    public static ProjectRequest draft(RequestId id, Project project, RequestWords words, Actor by, Instant at) {
        RequestGate.mustManage(by, "Only the studio asks a client for something");
        RequestGate.mustBeAtWork(project);
        var request = new ProjectRequest(RequestState.drafted(id, project, words, by.reference(), at));
        request.record(EventType.REQUEST_DRAFTED, by, at, Map.of());
        return request;
    }

    /** @throws RuleViolation {@code request-sent} once it was sent */
    public void change(ProjectFacts project, RequestWords to, Actor by, Instant at) {
        RequestGate.mustManage(by, "Only the studio changes a request");
        RequestGate.mustBeAtWork(project);
        RequestGate.mustBeDraft(this);
        title = to.title();
        intro = to.intro();
        items = RequestItems.asking(to);
        record(EventType.REQUEST_DRAFTED, by, at, Map.of());
    }

    /**
     * From now on the client sees it, and it waits on them.
     *
     * @throws RuleViolation {@code request-sent}, or {@code project-unpublished} where the client sees no such project yet
     */
    public void send(ProjectFacts project, Actor by, Instant at) {
        RequestGate.mustManage(by, "Only the studio sends a request");
        RequestGate.mustBeAtWork(project);
        if (!project.isPublished()) {
            throw new RuleViolation("project-unpublished", "The client cannot see this project yet");
        }
        RequestGate.mustBeDraft(this);
        status = RequestStatus.SENT;
        sentAt = Optional.of(at);
        record(EventType.REQUEST_SENT, by, at, Map.of());
    }

    /**
     * Keeps what the client has of an answer so far; the studio is not shown it.
     *
     * @param answer empty to begin anew
     * @throws NotFound if there is no such item
     * @throws RuleViolation {@code request-ended}, {@code item-answered}, or what is wrong with the answer
     */
    public void save(ProjectFacts project, int item, ItemAnswer answer, Actor by) {
        RequestGate.mustAnswer(by, this);
        RequestGate.mustBeAtWork(project);
        RequestGate.mustBeSent(this);
        items = items.with(item, kept -> kept.saved(answer));
        clientNotices = true;
    }

    /**
     * For whoever answers what they were shown a while ago: nobody throws away unseen what a colleague has saved since.
     *
     * @throws NotFound if there is no such item
     * @throws RuleViolation {@code answer-changed}
     */
    public void mustBeAsShown(int item, Fingerprint shown) {
        items.find(item).orElseThrow(NotFound::new).mustBeAsShown(shown);
    }

    /**
     * Sends every answer the client has saved to the studio.
     *
     * @return the numbers of the items it answers
     * @throws RuleViolation {@code request-ended}, or {@code nothing-answered} where there is nothing to send
     */
    public List<Integer> sendAnswers(ProjectFacts project, Actor by, Instant at) {
        RequestGate.mustAnswer(by, this);
        RequestGate.mustBeAtWork(project);
        RequestGate.mustBeSent(this);
        var answered = items.toSend();
        if (answered.isEmpty()) {
            throw new RuleViolation("nothing-answered", "There is no answer to send yet");
        }
        var who = by.personId().orElseThrow();
        items = items.sent(who, at);
        record(EventType.REQUEST_ANSWERED, by, at, Map.of(RequestEvent.ITEMS, String.valueOf(answered.size())));
        return answered;
    }

    /**
     * The answer is what the studio needs; with the last one the request is settled.
     *
     * @throws RuleViolation {@code request-ended} or {@code item-not-answered}
     */
    public void accept(ProjectFacts project, int item, Actor by, Instant at) {
        RequestGate.mustManage(by, "Only the studio decides on answers");
        RequestGate.mustBeAtWork(project);
        RequestGate.mustBeSent(this);
        items = items.with(item, RequestItem::accepted);
        record(EventType.REQUEST_ITEM_ACCEPTED, by, at, Map.of(RequestEvent.ITEM, String.valueOf(item)));
        if (items.areAccepted()) {
            status = RequestStatus.SETTLED;
            endedAt = Optional.of(at);
            record(EventType.REQUEST_SETTLED, by, at, Map.of());
        }
    }

    /**
     * The client has to answer again; what they answered stays to be read beside the reason.
     *
     * @throws RuleViolation {@code request-ended}, {@code item-not-answered} or {@code return-reason}
     */
    public void giveBack(ProjectFacts project, int item, String because, Actor by, Instant at) {
        RequestGate.mustManage(by, "Only the studio decides on answers");
        RequestGate.mustBeAtWork(project);
        RequestGate.mustBeSent(this);
        items = items.with(item, answered -> answered.returned(because, by.personId(), at));
        record(EventType.REQUEST_ITEM_RETURNED, by, at, Map.of(RequestEvent.ITEM, String.valueOf(item)));
    }

    /** @throws RuleViolation {@code request-ended} once it is settled or withdrawn */
    public void withdraw(Actor by, Instant at) {
        RequestGate.mustManage(by, "Only the studio withdraws a request");
        if (!RequestPolicy.mayWithdraw(by, this)) {
            throw RequestGate.ended();
        }
        status = RequestStatus.WITHDRAWN;
        endedAt = Optional.of(at);
        record(EventType.REQUEST_WITHDRAWN, by, at, Map.of());
    }

    /**
     * Whether today is a day to remind the client of the whole list, and they were not reminded since that day came. A
     * project on hold keeps no dates.
     *
     * @param zone in which the studio counts its days
     */
    public boolean isReminderDue(ProjectFacts project, LocalDate today, ZoneId zone) {
        var asked = sentAt.filter(at ->
                        RequestPolicy.waitsOnClient(this) && project.status().keepsDates())
                .map(at -> at.atZone(zone).toLocalDate());
        return asked.isPresent()
                && items.earliestDue()
                        .filter(due -> RequestReminders.isDue(due, asked.get(), remindedOn, today))
                        .isPresent();
    }

    /**
     * Nobody who looks at the request can notice.
     *
     * @throws RuleViolation {@code not-due} unless {@link #isReminderDue}
     */
    public void remind(ProjectFacts project, LocalDate today, ZoneId zone, Actor by, Instant at) {
        if (!isReminderDue(project, today, zone)) {
            throw new RuleViolation("not-due", "It is not a day to remind of this request");
        }
        remindedOn = Optional.of(today);
        tell(EventType.REQUEST_REMINDED, by, at, Map.of());
    }

    /** Of what everybody notices who sees the request by now. */
    private void record(EventType type, Actor by, Instant at, Map<String, String> details) {
        studioNotices = true;
        clientNotices |= wasSent();
        tell(type, by, at, details);
    }

    private void tell(EventType type, Actor by, Instant at, Map<String, String> details) {
        var all = new TreeMap<>(details);
        all.put(RequestEvent.REQUEST, id().toString());
        var audience = wasSent() ? type.audience() : EventType.Audience.STUDIO;
        events.add(new RequestEvent(type, project(), client(), by.reference(), at, audience, all));
    }

    public RequestState state() {
        return new RequestState(
                id(),
                project(),
                client(),
                title,
                intro,
                status,
                items.all(),
                found.draftedBy(),
                found.draftedAt(),
                sentAt,
                endedAt,
                remindedOn,
                found.version(),
                found.studioVersion() + (studioNotices ? 1 : 0),
                found.shownVersion() + (clientNotices ? 1 : 0));
    }

    public RequestId id() {
        return found.id();
    }

    public ProjectId project() {
        return found.project();
    }

    @Override
    public ClientId client() {
        return found.client();
    }

    public String title() {
        return title;
    }

    public String intro() {
        return intro;
    }

    @Override
    public RequestStatus status() {
        return status;
    }

    @Override
    public boolean wasSent() {
        return sentAt.isPresent();
    }

    @Override
    public boolean hasItemsToAnswer() {
        return items.waiting().findAny().isPresent();
    }

    public RequestItems items() {
        return items;
    }

    /** The items as they were when the request was found. */
    public RequestItems itemsFound() {
        return new RequestItems(found.items());
    }

    public long version() {
        return found.version();
    }

    /** What an actor has seen the version of: each side of what it could notice. */
    public long version(Actor actor) {
        return RequestPolicy.maySeeUnsent(actor) ? found.shownVersion() : found.studioVersion();
    }

    public List<DomainEvent> events() {
        return List.copyOf(events);
    }
}
