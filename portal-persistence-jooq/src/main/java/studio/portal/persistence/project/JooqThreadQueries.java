package studio.portal.persistence.project;

import static studio.portal.persistence.schema.Tables.PROJECT;
import static studio.portal.persistence.schema.Tables.PROJECT_MESSAGE;
import static studio.portal.persistence.schema.Tables.PROJECT_MESSAGE_ATTACHMENT;
import static studio.portal.persistence.schema.Tables.PROJECT_NOTE;
import static studio.portal.persistence.schema.Tables.PROJECT_NOTE_ATTACHMENT;
import static studio.portal.persistence.schema.Tables.UPLOAD;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import studio.portal.application.file.Download;
import studio.portal.application.project.ProjectEntry;
import studio.portal.application.project.ThreadQueries;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.project.ProjectId;
import studio.portal.persistence.Database;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.file.JooqUploadRepository;

/** Reads what is said in projects: the project decides whether it is seen. */
public final class JooqThreadQueries implements ThreadQueries {
    private final DSLContext sql;
    private final ThreadRows rows;

    public JooqThreadQueries(Database database) {
        this.sql = database.sql();
        this.rows = new ThreadRows(sql);
    }

    @Override
    public Optional<List<ProjectEntry>> of(Actor actor, ProjectId project) {
        return sql.fetchExists(PROJECT, sees(actor, project))
                ? Optional.of(rows.of(project.value(), actor.isStaff()))
                : Optional.empty();
    }

    private static Condition sees(Actor actor, ProjectId project) {
        return PROJECT.ID.eq(project.value()).and(Visibility.projectsOf(actor, PROJECT));
    }

    @Override
    public Optional<Download> attached(Actor actor, ProjectId project, UploadId upload) {
        var id = project.value();
        return sql.selectFrom(UPLOAD)
                .where(UPLOAD.ID.eq(upload.value()))
                .and(DSL.exists(DSL.selectOne().from(PROJECT).where(sees(actor, project))))
                .and(withMessage(id).or(actor.isStaff() ? withNote(id) : DSL.falseCondition()))
                .fetchOptional(row -> new Download(
                        new UploadId(row.getId()),
                        row.getName(),
                        row.getSize(),
                        row.getMediaType(),
                        new ContentHash(row.getHash()),
                        JooqUploadRepository.hashes(row.getBlocks()),
                        row.getDamagedAt() != null));
    }

    private static Condition withMessage(UUID project) {
        return DSL.exists(DSL.selectOne()
                .from(PROJECT_MESSAGE_ATTACHMENT)
                .join(PROJECT_MESSAGE)
                .on(PROJECT_MESSAGE.ID.eq(PROJECT_MESSAGE_ATTACHMENT.MESSAGE_ID))
                .where(PROJECT_MESSAGE_ATTACHMENT.UPLOAD_ID.eq(UPLOAD.ID))
                .and(PROJECT_MESSAGE.PROJECT_ID.eq(project)));
    }

    private static Condition withNote(UUID project) {
        return DSL.exists(DSL.selectOne()
                .from(PROJECT_NOTE_ATTACHMENT)
                .join(PROJECT_NOTE)
                .on(PROJECT_NOTE.ID.eq(PROJECT_NOTE_ATTACHMENT.NOTE_ID))
                .where(PROJECT_NOTE_ATTACHMENT.UPLOAD_ID.eq(UPLOAD.ID))
                .and(PROJECT_NOTE.PROJECT_ID.eq(project)));
    }
}
