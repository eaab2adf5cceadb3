package studio.portal.persistence.project;

import static studio.portal.persistence.schema.Tables.PROJECT_REQUEST;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import studio.portal.application.EventLog;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectRequest;
import studio.portal.domain.project.RequestId;
import studio.portal.domain.project.RequestRepository;
import studio.portal.domain.project.RequestStatus;
import studio.portal.persistence.Database;
import studio.portal.persistence.Visibility;

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
                .and(PROJECT_REQUEST.STATUS.eq(RequestStatus.SENT.word()))
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
    public List<RequestId> dueBy(
            Actor actor, LocalDate day, LocalDate notRemindedSince, Optional<RequestId> after, int limit) {
        return sql.select(PROJECT_REQUEST.ID)
                .from(PROJECT_REQUEST)
                .where(PROJECT_REQUEST.DUE_ON.le(day))
                .and(PROJECT_REQUEST.REMINDED_ON.isNull().or(PROJECT_REQUEST.REMINDED_ON.lt(notRemindedSince)))
                .and(after.map(id -> PROJECT_REQUEST.ID.gt(id.value())).orElse(DSL.noCondition()))
                .and(Visibility.requestsOf(actor, PROJECT_REQUEST))
                .orderBy(PROJECT_REQUEST.ID)
                .limit(limit)
                .fetch(row -> new RequestId(row.value1()));
    }
}
