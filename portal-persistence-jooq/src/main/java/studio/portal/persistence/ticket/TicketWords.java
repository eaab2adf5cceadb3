package studio.portal.persistence.ticket;

import static studio.portal.persistence.schema.Tables.TICKET;
import static studio.portal.persistence.schema.Tables.TICKET_MESSAGE;
import static studio.portal.persistence.schema.Tables.TICKET_NOTE;
import static studio.portal.persistence.schema.Tables.TICKET_WORD;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
    private final DSLContext sql;

    TicketWords(DSLContext sql) {
        this.sql = sql;
    }

    /** Adds those that are not there yet; the ticket is new or locked. */
    void add(TicketId ticket, Set<String> words, boolean internal) {
        if (words.isEmpty()) {
            return;
        }
        var insert = sql.insertInto(TICKET_WORD, TICKET_WORD.WORD, TICKET_WORD.INTERNAL, TICKET_WORD.TICKET_ID)
                .values("", internal, ticket.value())
                .onConflict(TICKET_WORD.WORD, TICKET_WORD.INTERNAL, TICKET_WORD.TICKET_ID)
                .doNothing();
        var rows = words.stream()
                .map(word -> new Object[] {word, internal, ticket.value()})
                .toArray(Object[][]::new);
        sql.batch(insert, rows).execute();
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

    /** Tickets that have all of the words, or words that begin like them; nothing has none. */
    static Condition found(Actor actor, String asked, Field<UUID> ticket) {
        var words = SearchWords.of(asked);
        return words.isEmpty()
                ? DSL.falseCondition()
                : DSL.and(words.stream()
                        .limit(SearchWords.MOST_WORDS_ASKED)
                        .map(word -> ticket.in(DSL.select(TICKET_WORD.TICKET_ID)
                                .from(TICKET_WORD)
                                .where(beginsWith(word))
                                .and(mayRead(actor))))
                        .toList());
    }

    private static Condition beginsWith(String word) {
        return TICKET_WORD.WORD.ge(word).and(TICKET_WORD.WORD.lt(afterAll(word)));
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
