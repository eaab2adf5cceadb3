package studio.portal.persistence.document;

import static studio.portal.persistence.schema.Tables.DOCUMENT;
import static studio.portal.persistence.schema.Tables.DOCUMENT_VERSION;
import static studio.portal.persistence.schema.Tables.UPLOAD;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import studio.portal.application.document.DownloadVersion;
import studio.portal.application.file.Download;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentPolicy;
import studio.portal.domain.document.VersionNumber;
import studio.portal.persistence.Database;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.file.FileRows;

/** The files of versions, each by its own condition. */
public final class JooqOwnVersions implements DownloadVersion.OwnVersions {
    private final DSLContext sql;

    public JooqOwnVersions(Database database) {
        this.sql = database.sql();
    }

    @Override
    public Optional<Download> find(Actor actor, DocumentId id, VersionNumber version) {
        return sql.select(UPLOAD.fields())
                .from(DOCUMENT_VERSION)
                .join(DOCUMENT)
                .on(DOCUMENT.ID.eq(DOCUMENT_VERSION.DOCUMENT_ID))
                .join(UPLOAD)
                .on(UPLOAD.ID.eq(DOCUMENT_VERSION.UPLOAD_ID))
                .where(DOCUMENT_VERSION.DOCUMENT_ID.eq(id.value()))
                .and(DOCUMENT_VERSION.N.eq(version.value()))
                .and(Visibility.versionsOf(actor, DOCUMENT_VERSION))
                .and(mayHave(actor))
                .fetchOptional(FileRows::download);
    }

    /** {@link DocumentPolicy#mayHave} as SQL. */
    static Condition mayHave(Actor actor) {
        return Visibility.seesAll(actor)
                ? DSL.noCondition()
                : DOCUMENT.WITHDRAWN.isFalse().and(DOCUMENT_VERSION.WITHDRAWN_AT.isNull());
    }
}
