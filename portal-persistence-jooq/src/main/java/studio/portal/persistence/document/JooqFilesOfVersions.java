package studio.portal.persistence.document;

import static studio.portal.persistence.schema.Tables.DOCUMENT_VERSION;

import java.util.Optional;
import org.jooq.DSLContext;
import studio.portal.application.document.FilesOfVersions;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.file.UploadId;
import studio.portal.persistence.Database;

/** Versions by the file they are. */
public final class JooqFilesOfVersions implements FilesOfVersions {
    private final DSLContext sql;

    public JooqFilesOfVersions(Database database) {
        this.sql = database.sql();
    }

    @Override
    public Optional<Place> of(Actor actor, UploadId file) {
        if (!(actor instanceof Actor.System)) {
            return Optional.empty();
        }
        return sql.select(DOCUMENT_VERSION.DOCUMENT_ID, DOCUMENT_VERSION.SHARED_AT)
                .from(DOCUMENT_VERSION)
                .where(DOCUMENT_VERSION.UPLOAD_ID.eq(file.value()))
                .fetchOptional(row -> new Place(new DocumentId(row.value1()), row.value2() != null));
    }
}
