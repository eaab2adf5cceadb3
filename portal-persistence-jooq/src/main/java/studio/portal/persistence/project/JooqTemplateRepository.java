package studio.portal.persistence.project;

import static studio.portal.persistence.schema.Tables.PROJECT_TEMPLATE;
import static studio.portal.persistence.schema.Tables.TEMPLATE_MILESTONE;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import studio.portal.application.EventLog;
import studio.portal.application.SearchWords;
import studio.portal.application.project.TemplateQueries;
import studio.portal.domain.StaleVersion;
import studio.portal.domain.account.Actor;
import studio.portal.domain.project.Ask;
import studio.portal.domain.project.MilestoneTerms;
import studio.portal.domain.project.ProjectTemplate;
import studio.portal.domain.project.TemplateId;
import studio.portal.domain.project.TemplateRepository;
import studio.portal.domain.project.TemplateStep;
import studio.portal.persistence.Database;
import studio.portal.persistence.Moments;
import studio.portal.persistence.RowLock;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.schema.tables.records.TemplateMilestoneRecord;

/** Templates in their tables. Writing happens inside a transaction of the caller's. */
public final class JooqTemplateRepository implements TemplateRepository, TemplateQueries {
    private final Database database;
    private final DSLContext sql;
    private final EventLog log;

    public JooqTemplateRepository(Database database, EventLog log) {
        this.database = database;
        this.sql = database.sql();
        this.log = log;
    }

    @Override
    public Optional<ProjectTemplate> find(Actor actor, TemplateId id) {
        return found(actor, PROJECT_TEMPLATE.ID.eq(id.value())).stream().findFirst();
    }

    @Override
    public List<ProjectTemplate> all(Actor actor) {
        return found(actor, DSL.noCondition());
    }

    /** In one statement: a template that is removed meanwhile is there with its milestones, or not at all. */
    private List<ProjectTemplate> found(Actor actor, Condition wanted) {
        return sql
                .select(PROJECT_TEMPLATE.fields())
                .select(TEMPLATE_MILESTONE.fields())
                .from(PROJECT_TEMPLATE)
                .leftJoin(TEMPLATE_MILESTONE)
                .on(TEMPLATE_MILESTONE.TEMPLATE_ID.eq(PROJECT_TEMPLATE.ID))
                .where(wanted)
                .and(seen(actor))
                .orderBy(PROJECT_TEMPLATE.MADE_AT.desc(), PROJECT_TEMPLATE.ID, TEMPLATE_MILESTONE.PLACE)
                .fetchGroups(PROJECT_TEMPLATE.ID)
                .values()
                .stream()
                .map(JooqTemplateRepository::template)
                .sorted(Comparator.comparing(
                        (ProjectTemplate template) -> String.join(" ", SearchWords.of(template.name()))))
                .toList();
    }

    private static Condition seen(Actor actor) {
        return Visibility.seesAll(actor) ? DSL.noCondition() : DSL.falseCondition();
    }

    private static ProjectTemplate template(Result<Record> rows) {
        var row = rows.get(0).into(PROJECT_TEMPLATE);
        var steps = rows.stream()
                .filter(each -> each.get(TEMPLATE_MILESTONE.TEMPLATE_ID) != null)
                .map(each -> step(each.into(TEMPLATE_MILESTONE)))
                .toList();
        return ProjectTemplate.stored(
                new TemplateId(row.getId()), row.getName(), steps, row.getMadeAt(), row.getVersion());
    }

    private static TemplateStep step(TemplateMilestoneRecord row) {
        return new TemplateStep(
                new MilestoneTerms(
                        row.getName(),
                        row.getDescription(),
                        row.getWeight(),
                        Ask.ofWord(row.getAsk()).orElseThrow()),
                row.getDays());
    }

    @Override
    public void lockAll(Actor actor) {
        RowLock.on(
                        database,
                        sql.select(PROJECT_TEMPLATE.ID)
                                .from(PROJECT_TEMPLATE)
                                .where(seen(actor))
                                .orderBy(PROJECT_TEMPLATE.ID))
                .fetch();
    }

    @Override
    public void add(Actor actor, ProjectTemplate template) {
        sql.insertInto(PROJECT_TEMPLATE)
                .set(PROJECT_TEMPLATE.ID, template.id().value())
                .set(PROJECT_TEMPLATE.NAME, template.name())
                .set(PROJECT_TEMPLATE.MADE_AT, Moments.stored(template.madeAt()))
                .set(PROJECT_TEMPLATE.VERSION, template.version())
                .execute();
        var place = 0;
        for (var step : template.steps()) {
            var row = sql.newRecord(TEMPLATE_MILESTONE);
            row.setTemplateId(template.id().value());
            row.setPlace(place++);
            row.setName(step.terms().name());
            row.setDescription(step.terms().description());
            row.setDays(step.days());
            row.setWeight(step.terms().weight());
            row.setAsk(step.terms().ask().word());
            row.insert();
        }
        log.append(actor, template.events());
    }

    @Override
    public void update(Actor actor, ProjectTemplate template) {
        if (template.events().isEmpty()) {
            return;
        }
        var updated = sql.update(PROJECT_TEMPLATE)
                .set(PROJECT_TEMPLATE.NAME, template.name())
                .set(PROJECT_TEMPLATE.VERSION, template.version() + 1)
                .where(asFound(template))
                .execute();
        mustBe(updated);
        log.append(actor, template.events());
    }

    @Override
    public void remove(Actor actor, ProjectTemplate template) {
        var locked = sql.update(PROJECT_TEMPLATE)
                .set(PROJECT_TEMPLATE.VERSION, template.version() + 1)
                .where(asFound(template))
                .execute();
        mustBe(locked);
        sql.deleteFrom(TEMPLATE_MILESTONE)
                .where(TEMPLATE_MILESTONE.TEMPLATE_ID.eq(template.id().value()))
                .execute();
        sql.deleteFrom(PROJECT_TEMPLATE)
                .where(PROJECT_TEMPLATE.ID.eq(template.id().value()))
                .execute();
        log.append(actor, template.events());
    }

    private static Condition asFound(ProjectTemplate template) {
        return PROJECT_TEMPLATE.ID.eq(template.id().value()).and(PROJECT_TEMPLATE.VERSION.eq(template.version()));
    }

    private static void mustBe(int changed) {
        if (changed == 0) {
            throw new StaleVersion();
        }
    }
}
