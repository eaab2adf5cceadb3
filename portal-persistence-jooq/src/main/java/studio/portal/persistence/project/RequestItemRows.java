package studio.portal.persistence.project;

import static studio.portal.persistence.schema.Tables.PROJECT_REQUEST_CHOICE;
import static studio.portal.persistence.schema.Tables.PROJECT_REQUEST_FILE;
import static studio.portal.persistence.schema.Tables.PROJECT_REQUEST_ITEM;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.project.ProjectRequest;
import studio.portal.domain.project.RequestId;
import studio.portal.domain.project.RequestItem;
import studio.portal.persistence.file.AttachedUploads;

/** Writes the items of requests with their choices and files. Only what has changed is written. */
final class RequestItemRows {
    private final DSLContext sql;
    private final AttachedUploads uploads;
    private final ReturnedAnswers returned;

    RequestItemRows(DSLContext sql) {
        this.sql = sql;
        this.uploads = new AttachedUploads(sql);
        this.returned = new ReturnedAnswers(sql);
    }

    void add(ProjectRequest request) {
        request.items().all().forEach(item -> add(request.id(), item));
    }

    private void add(RequestId request, RequestItem item) {
        var row = sql.newRecord(PROJECT_REQUEST_ITEM);
        RequestRows.fill(row, request, item);
        row.insert();
        var place = 0;
        for (var choice : item.asked().choices()) {
            sql.insertInto(PROJECT_REQUEST_CHOICE)
                    .set(PROJECT_REQUEST_CHOICE.REQUEST_ID, request.value())
                    .set(PROJECT_REQUEST_CHOICE.N, item.number())
                    .set(PROJECT_REQUEST_CHOICE.PLACE, place++)
                    .set(PROJECT_REQUEST_CHOICE.CHOICE, choice)
                    .execute();
        }
    }

    /** A draft may ask for other things than before; nobody has answered any of them. */
    void update(Actor actor, ProjectRequest request) {
        var asksOthers = !request.items().all().stream()
                .map(RequestItem::asked)
                .toList()
                .equals(request.itemsFound().all().stream()
                        .map(RequestItem::asked)
                        .toList());
        if (asksOthers) {
            sql.deleteFrom(PROJECT_REQUEST_CHOICE)
                    .where(PROJECT_REQUEST_CHOICE.REQUEST_ID.eq(request.id().value()))
                    .execute();
            sql.deleteFrom(PROJECT_REQUEST_ITEM)
                    .where(PROJECT_REQUEST_ITEM.REQUEST_ID.eq(request.id().value()))
                    .execute();
            add(request);
            return;
        }
        for (var item : request.items().all()) {
            var before = request.itemsFound().find(item.number()).orElseThrow();
            if (!item.equals(before)) {
                update(actor, request.id(), item, before);
            }
        }
    }

    private void update(Actor actor, RequestId request, RequestItem item, RequestItem before) {
        var row = sql.newRecord(PROJECT_REQUEST_ITEM);
        RequestRows.fill(row, request, item);
        sql.update(PROJECT_REQUEST_ITEM)
                .set(row)
                .where(PROJECT_REQUEST_ITEM.REQUEST_ID.eq(request.value()))
                .and(PROJECT_REQUEST_ITEM.N.eq(item.number()))
                .execute();
        if (!item.answer().uploads().equals(before.answer().uploads())) {
            files(actor, request, item, before);
        }
        returned.add(request, item, before);
    }

    /** What came with an answer that was returned stays, also when another one takes its place. */
    private void files(Actor actor, RequestId request, RequestItem item, RequestItem before) {
        var number = item.number();
        sql.deleteFrom(PROJECT_REQUEST_FILE)
                .where(PROJECT_REQUEST_FILE.REQUEST_ID.eq(request.value()))
                .and(PROJECT_REQUEST_FILE.N.eq(number))
                .execute();
        uploads.use(actor.reference(), without(item.uploads(), before.uploads()));
        uploads.giveUp(without(before.uploads(), item.uploads()).stream()
                .map(UploadId::value)
                .toList());
        var place = 0;
        for (var upload : item.answer().uploads()) {
            sql.insertInto(PROJECT_REQUEST_FILE)
                    .set(PROJECT_REQUEST_FILE.UPLOAD_ID, upload.value())
                    .set(PROJECT_REQUEST_FILE.REQUEST_ID, request.value())
                    .set(PROJECT_REQUEST_FILE.N, number)
                    .set(PROJECT_REQUEST_FILE.PLACE, place++)
                    .execute();
        }
    }

    private static List<UploadId> without(Set<UploadId> uploads, Set<UploadId> others) {
        return uploads.stream().filter(upload -> !others.contains(upload)).toList();
    }
}
