package studio.portal.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import studio.portal.application.Unavailable;
import studio.portal.application.account.SignedInQueries;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.EventType.Audience;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.SecretHash;
import studio.portal.web.RecentChanges.Change;
import studio.portal.web.RecentChanges.What;

/**
 * Tells open pages that something they may see has changed. A signal carries no content: the page asks for it anew, and
 * is then checked like any other request. Event {@code changed} names the address of a page on which a thing is shown,
 * {@code area} says that lists
 * and counts of an area may differ, {@code missed} that something may have changed since the page was read, of which nothing more is
 * known. Each has the mark of its moment as its id.
 */
public final class LivePages implements Routes, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LivePages.class);
    private static final int MOST_PER_SESSION = 12;
    private static final long HEARTBEAT_SECONDS = 20;
    private static final String MARK = "portal.live";
    private static final Set<EventType> ENDING = EnumSet.of(
            EventType.SIGNED_OUT,
            EventType.SESSION_ENDED,
            EventType.CLIENT_SWITCHED,
            EventType.PASSWORD_CHANGED,
            EventType.PERSON_CHANGED,
            EventType.PERSON_DISABLED,
            EventType.PERSON_ERASED,
            EventType.MEMBERSHIP_CHANGED,
            EventType.MEMBERSHIP_ENDED);

    private record Stream(LiveStream page, Actor actor, SecretHash credential) {
        boolean isOf(PersonId person) {
            return actor.personId().filter(person::equals).isPresent();
        }

        /** Whether its reader sees only what this client sees. */
        boolean isOf(ClientId client) {
            var looking = actor instanceof Actor.Preview preview ? preview.member() : actor;
            return looking instanceof Actor.Member member && member.client().equals(client);
        }
    }

    /** What an event is about. */
    private record Thing(String area, UUID id) {
        static Thing of(DomainEvent event) {
            var name = event.type().storedName();
            return new Thing(name.substring(0, name.indexOf('.')), event.subject());
        }
    }

    private final RecentChanges recent = new RecentChanges();
    private final Set<Stream> streams = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "live-pages");
        thread.setDaemon(true);
        return thread;
    });
    private final SignedInQueries people;
    private final Map<String, Area> areas;
    private final Clock clock;

    public LivePages(SignedInQueries people, List<Area> areas, Clock clock) {
        this.people = people;
        this.areas = areas.stream().collect(Collectors.toMap(Area::name, Function.identity()));
        this.clock = clock;
    }

    @Override
    public void addTo(RouteTable table) {
        table.get("/live", Access.SIGNED_IN, ctx -> {
            if (!Optional.ofNullable(ctx.header("Accept")).orElse("").contains(LiveStream.TYPE)) {
                throw new Refused(406, "not-acceptable");
            }
            if (ctx.method().equals(HandlerType.HEAD)) {
                ctx.contentType(LiveStream.TYPE);
                return;
            }
            open(ctx);
        });
    }

    /** How many pages are told of changes just now. */
    public int open() {
        return streams.size();
    }

    /** Takes in what was just committed; returns at once. */
    public void committed(List<? extends DomainEvent> events) {
        var changed = new LinkedHashMap<Thing, Audience>();
        for (var event : events) {
            var thing = Thing.of(event);
            if (areas.containsKey(thing.area())) {
                changed.merge(thing, event.audience(), (a, b) -> a == Audience.CLIENT ? a : b);
            }
        }
        if (events.stream().anyMatch(event -> mayEndSessions(event.type()))) {
            soon(this::endDeadStreams);
        }
        for (var event : events) {
            What.lessAfter(event).ifPresent(this::changed);
        }
        changed.forEach((thing, audience) -> changed(new What.OfThing(thing.area(), thing.id(), audience)));
    }

    /**
     * The page of a thing looks different, though nothing was recorded of it: what it draws is ready.
     *
     * @param area as its {@link Area} is named
     */
    public void looksDifferent(String area, UUID thing, Audience audience) {
        changed(new What.OfThing(area, thing, audience));
    }

    /** Kept also where nobody listens: a page may be on its way whose stream is not open yet. */
    private void changed(What what) {
        var kept = recent.add(what);
        if (!streams.isEmpty()) {
            soon(() -> signal(kept, streams));
        }
    }

    /** Before anything is read for a page: what is committed from now on may be missing on it. */
    void mark(Context ctx) {
        ctx.attribute(MARK, recent.mark());
    }

    /** The moment at which the page that is being drawn was read. */
    static String markOf(Context ctx) {
        return Optional.ofNullable(ctx.<String>attribute(MARK)).orElse("");
    }

    void start() {
        var unused = worker.scheduleWithFixedDelay(
                () -> safely(this::beat), HEARTBEAT_SECONDS, HEARTBEAT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        worker.shutdownNow();
        streams.forEach(stream -> stream.page().close());
    }

    private void open(Context ctx) throws IOException {
        var visit = Visit.of(ctx);
        var credential = visit.credential().orElseThrow();
        var sameSession = streams.stream()
                .filter(other -> other.credential().equals(credential))
                .count();
        if (sameSession >= MOST_PER_SESSION || worker.isShutdown()) {
            ctx.contentType(LiveStream.TYPE); // which ends at once
            return;
        }
        var stream = new Stream(LiveStream.open(ctx), visit.actor(), credential);
        streams.add(stream);
        stream.page().onClose(() -> streams.remove(stream)); // also if that has happened already
        seenBy(ctx).ifPresent(mark -> soon(() -> catchUp(stream, mark)));
    }

    /** A browser that lost its stream names the last event it got; a page that opens its first one, its own mark. */
    private static Optional<String> seenBy(Context ctx) {
        return Optional.ofNullable(ctx.header("Last-Event-ID"))
                .filter(id -> !id.isBlank())
                .or(() -> Answers.query(ctx, "seen"));
    }

    private void catchUp(Stream stream, String mark) {
        var missed = recent.since(mark);
        if (missed.isPresent()) {
            missed.get().forEach(change -> signal(change, Set.of(stream)));
        } else {
            stream.page().tell("missed", "changed", recent.mark());
        }
    }

    private void signal(Change change, Set<Stream> listening) {
        if (change.what() instanceof What.OfThing ticket) {
            signal(change.mark(), ticket, listening);
        } else {
            listening.stream()
                    .filter(stream -> concerns(change.what(), stream))
                    .forEach(stream -> stream.page().tell("missed", "changed", change.mark()));
        }
    }

    private void signal(String mark, What.OfThing change, Set<Stream> listening) {
        var area = Optional.ofNullable(areas.get(change.area())).orElseThrow();
        var seen = new LinkedHashMap<Actor, List<String>>();
        for (var stream : listening) {
            if (change.audience() == Audience.CLIENT || stream.actor().isStaff()) {
                var pages = seen.computeIfAbsent(stream.actor(), actor -> area.addresses(actor, change.thing()));
                pages.forEach(path -> stream.page().tell("changed", path, mark));
                if (!pages.isEmpty()) {
                    stream.page().tell("area", area.name(), mark);
                }
            }
        }
    }

    private static boolean concerns(What less, Stream stream) {
        return less instanceof What.LessForPerson person && stream.isOf(person.person())
                || less instanceof What.LessForClient client && stream.isOf(client.client());
    }

    private static boolean mayEndSessions(EventType type) {
        return ENDING.contains(type);
    }

    /** What ended a session on another node is noticed here too. */
    private void beat() {
        endDeadStreams();
        streams.forEach(stream -> stream.page().beat());
    }

    private void endDeadStreams() {
        Map<SecretHash, Boolean> alive = new LinkedHashMap<>();
        for (var stream : new LinkedHashSet<>(streams)) {
            if (!alive.computeIfAbsent(stream.credential(), hash -> isAlive(stream, hash))) {
                stream.page().close();
            }
        }
    }

    /** A session that cannot be looked up now is looked up at the next beat; nothing is shown meanwhile. */
    private boolean isAlive(Stream stream, SecretHash hash) {
        try {
            return people.session(new Actor.Visitor(), hash, clock.instant())
                    .filter(found -> found.who().actor().equals(whoLooks(stream)))
                    .isPresent();
        } catch (Unavailable e) {
            LOG.debug("Whether a session has ended is not known now", e);
            return true;
        }
    }

    private static Actor whoLooks(Stream stream) {
        return stream.actor() instanceof Actor.Preview preview ? preview.staff() : stream.actor();
    }

    private void soon(Runnable task) {
        try {
            worker.execute(() -> safely(task));
        } catch (RejectedExecutionException e) {
            LOG.debug("Stopping: pages are not told any more", e);
        }
    }

    private static void safely(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.warn("Open pages could not be told of a change", e);
        }
    }
}
