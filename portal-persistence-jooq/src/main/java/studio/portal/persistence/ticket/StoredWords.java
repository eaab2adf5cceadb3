package studio.portal.persistence.ticket;

import static studio.portal.persistence.schema.Tables.TICKET;
import static studio.portal.persistence.schema.Tables.TICKET_MESSAGE;
import static studio.portal.persistence.schema.Tables.TICKET_NOTE;
import static studio.portal.persistence.schema.Tables.TICKET_WORD;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import studio.portal.application.SearchWords;
import studio.portal.persistence.Invariants.Checked;

/**
 * That the words tickets are found by are the words they have, some tickets at a time: none is missing, and a client's
 * search looks at none that only an internal note has.
 */
public final class StoredWords {
    private static final String NAME = "tickets are found by their own words, by clients never by those of notes";
    private static final int TICKETS_AT_A_TIME = 200;

    private final DSLContext sql;

    public StoredWords(DSLContext sql) {
        this.sql = sql;
    }

    public Checked check() {
        var tickets = 0L;
        var after = new UUID(0, 0);
        while (true) {
            var subjects = sql.select(TICKET.ID, TICKET.SUBJECT)
                    .from(TICKET)
                    .where(TICKET.ID.gt(after))
                    .orderBy(TICKET.ID)
                    .limit(TICKETS_AT_A_TIME)
                    .fetchMap(TICKET.ID, TICKET.SUBJECT);
            if (subjects.isEmpty()) {
                return new Checked(NAME, tickets, Optional.empty());
            }
            var broken = firstBroken(subjects);
            if (broken.isPresent()) {
                return new Checked(NAME, tickets, broken);
            }
            tickets += subjects.size();
            after = List.copyOf(subjects.keySet()).get(subjects.size() - 1);
        }
    }

    private Optional<String> firstBroken(Map<UUID, String> subjects) {
        var ids = subjects.keySet();
        var said = texts(TICKET_MESSAGE.TICKET_ID, TICKET_MESSAGE.BODY, ids, DSL.noCondition());
        var noted = texts(TICKET_NOTE.TICKET_ID, TICKET_NOTE.BODY, ids, DSL.noCondition());
        var found = texts(TICKET_WORD.TICKET_ID, TICKET_WORD.WORD, ids, TICKET_WORD.INTERNAL.isFalse());
        var foundByStaff = texts(TICKET_WORD.TICKET_ID, TICKET_WORD.WORD, ids, TICKET_WORD.INTERNAL.isTrue());
        return subjects.entrySet().stream()
                .filter(ticket -> {
                    var id = ticket.getKey();
                    var words = words(said.getOrDefault(id, List.of()));
                    words.addAll(SearchWords.of(ticket.getValue()));
                    return !words.equals(Set.copyOf(found.getOrDefault(id, List.of())))
                            || !words(noted.getOrDefault(id, List.of()))
                                    .equals(Set.copyOf(foundByStaff.getOrDefault(id, List.of())));
                })
                .map(ticket -> ticket.getKey().toString())
                .findFirst();
    }

    private Map<UUID, List<String>> texts(
            TableField<?, UUID> ticket, Field<String> text, Collection<UUID> tickets, Condition which) {
        return sql.select(ticket, text)
                .from(ticket.getTable())
                .where(ticket.in(tickets))
                .and(which)
                .fetchGroups(ticket, text);
    }

    private static Set<String> words(Collection<String> texts) {
        var words = new HashSet<String>();
        texts.forEach(text -> words.addAll(SearchWords.of(text)));
        return words;
    }
}
