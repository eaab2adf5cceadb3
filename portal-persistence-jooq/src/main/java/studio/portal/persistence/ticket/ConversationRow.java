package studio.portal.persistence.ticket;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;
import studio.portal.application.account.PersonName;
import studio.portal.application.file.AttachmentView;
import studio.portal.application.ticket.ThreadEntry;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.ticket.MessageId;
import studio.portal.persistence.account.People;

/** A line of {@link ConversationRows}, in the order in which lines of a kind are shown. */
record ConversationRow(
        int kind,
        UUID id,
        Optional<PersonName> author,
        String text,
        String type,
        boolean redacted,
        Instant at,
        int place,
        Optional<AttachmentView> file) {
    static final Comparator<ConversationRow> ORDER = Comparator.comparingInt(ConversationRow::kind)
            .thenComparing(ConversationRow::at)
            .thenComparing(ConversationRow::id)
            .thenComparingInt(ConversationRow::place);

    static ConversationRow of(Record row) {
        var author = Optional.ofNullable((UUID) row.get(2)).map(id -> People.name(id, text(row, 3), text(row, 4)));
        var file = Optional.ofNullable((UUID) row.get(9))
                .map(id -> new AttachmentView(
                        new UploadId(id), text(row, 10), number(row, 11), text(row, 12), row.get(14) != null));
        return new ConversationRow(
                (int) number(row, 0),
                Objects.requireNonNull((UUID) row.get(1)),
                author,
                text(row, 5),
                text(row, 6),
                row.get(8) != null,
                Optional.ofNullable((Instant) row.get(7)).orElse(Instant.EPOCH),
                (int) number(row, 13),
                file);
    }

    private static String text(Record row, int column) {
        return Objects.requireNonNullElse((String) row.get(column), "");
    }

    private static long number(Record row, int column) {
        return Objects.requireNonNullElse((Number) row.get(column), 0).longValue();
    }

    RecordedLine recorded() {
        return RecordedLine.of(type, author.map(person -> person.id().value()), text, at);
    }

    ThreadEntry.Message message(List<AttachmentView> files) {
        return new ThreadEntry.Message(new MessageId(id), author, text, redacted, files, at);
    }

    ThreadEntry.Note note(List<AttachmentView> files) {
        return new ThreadEntry.Note(new MessageId(id), author, text, redacted, files, at);
    }
}
