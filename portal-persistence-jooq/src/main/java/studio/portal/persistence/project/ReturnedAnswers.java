package studio.portal.persistence.project;

import static studio.portal.persistence.schema.Tables.PROJECT_REQUEST_RETURNED;
import static studio.portal.persistence.schema.Tables.PROJECT_REQUEST_RETURNED_FILE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.project.ItemAnswer;
import studio.portal.domain.project.RequestId;
import studio.portal.domain.project.RequestItem;
import studio.portal.domain.project.ReturnedAnswer;
import studio.portal.persistence.Moments;

/** The answers that the studio returned, in rows that are added and never changed. */
final class ReturnedAnswers {
    private final DSLContext sql;

    ReturnedAnswers(DSLContext sql) {
        this.sql = sql;
    }

    /** Those of every item that has any, by its number, the earliest first. */
    Map<Integer, List<ReturnedAnswer>> of(UUID request) {
        var answer = PROJECT_REQUEST_RETURNED;
        var file = PROJECT_REQUEST_RETURNED_FILE;
        var all = new LinkedHashMap<Integer, List<ReturnedAnswer>>();
        sql.select(answer.fields())
                .select(file.UPLOAD_ID)
                .from(answer)
                .leftJoin(file)
                .on(file.REQUEST_ID.eq(answer.REQUEST_ID))
                .and(file.N.eq(answer.N))
                .and(file.PLACE.eq(answer.PLACE))
                .where(answer.REQUEST_ID.eq(request))
                .orderBy(answer.N, answer.PLACE, file.FILE)
                .fetchGroups(answer.fields())
                .forEach((row, files) -> all.computeIfAbsent(row.get(answer.N), any -> new ArrayList<>())
                        .add(new ReturnedAnswer(
                                new ItemAnswer(
                                        row.get(answer.ANSWER),
                                        files.getValues(file.UPLOAD_ID).stream()
                                                .filter(Objects::nonNull)
                                                .map(UploadId::new)
                                                .toList()),
                                Optional.ofNullable(row.get(answer.ANSWERED_BY)).map(PersonId::new),
                                row.get(answer.ANSWERED_AT),
                                row.get(answer.RETURNED_BECAUSE),
                                Optional.ofNullable(row.get(answer.RETURNED_BY)).map(PersonId::new),
                                row.get(answer.RETURNED_AT))));
        return all;
    }

    /** Those that the item has got since. */
    void add(RequestId request, RequestItem item, RequestItem before) {
        var all = item.returned();
        for (var place = before.returned().size(); place < all.size(); place++) {
            add(request, item.number(), place, all.get(place));
        }
    }

    private void add(RequestId request, int number, int place, ReturnedAnswer past) {
        sql.insertInto(PROJECT_REQUEST_RETURNED)
                .set(PROJECT_REQUEST_RETURNED.REQUEST_ID, request.value())
                .set(PROJECT_REQUEST_RETURNED.N, number)
                .set(PROJECT_REQUEST_RETURNED.PLACE, place)
                .set(PROJECT_REQUEST_RETURNED.ANSWER, past.answer().words())
                .set(
                        PROJECT_REQUEST_RETURNED.ANSWERED_BY,
                        past.answeredBy().map(PersonId::value).orElse(null))
                .set(PROJECT_REQUEST_RETURNED.ANSWERED_AT, Moments.stored(past.answeredAt()))
                .set(PROJECT_REQUEST_RETURNED.RETURNED_BECAUSE, past.because())
                .set(
                        PROJECT_REQUEST_RETURNED.RETURNED_BY,
                        past.returnedBy().map(PersonId::value).orElse(null))
                .set(PROJECT_REQUEST_RETURNED.RETURNED_AT, Moments.stored(past.returnedAt()))
                .execute();
        var file = 0;
        for (var upload : past.answer().uploads()) {
            sql.insertInto(PROJECT_REQUEST_RETURNED_FILE)
                    .set(PROJECT_REQUEST_RETURNED_FILE.REQUEST_ID, request.value())
                    .set(PROJECT_REQUEST_RETURNED_FILE.N, number)
                    .set(PROJECT_REQUEST_RETURNED_FILE.PLACE, place)
                    .set(PROJECT_REQUEST_RETURNED_FILE.FILE, file++)
                    .set(PROJECT_REQUEST_RETURNED_FILE.UPLOAD_ID, upload.value())
                    .execute();
        }
    }
}
