package studio.portal.persistence.project;

import static studio.portal.persistence.schema.Tables.PROJECT_REQUEST;
import static studio.portal.persistence.schema.Tables.PROJECT_REQUEST_FILE;
import static studio.portal.persistence.schema.Tables.PROJECT_REQUEST_ITEM;
import static studio.portal.persistence.schema.Tables.UPLOAD;

import java.util.Optional;
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

/** The files of answers; what a client has so far of an answer is not the studio's. */
public final class JooqAnswered implements DownloadAnswerFile.Answered {
    private final DSLContext sql;

    public JooqAnswered(Database database) {
        this.sql = database.sql();
    }

    @Override
    public Optional<Download> find(Actor actor, RequestId request, UploadId upload) {
        var sent = PROJECT_REQUEST_ITEM.STATUS.in(ItemStatus.ANSWERED.word(), ItemStatus.ACCEPTED.word());
        return sql.select(UPLOAD.fields())
                .from(UPLOAD)
                .join(PROJECT_REQUEST_FILE)
                .on(PROJECT_REQUEST_FILE.UPLOAD_ID.eq(UPLOAD.ID))
                .join(PROJECT_REQUEST_ITEM)
                .on(PROJECT_REQUEST_ITEM.REQUEST_ID.eq(PROJECT_REQUEST_FILE.REQUEST_ID))
                .and(PROJECT_REQUEST_ITEM.N.eq(PROJECT_REQUEST_FILE.N))
                .join(PROJECT_REQUEST)
                .on(PROJECT_REQUEST.ID.eq(PROJECT_REQUEST_FILE.REQUEST_ID))
                .where(UPLOAD.ID.eq(upload.value()))
                .and(PROJECT_REQUEST.ID.eq(request.value()))
                .and(Visibility.requestsOf(actor, PROJECT_REQUEST))
                .and(RequestPolicy.maySeeUnsent(actor) ? DSL.noCondition() : sent)
                .fetchOptional(FileRows::download);
    }
}
