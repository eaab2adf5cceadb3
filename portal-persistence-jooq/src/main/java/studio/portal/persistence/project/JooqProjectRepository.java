package studio.portal.persistence.project;

import static studio.portal.persistence.schema.Sequences.PROJECT_NUMBER;
import static studio.portal.persistence.schema.Tables.PROJECT;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import studio.portal.application.EventLog;
import studio.portal.application.Ids;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.project.MilestoneDecision;
import studio.portal.domain.project.MilestoneMove;
import studio.portal.domain.project.Project;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectNumber;
import studio.portal.domain.project.ProjectRepository;
import studio.portal.persistence.Database;
import studio.portal.persistence.Moments;
import studio.portal.persistence.RowLock;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.schema.tables.records.MilestoneDecisionRecord;
import studio.portal.persistence.schema.tables.records.MilestoneMoveRecord;
import studio.portal.persistence.schema.tables.records.ProjectRecord;

/** Projects in their tables. Writing happens inside a transaction of the caller's. */
public final class JooqProjectRepository implements ProjectRepository {
    private final Database database;
    private final DSLContext sql;
    private final EventLog log;
    private final Ids ids;
    private final ProjectMilestones milestones;

    /** @param ids of the records of what was moved */
    public JooqProjectRepository(Database database, EventLog log, Ids ids) {
        this.database = database;
        this.sql = database.sql();
        this.log = log;
        this.ids = ids;
        this.milestones = new ProjectMilestones(sql);
    }

    @Override
    public ProjectNumber nextNumber(Actor actor) {
        return new ProjectNumber(sql.nextval(PROJECT_NUMBER));
    }

    @Override
    public Optional<Project> find(Actor actor, ProjectId id) {
        return sql.selectFrom(PROJECT)
                .where(PROJECT.ID.eq(id.value()))
                .and(Visibility.projectsOf(actor, PROJECT))
                .fetchOptional(this::project);
    }

    @Override
    public Optional<Project> lock(Actor actor, ProjectId id) {
        return RowLock.on(
                        database,
                        sql.selectFrom(PROJECT)
                                .where(PROJECT.ID.eq(id.value()))
                                .and(Visibility.projectsOf(actor, PROJECT)))
                .fetchOptional(this::project);
    }

    private Project project(ProjectRecord row) {
        return ProjectRows.project(row, milestones.of(row.getId()));
    }

    @Override
    public void add(Actor actor, Project project) {
        var state = project.state();
        var row = sql.newRecord(PROJECT);
        ProjectRows.fillFirst(row, state);
        ProjectRows.fill(row, state, state.version());
        row.insert();
        milestones.write(project.id(), List.of(), state.milestones());
        append(project);
        log.append(actor, project.events());
    }

    @Override
    public void update(Actor actor, Project project) {
        if (project.isChanged()) {
            change(actor, project);
        }
        log.append(actor, project.events());
    }

    /** The project's row first: whoever changes it has to wait for it, and sees then that it has risen. */
    private void change(Actor actor, Project project) {
        var row = sql.newRecord(PROJECT);
        ProjectRows.fill(row, project.state(), project.version() + 1);
        var updated = sql.update(PROJECT)
                .set(row)
                .where(PROJECT.ID.eq(project.id().value()))
                .and(PROJECT.VERSION.eq(project.version()))
                .and(Visibility.projectsOf(actor, PROJECT))
                .execute();
        if (updated == 0) {
            throw new StaleVersion();
        }
        milestones.write(project.id(), project.found().milestones(), project.milestones());
        append(project);
    }

    /** What stays for ever. */
    private void append(Project project) {
        sql.batchInsert(project.moves().stream().map(this::row).toList()).execute();
        sql.batchInsert(project.decisions().stream()
                        .map(JooqProjectRepository::row)
                        .toList())
                .execute();
        project.decisions().forEach(this::freeze);
    }

    private void freeze(MilestoneDecision decision) {
        var place = 0;
        for (var deliverable : decision.deliverables()) {
            sql.executeInsert(DeliverableRows.frozen(decision, place++, deliverable));
        }
    }

    private MilestoneMoveRecord row(MilestoneMove move) {
        var row = new MilestoneMoveRecord();
        row.setId(ids.next());
        row.setMilestoneId(move.milestone().value());
        row.setFromOn(move.from());
        row.setToOn(move.to());
        row.setReason(move.reason());
        move.by().person().map(PersonId::value).ifPresent(row::setByPerson);
        move.by().job().ifPresent(row::setByJob);
        row.setAt(Moments.stored(move.at()));
        return row;
    }

    private static MilestoneDecisionRecord row(MilestoneDecision decision) {
        var row = new MilestoneDecisionRecord();
        row.setId(decision.id().value());
        row.setMilestoneId(decision.milestone().value());
        row.setName(decision.name());
        row.setDescription(decision.description());
        row.setAsk(decision.ask().word());
        row.setDecision(decision.decision().word());
        row.setWords(decision.words().orElse(null));
        row.setSeen(decision.seen().value());
        row.setByPerson(decision.by().person().orElseThrow().value());
        row.setAt(Moments.stored(decision.at()));
        return row;
    }
}
