package studio.portal.persistence.project;

import static studio.portal.persistence.schema.Tables.PROJECT;
import static studio.portal.persistence.schema.Tables.UPLOAD;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.application.file.Download;
import studio.portal.application.project.ProjectEntry;
import studio.portal.application.project.ThreadQueries;
import studio.portal.domain.account.Actor;
import studio.portal.domain.file.UploadId;
import studio.portal.domain.project.EntryId;
import studio.portal.domain.project.ProjectId;
import studio.portal.persistence.Cursor;
import studio.portal.persistence.Database;
import studio.portal.persistence.KeyPage;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.file.FileRows;
import studio.portal.persistence.file.Said;

/** Reads what is said in projects: the project decides whether it is seen. */
public final class JooqThreadQueries implements ThreadQueries {
    private static final String ORDER = "SAID";

    /** Behind whatever is said. */
    private static final String END = Cursor.of(ORDER, Instant.parse("9999-01-01T00:00:00Z"), new UUID(0, 0));

    private final DSLContext sql;
    private final ThreadRows rows;

    public JooqThreadQueries(Database database) {
        this.sql = database.sql();
        this.rows = new ThreadRows(sql);
    }

    @Override
    public Optional<Page<ProjectEntry>> page(Actor actor, ProjectId project, PageRequest request) {
        var page = read(actor, project, request);
        return page.items().isEmpty() && !sql.fetchExists(PROJECT, sees(actor, project))
                ? Optional.empty()
                : Optional.of(page);
    }

    @Override
    public Page<ProjectEntry> latest(Actor actor, ProjectId project, int most) {
        var page = read(actor, project, new PageRequest(Optional.empty(), Optional.of(END), most));
        return new Page<>(page.items(), Optional.empty(), page.previous());
    }

    private Page<ProjectEntry> read(Actor actor, ProjectId project, PageRequest request) {
        var backwards = KeyPage.isBackwards(request);
        Function<Said, Condition> beyond = Cursor.in(request, 3)
                .map(cursor -> cursor.mustBeOf(ORDER))
                .map(cursor -> beyond(cursor.instant(1), cursor.id(2), backwards))
                .orElse(any -> DSL.noCondition());
        var found = rows.some(
                actor.isStaff(),
                said -> SaidInProjects.seenBy(actor, project, said).and(beyond.apply(said)),
                backwards,
                KeyPage.limit(request));
        var files = rows.files(found, actor.isStaff());
        return KeyPage.of(request, found, JooqThreadQueries::cursor, row -> ThreadRows.entry(row, files));
    }

    private static String cursor(Record row) {
        return Cursor.of(ORDER, ThreadRows.at(row), ThreadRows.id(row));
    }

    private static Function<Said, Condition> beyond(Instant at, UUID id, boolean backwards) {
        return said -> backwards
                ? said.at().le(at).and(said.at().lt(at).or(said.id().lt(id)))
                : said.at().ge(at).and(said.at().gt(at).or(said.id().gt(id)));
    }

    @Override
    public Optional<ProjectEntry> find(Actor actor, ProjectId project, EntryId id) {
        var found = rows.some(
                actor.isStaff(),
                said -> SaidInProjects.seenBy(actor, project, said)
                        .and(said.id().eq(id.value())),
                false,
                1);
        var files = rows.files(found, actor.isStaff());
        return found.stream().map(row -> ThreadRows.entry(row, files)).findFirst();
    }

    private static Condition isSeen(Actor actor, ProjectId project) {
        return DSL.exists(DSL.selectOne().from(PROJECT).where(sees(actor, project)));
    }

    private static Condition sees(Actor actor, ProjectId project) {
        return PROJECT.ID.eq(project.value()).and(Visibility.projectsOf(actor, PROJECT));
    }

    @Override
    public Optional<Download> attached(Actor actor, ProjectId project, UploadId upload) {
        var of = project.value();
        return sql.selectFrom(UPLOAD)
                .where(UPLOAD.ID.eq(upload.value()))
                .and(isSeen(actor, project))
                .and(SaidInProjects.MESSAGES
                        .has(UPLOAD.ID, of)
                        .or(actor.isStaff() ? SaidInProjects.NOTES.has(UPLOAD.ID, of) : DSL.falseCondition()))
                .fetchOptional(FileRows::download);
    }
}
