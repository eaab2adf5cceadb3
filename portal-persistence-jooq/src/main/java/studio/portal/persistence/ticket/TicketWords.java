package studio.portal.persistence.ticket;

import static studio.portal.persistence.schema.Tables.TICKET;
import static studio.portal.persistence.schema.Tables.TICKET_MESSAGE;
import static studio.portal.persistence.schema.Tables.TICKET_NOTE;
import static studio.portal.persistence.schema.Tables.TICKET_WORD;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import studio.portal.application.SearchWords;
import studio.portal.domain.account.Actor;
import studio.portal.domain.ticket.TicketId;

/**
 * The words tickets are found by. Those of notes are marked internal and no client's search ever looks at them. Words
 * are in the order of their characters' codes on both databases, so that a beginning is a range of the index.
 */
final class TicketWords {
    private static final int FEW = 1_000;

    private final DSLContext sql;

    TicketWords(DSLContext sql) {
        this.sql = sql;
    }

    /** Adds those that are not there yet; the ticket is new or locked. */
    void add(TicketId ticket, Set<String> words, boolean internal) {
        if (words.isEmpty()) {
            return;
        }
        var known = sql.select(TICKET_WORD.WORD)
                .from(TICKET_WORD)
                .where(TICKET_WORD.TICKET_ID.eq(ticket.value()))
                .and(TICKET_WORD.INTERNAL.eq(internal))
                .fetchSet(TICKET_WORD.WORD);
        // Not "on conflict do nothing": H2 reads the whole table for every row of jOOQ's way of saying that.
        var insert = sql.insertInto(TICKET_WORD, TICKET_WORD.WORD, TICKET_WORD.INTERNAL, TICKET_WORD.TICKET_ID)
                .values("", internal, ticket.value());
        var rows = words.stream()
                .filter(word -> !known.contains(word))
                .map(word -> new Object[] {word, internal, ticket.value()})
                .toArray(Object[][]::new);
        if (rows.length > 0) {
            sql.batch(insert, rows).execute();
        }
    }

    /** After words were taken away: what is left in subject, messages and notes. */
    void renew(TicketId ticket) {
        sql.deleteFrom(TICKET_WORD)
                .where(TICKET_WORD.TICKET_ID.eq(ticket.value()))
                .execute();
        var subject = sql.select(TICKET.SUBJECT)
                .from(TICKET)
                .where(TICKET.ID.eq(ticket.value()))
                .fetch(TICKET.SUBJECT);
        var messages = sql.select(TICKET_MESSAGE.BODY)
                .from(TICKET_MESSAGE)
                .where(TICKET_MESSAGE.TICKET_ID.eq(ticket.value()))
                .fetch(TICKET_MESSAGE.BODY);
        var notes = sql.select(TICKET_NOTE.BODY)
                .from(TICKET_NOTE)
                .where(TICKET_NOTE.TICKET_ID.eq(ticket.value()))
                .fetch(TICKET_NOTE.BODY);
        subject.addAll(messages);
        add(ticket, words(subject), false);
        add(ticket, words(notes), true);
    }

    private static Set<String> words(Collection<String> texts) {
        return texts.stream().flatMap(text -> SearchWords.of(text).stream()).collect(Collectors.toSet());
    }

    /**
     * How tickets are found by words.
     *
     * @param condition they have all of the words, or words that begin like them; nothing has none
     * @param narrow whether so few have one of the words that it is best to begin with those
     */
    record Search(Condition condition, boolean narrow) {}

    /**
     * A word of few tickets is looked up first, which leads straight to them; whether a ticket also has a word of many
     * is asked of each, since to gather them all would take longer with every ticket there is.
     */
    Search search(Actor actor, String asked, Field<UUID> ticket) {
        var words = SearchWords.of(asked).stream()
                .limit(SearchWords.MOST_WORDS_ASKED)
                .toList();
        if (words.isEmpty()) {
            return new Search(DSL.falseCondition(), true);
        }
        var few = few(words);
        var conditions = IntStream.range(0, words.size())
                .mapToObj(i -> few.get(i) ? among(actor, words.get(i), ticket) : has(actor, words.get(i), ticket))
                .toList();
        return new Search(DSL.and(conditions), few.contains(true));
    }

    /** Of each word whether it is in few tickets, in one statement. */
    private List<Boolean> few(List<String> words) {
        var counts = words.stream()
                .map(word -> DSL.field(DSL.selectCount()
                        .from(DSL.selectOne()
                                .from(TICKET_WORD)
                                .where(beginsWith(word))
                                .limit(FEW + 1))))
                .toList();
        var row = sql.select(counts).fetchSingle();
        return counts.stream().map(count -> row.get(count) <= FEW).toList();
    }

    private static Condition among(Actor actor, String word, Field<UUID> ticket) {
        return ticket.in(DSL.select(TICKET_WORD.TICKET_ID)
                .from(TICKET_WORD)
                .where(beginsWith(word))
                .and(mayRead(actor)));
    }

    private static Condition has(Actor actor, String word, Field<UUID> ticket) {
        return DSL.exists(DSL.selectOne()
                .from(TICKET_WORD)
                .where(TICKET_WORD.TICKET_ID.eq(ticket))
                .and(beginsWith(word))
                .and(mayRead(actor)));
    }

    /** The words stand in the statement itself: PostgreSQL plans for a rare word otherwise than for a common one. */
    private static Condition beginsWith(String word) {
        return TICKET_WORD.WORD.ge(DSL.inline(word)).and(TICKET_WORD.WORD.lt(DSL.inline(afterAll(word))));
    }

    /** The first text after every word that begins so. */
    private static String afterAll(String beginning) {
        var last = beginning.codePointBefore(beginning.length());
        return beginning.substring(0, beginning.length() - Character.charCount(last)) + Character.toString(last + 1);
    }

    private static Condition mayRead(Actor actor) {
        return actor.isStaff() ? DSL.noCondition() : TICKET_WORD.INTERNAL.isFalse();
    }
}
