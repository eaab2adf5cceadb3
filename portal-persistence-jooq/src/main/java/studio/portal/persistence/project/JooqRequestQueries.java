package studio.portal.persistence.project;

import static studio.portal.persistence.schema.Tables.PROJECT;
import static studio.portal.persistence.schema.Tables.PROJECT_REQUEST;
import static studio.portal.persistence.schema.Tables.PROJECT_REQUEST_ITEM;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.application.account.ClientName;
import studio.portal.application.project.RequestDetail;
import studio.portal.application.project.RequestQueries;
import studio.portal.application.project.RequestRow;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.ItemStatus;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectNumber;
import studio.portal.domain.project.RequestId;
import studio.portal.persistence.Database;
import studio.portal.persistence.KeyOrder;
import studio.portal.persistence.KeyPage;
import studio.portal.persistence.Visibility;

/** Reads requests for lists and pages. The number of statements never depends on the number of rows. */
public final class JooqRequestQueries implements RequestQueries {
    private static final KeyOrder DUE =
            KeyOrder.named("requests.due").rising(PROJECT_REQUEST.DUE_ON).rising(PROJECT_REQUEST.ID);

    private static final KeyOrder DRAFTED = KeyOrder.named("requests.drafted")
            .falling(PROJECT_REQUEST.DRAFTED_AT)
            .falling(PROJECT_REQUEST.ID);

    private static final Field<Integer> ITEMS = count("items", ItemStatus.values());
    private static final Field<Integer> WAITING = count("waiting", ItemStatus.OPEN, ItemStatus.RETURNED);
    private static final Field<Integer> ANSWERED = count("answered", ItemStatus.ANSWERED);

    private final DSLContext sql;
    private final RequestReading reading;

    public JooqRequestQueries(Database database) {
        this.sql = database.sql();
        this.reading = new RequestReading(sql);
    }

    @Override
    public Optional<Page<RequestRow>> ofProject(Actor actor, ProjectId project, PageRequest request) {
        var found = select(actor, PROJECT_REQUEST.PROJECT_ID.eq(project.value()))
                .and(DRAFTED.beyond(request))
                .orderBy(DRAFTED.by(request))
                .limit(KeyPage.limit(request))
                .fetch();
        return found.isEmpty() && !sees(actor, project)
                ? Optional.empty()
                : Optional.of(DRAFTED.page(request, found, JooqRequestQueries::row));
    }

    private boolean sees(Actor actor, ProjectId project) {
        return sql.fetchExists(PROJECT, PROJECT.ID.eq(project.value()).and(Visibility.projectsOf(actor, PROJECT)));
    }

    @Override
    public Page<RequestRow> waiting(Actor actor, PageRequest request) {
        var found = select(actor, PROJECT_REQUEST.DUE_ON.isNotNull())
                .and(DUE.beyond(request))
                .orderBy(DUE.by(request))
                .limit(KeyPage.limit(request))
                .fetch();
        return DUE.page(request, found, JooqRequestQueries::row);
    }

    @Override
    public Optional<RequestDetail> find(Actor actor, RequestId id) {
        return reading.find(actor, id);
    }

    @Override
    public Page<RequestRow> answered(Actor actor, PageRequest request) {
        var found = select(actor, AnsweredRequests.ALL)
                .and(AnsweredRequests.ORDER.beyond(request))
                .orderBy(AnsweredRequests.ORDER.by(request))
                .limit(KeyPage.limit(request))
                .fetch();
        return AnsweredRequests.ORDER.page(request, found, JooqRequestQueries::row);
    }

    @Override
    public Optional<ClientName> visibleUnder(Actor actor, RequestId id) {
        return OtherClients.ofRequest(sql, actor, id);
    }

    private SelectConditionStep<Record> select(Actor actor, Condition wanted) {
        return sql.select(PROJECT_REQUEST.fields())
                .select(PROJECT.NAME, PROJECT.NUMBER)
                .select(ITEMS, WAITING, ANSWERED, AnsweredRequests.SINCE)
                .from(PROJECT_REQUEST)
                .join(PROJECT)
                .on(PROJECT.ID.eq(PROJECT_REQUEST.PROJECT_ID))
                .where(wanted)
                .and(Visibility.requestsOf(actor, PROJECT_REQUEST));
    }

    private static Field<Integer> count(String name, ItemStatus... statuses) {
        return DSL.field(DSL.selectCount()
                        .from(PROJECT_REQUEST_ITEM)
                        .where(PROJECT_REQUEST_ITEM.REQUEST_ID.eq(PROJECT_REQUEST.ID))
                        .and(PROJECT_REQUEST_ITEM.STATUS.in(
                                List.of(statuses).stream().map(ItemStatus::word).toList())))
                .as(name);
    }

    private static RequestRow row(Record row) {
        return new RequestRow(
                new RequestId(row.get(PROJECT_REQUEST.ID)),
                new ProjectId(row.get(PROJECT_REQUEST.PROJECT_ID)),
                Optional.ofNullable(row.get(PROJECT.NUMBER)).map(ProjectNumber::new),
                row.get(PROJECT.NAME),
                row.get(PROJECT_REQUEST.TITLE),
                RequestRows.status(row.get(PROJECT_REQUEST.STATUS)),
                row.get(ITEMS),
                row.get(WAITING),
                row.get(ANSWERED),
                Optional.ofNullable(row.get(PROJECT_REQUEST.DUE_ON)),
                row.get(PROJECT_REQUEST.DRAFTED_AT),
                Optional.ofNullable(row.get(PROJECT_REQUEST.SENT_AT)));
    }
}
