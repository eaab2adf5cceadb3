package studio.portal.persistence.project;

import static studio.portal.persistence.schema.Tables.PROJECT;
import static studio.portal.persistence.schema.Tables.PROJECT_REQUEST;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import studio.portal.application.EventLog;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectRequest;
import studio.portal.domain.project.ProjectStatus;
import studio.portal.domain.project.RequestId;
import studio.portal.domain.project.RequestReminders;
import studio.portal.domain.project.RequestRepository;
import studio.portal.domain.project.RequestStatus;
import studio.portal.persistence.Database;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.schema.tables.records.ProjectRequestRecord;

/** Requests to clients in their tables. Writing happens inside a transaction of the caller's. */
public final class JooqRequestRepository implements RequestRepository {
    private final DSLContext sql;
    private final EventLog log;
    private final RequestItemRows items;

    public JooqRequestRepository(Database database, EventLog log) {
        this.sql = database.sql();
        this.log = log;
        this.items = new RequestItemRows(sql);
    }

    @Override
    public Optional<ProjectRequest> find(Actor actor, RequestId id) {
        return sql.selectFrom(PROJECT_REQUEST)
                .where(PROJECT_REQUEST.ID.eq(id.value()))
                .and(Visibility.requestsOf(actor, PROJECT_REQUEST))
                .fetchOptional(row -> RequestRows.request(sql, row));
    }

    @Override
    public Optional<ProjectRequest> lock(Actor actor, RequestId id) {
        return sql.selectFrom(PROJECT_REQUEST)
                .where(PROJECT_REQUEST.ID.eq(id.value()))
                .and(Visibility.requestsOf(actor, PROJECT_REQUEST))
                .forUpdate()
                .fetchOptional(row -> RequestRows.request(sql, row));
    }

    @Override
    public List<ProjectRequest> lockOpen(Actor actor, ProjectId project) {
        return sql.selectFrom(PROJECT_REQUEST)
                .where(PROJECT_REQUEST.PROJECT_ID.eq(project.value()))
                .and(PROJECT_REQUEST.STATUS.in(RequestStatus.DRAFT.word(), RequestStatus.SENT.word()))
                .and(Visibility.requestsOf(actor, PROJECT_REQUEST))
                .orderBy(PROJECT_REQUEST.ID)
                .forUpdate()
                .fetch(row -> RequestRows.request(sql, row));
    }

    @Override
    public void add(Actor actor, ProjectRequest request) {
        var row = sql.newRecord(PROJECT_REQUEST);
        RequestRows.fillFirst(row, request.state());
        RequestRows.fill(row, request, request.version());
        row.insert();
        items.add(request);
        log.append(actor, request.events());
    }

    @Override
    public void update(Actor actor, ProjectRequest request) {
        var row = sql.newRecord(PROJECT_REQUEST);
        RequestRows.fill(row, request, request.version() + 1);
        var updated = sql.update(PROJECT_REQUEST)
                .set(row)
                .where(PROJECT_REQUEST.ID.eq(request.id().value()))
                .and(PROJECT_REQUEST.VERSION.eq(request.version()))
                .and(Visibility.requestsOf(actor, PROJECT_REQUEST))
                .execute();
        if (updated == 0) {
            throw new StaleVersion();
        }
        items.update(actor, request);
        log.append(actor, request.events());
    }

    @Override
    public List<RequestId> toRemind(Actor actor, LocalDate today, ZoneId zone, Optional<RequestId> after, int limit) {
        var found = new ArrayList<RequestId>();
        var last = after;
        while (true) {
            var some = overdue(actor, today, last, limit);
            some.stream()
                    .filter(row -> isDue(row, today, zone))
                    .map(row -> new RequestId(row.get(PROJECT_REQUEST.ID)))
                    .limit(limit - found.size())
                    .forEach(found::add);
            if (found.size() == limit || some.size() < limit) {
                return found;
            }
            last = Optional.of(new RequestId(some.get(some.size() - 1).get(PROJECT_REQUEST.ID)));
        }
    }

    /** Whatever waits, of which the first day to remind has come, and of which nobody was reminded today. */
    private List<ProjectRequestRecord> overdue(Actor actor, LocalDate today, Optional<RequestId> after, int limit) {
        var keepsDates = Stream.of(ProjectStatus.values())
                .filter(ProjectStatus::keepsDates)
                .map(ProjectStatus::word)
                .toList();
        return sql.select(
                        PROJECT_REQUEST.ID,
                        PROJECT_REQUEST.DUE_ON,
                        PROJECT_REQUEST.SENT_AT,
                        PROJECT_REQUEST.REMINDED_ON)
                .from(PROJECT_REQUEST)
                .join(PROJECT)
                .on(PROJECT.ID.eq(PROJECT_REQUEST.PROJECT_ID))
                .where(PROJECT_REQUEST.DUE_ON.le(today.plusDays(RequestReminders.DAYS_BEFORE)))
                .and(PROJECT_REQUEST.REMINDED_ON.isNull().or(PROJECT_REQUEST.REMINDED_ON.lt(today)))
                .and(PROJECT.STATUS.in(keepsDates))
                .and(after.map(id -> PROJECT_REQUEST.ID.gt(id.value())).orElse(DSL.noCondition()))
                .and(Visibility.requestsOf(actor, PROJECT_REQUEST))
                .orderBy(PROJECT_REQUEST.ID)
                .limit(limit)
                .fetchInto(PROJECT_REQUEST);
    }

    private static boolean isDue(ProjectRequestRecord row, LocalDate today, ZoneId zone) {
        var asked = LocalDate.ofInstant(row.getSentAt(), zone);
        return RequestReminders.isDue(row.getDueOn(), asked, Optional.ofNullable(row.getRemindedOn()), today);
    }
}
