package studio.portal.persistence.project;

import static studio.portal.persistence.schema.Tables.CLIENT;
import static studio.portal.persistence.schema.Tables.PROJECT;
import static studio.portal.persistence.schema.Tables.PROJECT_REQUEST;
import static studio.portal.persistence.schema.Tables.PROJECT_REQUEST_FILE;
import static studio.portal.persistence.schema.Tables.PROJECT_REQUEST_ITEM;
import static studio.portal.persistence.schema.Tables.PROJECT_REQUEST_RETURNED_FILE;
import static studio.portal.persistence.schema.Tables.UPLOAD;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import studio.portal.application.account.ClientName;
import studio.portal.application.file.AttachmentView;
import studio.portal.application.project.RequestDetail;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectNumber;
import studio.portal.domain.project.ProjectStatus;
import studio.portal.domain.project.RequestId;
import studio.portal.domain.project.RequestPolicy;
import studio.portal.domain.project.ReturnedAnswer;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.account.People;
import studio.portal.persistence.file.FileRows;
import studio.portal.persistence.schema.tables.records.ProjectRequestItemRecord;

/** One request as a page: the request itself decides whether it is seen, and everything else hangs on it. */
final class RequestReading {
    private final DSLContext sql;
    private final ReturnedAnswers returned;

    RequestReading(DSLContext sql) {
        this.sql = sql;
        this.returned = new ReturnedAnswers(sql);
    }

    Optional<RequestDetail> find(Actor actor, RequestId id) {
        return sql.select(PROJECT_REQUEST.fields())
                .select(PROJECT.NAME, PROJECT.NUMBER, PROJECT.STATUS, CLIENT.NAME)
                .from(PROJECT_REQUEST)
                .join(PROJECT)
                .on(PROJECT.ID.eq(PROJECT_REQUEST.PROJECT_ID))
                .join(CLIENT)
                .on(CLIENT.ID.eq(PROJECT_REQUEST.CLIENT_ID))
                .where(PROJECT_REQUEST.ID.eq(id.value()))
                .and(Visibility.requestsOf(actor, PROJECT_REQUEST))
                .fetchOptional(row -> detail(actor, row));
    }

    private RequestDetail detail(Actor actor, Record row) {
        var id = row.get(PROJECT_REQUEST.ID);
        var items = sql.selectFrom(PROJECT_REQUEST_ITEM)
                .where(PROJECT_REQUEST_ITEM.REQUEST_ID.eq(id))
                .orderBy(PROJECT_REQUEST_ITEM.N)
                .fetch();
        var drafter = Optional.ofNullable(row.get(PROJECT_REQUEST.DRAFTED_BY_PERSON));
        var past = items.stream().anyMatch(item -> item.getReturnedBecause() != null)
                ? returned.of(id)
                : Map.<Integer, List<ReturnedAnswer>>of();
        var people = people(items, drafter, past.values());
        var choices = RequestRows.choices(sql, id);
        var files = files(id);
        var pastFiles = past.isEmpty() ? Map.<UploadId, AttachmentView>of() : returnedFiles(id);
        return new RequestDetail(
                new RequestId(id),
                new ProjectId(row.get(PROJECT_REQUEST.PROJECT_ID)),
                Optional.ofNullable(row.get(PROJECT.NUMBER)).map(ProjectNumber::new),
                row.get(PROJECT.NAME),
                ProjectStatus.ofWord(row.get(PROJECT.STATUS)).orElseThrow(),
                new ClientName(new ClientId(row.get(PROJECT_REQUEST.CLIENT_ID)), row.get(CLIENT.NAME)),
                row.get(PROJECT_REQUEST.TITLE),
                row.get(PROJECT_REQUEST.INTRO),
                RequestRows.status(row.get(PROJECT_REQUEST.STATUS)),
                items.map(item -> item(
                        actor,
                        item,
                        people,
                        choices.getOrDefault(item.getN(), List.of()),
                        files.getOrDefault(item.getN(), List.of()),
                        past.getOrDefault(item.getN(), List.of()).stream()
                                .map(answer -> returned(answer, people, pastFiles))
                                .toList())),
                drafter.flatMap(people::find),
                row.get(PROJECT_REQUEST.DRAFTED_AT),
                Optional.ofNullable(row.get(PROJECT_REQUEST.SENT_AT)),
                Optional.ofNullable(row.get(PROJECT_REQUEST.ENDED_AT)),
                row.get(
                        RequestPolicy.maySeeUnsent(actor)
                                ? PROJECT_REQUEST.SHOWN_VERSION
                                : PROJECT_REQUEST.STUDIO_VERSION));
    }

    private People people(
            List<ProjectRequestItemRecord> items, Optional<UUID> drafter, Collection<List<ReturnedAnswer>> returned) {
        var mentioned = new ArrayList<UUID>();
        drafter.ifPresent(mentioned::add);
        items.forEach(
                item -> Stream.of(Optional.ofNullable(item.getOwnerId()), Optional.ofNullable(item.getAnsweredBy()))
                        .flatMap(Optional::stream)
                        .forEach(mentioned::add));
        returned.stream()
                .flatMap(List::stream)
                .flatMap(past -> Stream.of(past.answeredBy(), past.returnedBy()))
                .flatMap(Optional::stream)
                .map(PersonId::value)
                .forEach(mentioned::add);
        var people = new People();
        people.addMissing(sql, mentioned);
        return people;
    }

    /** By the numbers of the items that have any. */
    private Map<Integer, List<AttachmentView>> files(UUID request) {
        return sql.select(
                        PROJECT_REQUEST_FILE.N,
                        UPLOAD.ID,
                        UPLOAD.NAME,
                        UPLOAD.SIZE,
                        UPLOAD.MEDIA_TYPE,
                        UPLOAD.DAMAGED_AT)
                .from(PROJECT_REQUEST_FILE)
                .join(UPLOAD)
                .on(UPLOAD.ID.eq(PROJECT_REQUEST_FILE.UPLOAD_ID))
                .where(PROJECT_REQUEST_FILE.REQUEST_ID.eq(request))
                .orderBy(PROJECT_REQUEST_FILE.N, PROJECT_REQUEST_FILE.PLACE)
                .fetchGroups(PROJECT_REQUEST_FILE.N, FileRows::attachment);
    }

    private Map<UploadId, AttachmentView> returnedFiles(UUID request) {
        return sql.selectDistinct(UPLOAD.ID, UPLOAD.NAME, UPLOAD.SIZE, UPLOAD.MEDIA_TYPE, UPLOAD.DAMAGED_AT)
                .from(PROJECT_REQUEST_RETURNED_FILE)
                .join(UPLOAD)
                .on(UPLOAD.ID.eq(PROJECT_REQUEST_RETURNED_FILE.UPLOAD_ID))
                .where(PROJECT_REQUEST_RETURNED_FILE.REQUEST_ID.eq(request))
                .fetchMap(row -> new UploadId(row.get(UPLOAD.ID)), FileRows::attachment);
    }

    /** It was sent, so both sides see it. */
    private static RequestDetail.Returned returned(
            ReturnedAnswer past, People people, Map<UploadId, AttachmentView> files) {
        return new RequestDetail.Returned(
                past.answer().words(),
                past.answer().uploads().stream()
                        .flatMap(upload -> Optional.ofNullable(files.get(upload)).stream())
                        .toList(),
                past.answeredBy().map(PersonId::value).flatMap(people::find),
                past.answeredAt(),
                past.because(),
                past.returnedBy().map(PersonId::value).flatMap(people::find),
                past.returnedAt());
    }

    /** What a client has of an answer so far is not the studio's to see. */
    private static RequestDetail.Item item(
            Actor actor,
            ProjectRequestItemRecord row,
            People people,
            List<String> choices,
            List<AttachmentView> files,
            List<RequestDetail.Returned> returned) {
        var status = RequestRows.itemStatus(row.getStatus());
        var hidden = status.waitsOnClient() && !RequestPolicy.maySeeUnsent(actor);
        return new RequestDetail.Item(
                row.getN(),
                RequestRows.kind(row.getKind()),
                row.getTitle(),
                row.getHelp(),
                row.getExample(),
                choices,
                Optional.ofNullable(row.getOwnerId()).flatMap(people::find),
                row.getDueOn(),
                status,
                hidden ? "" : row.getAnswer(),
                hidden ? List.of() : files,
                !hidden && row.getSaved(),
                Optional.ofNullable(row.getAnsweredBy()).flatMap(people::find),
                Optional.ofNullable(row.getAnsweredAt()),
                Optional.ofNullable(row.getReturnedBecause()),
                returned);
    }
}
