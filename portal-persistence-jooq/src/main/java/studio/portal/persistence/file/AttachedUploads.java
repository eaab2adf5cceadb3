package studio.portal.persistence.file;

import static studio.portal.persistence.schema.Tables.UPLOAD;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import studio.portal.application.InvalidInput;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.file.UploadId;

/** Uploads becoming attachments, and ceasing to be. */
public final class AttachedUploads {
    private final DSLContext sql;

    public AttachedUploads(DSLContext sql) {
        this.sql = sql;
    }

    /** @throws InvalidInput {@code attachmentIds} unless each is an unused upload of the author */
    public void use(ActorReference author, List<UploadId> uploads) {
        use(author, uploads, "attachmentIds");
    }

    /** @throws InvalidInput on that field unless each is an unused upload of the author */
    public void use(ActorReference author, List<UploadId> uploads, String field) {
        if (uploads.isEmpty()) {
            return;
        }
        var used = sql.update(UPLOAD)
                .set(UPLOAD.USED, true)
                .where(UPLOAD.ID.in(uploads.stream().map(UploadId::value).toList()))
                .and(UPLOAD.UPLOADER_ID.eq(author.person().map(PersonId::value).orElse(null)))
                .and(JooqUploadRepository.isUnused())
                .execute();
        if (used != uploads.size()) {
            throw InvalidInput.of(field, "absent");
        }
    }

    /** They are nobody's any more, and collected like everything unused. */
    public void giveUp(Collection<UUID> uploads) {
        if (!uploads.isEmpty()) {
            sql.update(UPLOAD)
                    .set(UPLOAD.USED, false)
                    .setNull(UPLOAD.UPLOADER_ID)
                    .where(UPLOAD.ID.in(uploads))
                    .execute();
        }
    }
}
