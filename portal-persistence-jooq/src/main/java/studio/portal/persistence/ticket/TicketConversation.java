package studio.portal.persistence.ticket;

import static studio.portal.persistence.ticket.ConversationRows.CHANGE;
import static studio.portal.persistence.ticket.ConversationRows.DESCRIPTION;
import static studio.portal.persistence.ticket.ConversationRows.MESSAGE;
import static studio.portal.persistence.ticket.ConversationRows.NOTE;
import static studio.portal.persistence.ticket.ConversationRows.PARTICIPANT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import studio.portal.application.account.PersonName;
import studio.portal.application.file.AttachmentView;
import studio.portal.application.ticket.ThreadEntry;
import studio.portal.domain.account.Actor;
import studio.portal.domain.ticket.MessageId;
import studio.portal.persistence.account.People;

/**
 * Who takes part in a ticket and what was said and done in it.
 *
 * @param people the participants, by name
 * @param thread oldest first; what came at the same time stands in the order words, notes, changes
 */
record TicketConversation(List<PersonName> people, ThreadEntry.Message description, List<ThreadEntry> thread) {

    /** The ticket is one the actor has been found to see. */
    static TicketConversation of(DSLContext sql, ConversationRows conversations, Actor actor, UUID ticket) {
        var rows = conversations.of(ticket, actor.isStaff()).stream()
                .map(ConversationRow::of)
                .sorted(ConversationRow.ORDER)
                .toList();
        var people = new People();
        rows.forEach(row -> row.author().ifPresent(people::add));
        var changes = ofKind(rows, CHANGE).map(ConversationRow::recorded).toList();
        people.addMissing(sql, changes.stream().flatMap(RecordedLine::mentioned).toList());
        var messages = written(
                rows.stream().filter(row -> row.kind() == DESCRIPTION || row.kind() == MESSAGE), row -> row::message);
        var thread = new ArrayList<>(messages.subList(1, messages.size()));
        thread.addAll(written(ofKind(rows, NOTE), row -> row::note));
        changes.forEach(change -> thread.add(change.change(people)));
        thread.sort(Comparator.comparing(ThreadEntry::at));
        return new TicketConversation(
                ofKind(rows, PARTICIPANT)
                        .flatMap(row -> row.author().stream())
                        .sorted(Comparator.comparing(PersonName::name))
                        .toList(),
                (ThreadEntry.Message) messages.get(0),
                thread);
    }

    private static Stream<ConversationRow> ofKind(List<ConversationRow> rows, int kind) {
        return rows.stream().filter(row -> row.kind() == kind);
    }

    /** Rows of the same words, one for each of their files, become one. */
    private static List<ThreadEntry> written(
            Stream<ConversationRow> rows, Function<ConversationRow, Function<List<AttachmentView>, ThreadEntry>> kind) {
        var words = new LinkedHashMap<MessageId, ConversationRow>();
        var files = new LinkedHashMap<MessageId, List<AttachmentView>>();
        rows.forEach(row -> {
            var id = new MessageId(row.id());
            words.putIfAbsent(id, row);
            files.computeIfAbsent(id, any -> new ArrayList<>())
                    .addAll(row.file().stream().toList());
        });
        return words.entrySet().stream()
                .map(entry -> kind.apply(entry.getValue()).apply(files.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }
}
