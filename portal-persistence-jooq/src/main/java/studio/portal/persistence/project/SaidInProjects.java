package studio.portal.persistence.project;

import static studio.portal.persistence.schema.Tables.PROJECT;
import static studio.portal.persistence.schema.Tables.PROJECT_MESSAGE;
import static studio.portal.persistence.schema.Tables.PROJECT_MESSAGE_ATTACHMENT;
import static studio.portal.persistence.schema.Tables.PROJECT_NOTE;
import static studio.portal.persistence.schema.Tables.PROJECT_NOTE_ATTACHMENT;

import org.jooq.Condition;
import org.jooq.impl.DSL;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.ProjectId;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.file.Said;

/** Where it is kept what people say in projects. */
final class SaidInProjects {
    static final Said MESSAGES = new Said(
            PROJECT_MESSAGE,
            PROJECT_MESSAGE.ID,
            PROJECT_MESSAGE.PROJECT_ID,
            PROJECT_MESSAGE.AUTHOR_PERSON,
            PROJECT_MESSAGE.AUTHOR_JOB,
            PROJECT_MESSAGE.BODY,
            PROJECT_MESSAGE.AT,
            PROJECT_MESSAGE.REDACTED_AT,
            PROJECT_MESSAGE_ATTACHMENT,
            PROJECT_MESSAGE_ATTACHMENT.UPLOAD_ID,
            PROJECT_MESSAGE_ATTACHMENT.MESSAGE_ID,
            PROJECT_MESSAGE_ATTACHMENT.PLACE);

    /** For staff only. */
    static final Said NOTES = new Said(
            PROJECT_NOTE,
            PROJECT_NOTE.ID,
            PROJECT_NOTE.PROJECT_ID,
            PROJECT_NOTE.AUTHOR_PERSON,
            PROJECT_NOTE.AUTHOR_JOB,
            PROJECT_NOTE.BODY,
            PROJECT_NOTE.AT,
            PROJECT_NOTE.REDACTED_AT,
            PROJECT_NOTE_ATTACHMENT,
            PROJECT_NOTE_ATTACHMENT.UPLOAD_ID,
            PROJECT_NOTE_ATTACHMENT.NOTE_ID,
            PROJECT_NOTE_ATTACHMENT.PLACE);

    private SaidInProjects() {}

    /**
     * What an actor sees of one kind in a project. What was redacted before the project was published leaves no mark for who
     * could never have read it.
     */
    static Condition seenBy(Actor actor, ProjectId project, Said kind) {
        var everThere = actor.isStaff()
                ? DSL.noCondition()
                : kind.redactedAt().isNull().or(kind.redactedAt().ge(PROJECT.PUBLISHED_AT));
        return kind.thread()
                .eq(project.value())
                .and(DSL.exists(DSL.selectOne()
                        .from(PROJECT)
                        .where(PROJECT.ID.eq(project.value()))
                        .and(Visibility.projectsOf(actor, PROJECT))
                        .and(everThere)));
    }
}
