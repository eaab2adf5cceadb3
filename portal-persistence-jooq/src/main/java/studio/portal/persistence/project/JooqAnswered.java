package studio.portal.persistence.project;

import static studio.portal.persistence.schema.Tables.PROJECT_REQUEST;
import static studio.portal.persistence.schema.Tables.PROJECT_REQUEST_FILE;
import static studio.portal.persistence.schema.Tables.PROJECT_REQUEST_ITEM;
import static studio.portal.persistence.schema.Tables.PROJECT_REQUEST_RETURNED_FILE;
import static studio.portal.persistence.schema.Tables.UPLOAD;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import studio.portal.application.file.Download;
import studio.portal.application.project.DownloadAnswerFile;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.project.ItemStatus;
import studio.portal.domain.project.RequestId;
import studio.portal.domain.project.RequestPolicy;
import studio.portal.persistence.Database;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.file.FileRows;

/** The files of answers, returned ones too; what a client has so far of an answer is not the studio's. */
public final class JooqAnswered implements DownloadAnswerFile.Answered {
    private final DSLContext sql;

    public JooqAnswered(Database database) {
        this.sql = database.sql();
    }

    @Override
    public Optional<Download> find(Actor actor, RequestId request, UploadId upload) {
        return sql.selectFrom(UPLOAD)
                .where(UPLOAD.ID.eq(upload.value()))
                .and(DSL.exists(DSL.selectOne()
                        .from(PROJECT_REQUEST)
                        .where(PROJECT_REQUEST.ID.eq(request.value()))
                        .and(Visibility.requestsOf(actor, PROJECT_REQUEST))))
                .and(withAnswer(actor, request).or(withReturned(request)))
                .fetchOptional(FileRows::download);
    }

    private static Condition withAnswer(Actor actor, RequestId request) {
        var sent = PROJECT_REQUEST_ITEM.STATUS.in(ItemStatus.ANSWERED.word(), ItemStatus.ACCEPTED.word());
        return DSL.exists(DSL.selectOne()
                .from(PROJECT_REQUEST_FILE)
                .join(PROJECT_REQUEST_ITEM)
                .on(PROJECT_REQUEST_ITEM.REQUEST_ID.eq(PROJECT_REQUEST_FILE.REQUEST_ID))
                .and(PROJECT_REQUEST_ITEM.N.eq(PROJECT_REQUEST_FILE.N))
                .where(PROJECT_REQUEST_FILE.UPLOAD_ID.eq(UPLOAD.ID))
                .and(PROJECT_REQUEST_FILE.REQUEST_ID.eq(request.value()))
                .and(RequestPolicy.maySeeUnsent(actor) ? DSL.noCondition() : sent));
    }

    private static Condition withReturned(RequestId request) {
        return DSL.exists(DSL.selectOne()
                .from(PROJECT_REQUEST_RETURNED_FILE)
                .where(PROJECT_REQUEST_RETURNED_FILE.UPLOAD_ID.eq(UPLOAD.ID))
                .and(PROJECT_REQUEST_RETURNED_FILE.REQUEST_ID.eq(request.value())));
    }
}
