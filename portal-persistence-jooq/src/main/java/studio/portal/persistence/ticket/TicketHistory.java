package studio.portal.persistence.ticket;

import static studio.portal.persistence.schema.Tables.EVENT;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import studio.portal.application.activity.HistoryLine;
import studio.portal.domain.ticket.TicketId;
import studio.portal.persistence.account.People;
import studio.portal.persistence.schema.tables.records.EventRecord;

/** Everything that was recorded of a ticket, for staff. */
final class TicketHistory {
    private final DSLContext sql;

    TicketHistory(DSLContext sql) {
        this.sql = sql;
    }

    /** Newest first. */
    List<HistoryLine> of(TicketId ticket) {
        var rows = sql.selectFrom(EVENT)
                .where(EVENT.SUBJECT_ID.eq(ticket.value()))
                .orderBy(EVENT.AT.desc(), EVENT.ID.desc())
                .fetch();
        var lines = rows.map(TicketHistory::recorded);
        var people = new People();
        people.addMissing(sql, lines.stream().flatMap(RecordedLine::mentioned).toList());
        return rows.stream().map(row -> line(row, people)).toList();
    }

    private static RecordedLine recorded(EventRecord row) {
        return RecordedLine.of(row.getType(), Optional.ofNullable(row.getByPerson()), row.getDetails(), row.getAt());
    }

    private static HistoryLine line(EventRecord row, People people) {
        var line = recorded(row);
        return new HistoryLine(
                line.type(),
                line.by().flatMap(people::find),
                Optional.ofNullable(row.getByJob()),
                line.person().flatMap(people::find),
                line.details(),
                Optional.ofNullable(row.getOrigin()),
                line.at());
    }
}
