package studio.portal.web;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.EventType.Audience;
import studio.portal.domain.ticket.TicketId;

/**
 * What has changed lately, in order. A page carries the mark of the moment at which it was read, and says it when it
 * begins to listen, so that it learns of what happened in between.
 */
final class RecentChanges {
    private static final int MOST = 1000;

    /** @param mark of the moment right after it */
    record Change(long number, String mark, TicketId ticket, Audience audience) {}

    /** Tells this server's marks from those of another one, or of the same before it was started anew. */
    private final String server = Secrets.random().substring(0, 8);

    private final Deque<Change> kept = new ArrayDeque<>();
    private long last;

    synchronized String mark() {
        return mark(last);
    }

    synchronized Change add(TicketId ticket, Audience audience) {
        last++;
        var change = new Change(last, mark(last), ticket, audience);
        kept.addLast(change);
        if (kept.size() > MOST) {
            kept.removeFirst();
        }
        return change;
    }

    /** Empty where it is not known any more: the mark is another server's, or too old. */
    synchronized Optional<List<Change>> since(String mark) {
        var number = Optional.of(mark)
                .filter(text -> text.startsWith(server + "."))
                .flatMap(text -> Parsing.number(text.substring(server.length() + 1)))
                .filter(seen -> seen <= last && seen >= last - kept.size());
        return number.map(
                seen -> kept.stream().filter(change -> change.number() > seen).toList());
    }

    private String mark(long number) {
        return server + "." + number;
    }
}
