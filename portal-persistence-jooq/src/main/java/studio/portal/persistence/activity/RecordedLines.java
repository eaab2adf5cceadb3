package studio.portal.persistence.activity;

import static studio.portal.persistence.schema.Tables.EVENT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import studio.portal.application.activity.HistoryLine;
import studio.portal.domain.EventType;
import studio.portal.domain.account.AccountEvent;
import studio.portal.persistence.Details;
import studio.portal.persistence.account.People;
import studio.portal.persistence.schema.tables.records.EventRecord;

/** What was recorded of one thing, for staff. */
public final class RecordedLines {
    private RecordedLines() {}

    /** Newest first, at most so many. */
    public static List<HistoryLine> of(DSLContext sql, UUID subject, Condition wanted, int most) {
        var rows = sql.selectFrom(EVENT)
                .where(EVENT.SUBJECT_ID.eq(subject))
                .and(wanted)
                .orderBy(EVENT.AT.desc(), EVENT.ID.desc())
                .limit(most)
                .fetch();
        var people = new People();
        people.addMissing(sql, rows.stream().flatMap(RecordedLines::mentioned).toList());
        return rows.map(row -> line(row, people));
    }

    private static Stream<UUID> mentioned(EventRecord row) {
        return Stream.concat(Stream.ofNullable(row.getByPerson()), person(Details.read(row.getDetails())).stream());
    }

    private static Optional<UUID> person(Map<String, String> details) {
        return Optional.ofNullable(details.get(AccountEvent.PERSON)).map(UUID::fromString);
    }

    private static HistoryLine line(EventRecord row, People people) {
        var details = Details.read(row.getDetails());
        return new HistoryLine(
                EventType.ofStoredName(row.getType()).orElseThrow(),
                Optional.ofNullable(row.getByPerson()).flatMap(people::find),
                Optional.ofNullable(row.getByJob()),
                person(details).flatMap(people::find),
                details,
                Optional.ofNullable(row.getOrigin()),
                row.getAt());
    }
}
