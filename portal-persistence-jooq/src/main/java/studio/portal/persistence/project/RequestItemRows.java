package studio.portal.persistence.project;

import static studio.portal.persistence.schema.Tables.PROJECT_REQUEST_CHOICE;
import static studio.portal.persistence.schema.Tables.PROJECT_REQUEST_FILE;
import static studio.portal.persistence.schema.Tables.PROJECT_REQUEST_ITEM;

import java.util.List;
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

    RequestItemRows(DSLContext sql) {
        this.sql = sql;
        this.uploads = new AttachedUploads(sql);
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
        var now = item.answer().uploads();
        var then = before.answer().uploads();
        if (!now.equals(then)) {
            files(actor, request, item.number(), now, then);
        }
    }

    private void files(Actor actor, RequestId request, int number, List<UploadId> now, List<UploadId> then) {
        sql.deleteFrom(PROJECT_REQUEST_FILE)
                .where(PROJECT_REQUEST_FILE.REQUEST_ID.eq(request.value()))
                .and(PROJECT_REQUEST_FILE.N.eq(number))
                .execute();
        uploads.use(actor.reference(), without(now, then));
        uploads.giveUp(without(then, now).stream().map(UploadId::value).toList());
        var place = 0;
        for (var upload : now) {
            sql.insertInto(PROJECT_REQUEST_FILE)
                    .set(PROJECT_REQUEST_FILE.UPLOAD_ID, upload.value())
                    .set(PROJECT_REQUEST_FILE.REQUEST_ID, request.value())
                    .set(PROJECT_REQUEST_FILE.N, number)
                    .set(PROJECT_REQUEST_FILE.PLACE, place++)
                    .execute();
        }
    }

    private static List<UploadId> without(List<UploadId> uploads, List<UploadId> others) {
        return uploads.stream().filter(upload -> !others.contains(upload)).toList();
    }
}
