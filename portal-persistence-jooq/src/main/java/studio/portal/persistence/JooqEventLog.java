package studio.portal.persistence;

import static studio.portal.persistence.schema.Tables.EVENT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import studio.portal.application.EventLog;
import studio.portal.application.Ids;
import studio.portal.application.Jobs;
import studio.portal.application.notification.NotificationRules;
import studio.portal.domain.DomainEvent;
import studio.portal.domain.EventType;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.persistence.schema.tables.records.EventRecord;

/** Events as rows, with the jobs that tell people of them, and a word to this process once they are committed. */
public final class JooqEventLog implements EventLog {
    private static final int ORIGIN_LENGTH = 300;

    private final DSLContext sql;
    private final JooqTransactions transactions;
    private final Jobs jobs;
    private final Ids ids;
    private final Supplier<Optional<String>> origin;
    private final Consumer<List<DomainEvent>> committed;

    /**
     * @param origin where the request at hand comes from: network address and request id, as far as known
     * @param committed hears of events after their commit, in this process only; never of any that were rolled back
     */
    public JooqEventLog(
            Database database,
            Jobs jobs,
            Ids ids,
            Supplier<Optional<String>> origin,
            Consumer<List<DomainEvent>> committed) {
        this.sql = database.sql();
        this.transactions = database.transactions();
        this.jobs = jobs;
        this.ids = ids;
        this.origin = origin;
        this.committed = committed;
    }

    @Override
    public void append(Actor actor, List<DomainEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        transactions.inTransaction(() -> {
            var from = origin.get().map(JooqEventLog::shortened);
            var rows = events.stream().map(event -> row(event, from)).toList();
            sql.batchInsert(rows).execute();
            for (var i = 0; i < rows.size(); i++) {
                scheduleTelling(actor, rows.get(i).getId(), events.get(i));
            }
            return true;
        });
        transactions.afterCommit(() -> committed.accept(events));
    }

    private void scheduleTelling(Actor actor, UUID id, DomainEvent event) {
        if (NotificationRules.couldBeHeard(event.type())) {
            jobs.schedule(actor, Jobs.Task.DERIVE_MESSAGES, id, event.at());
        }
    }

    private EventRecord row(DomainEvent event, Optional<String> from) {
        var row = sql.newRecord(EVENT);
        row.setId(ids.next());
        row.setType(event.type().storedName());
        row.setSubjectId(event.subject());
        event.client().ifPresent(client -> row.setClientId(client.value()));
        row.setClientVisible(
                event.audience() == EventType.Audience.CLIENT && event.type().audience() == EventType.Audience.CLIENT);
        event.by().person().map(PersonId::value).ifPresent(row::setByPerson);
        event.by().job().ifPresent(row::setByJob);
        row.setAt(event.at());
        from.ifPresent(row::setOrigin);
        row.setDetails(Details.write(event.details()));
        return row;
    }

    private static String shortened(String text) {
        return text.length() > ORIGIN_LENGTH ? text.substring(0, ORIGIN_LENGTH) : text;
    }
}
