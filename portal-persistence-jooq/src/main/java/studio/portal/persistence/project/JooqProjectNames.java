package studio.portal.persistence.project;

import static studio.portal.persistence.schema.Tables.PROJECT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record4;
import org.jooq.impl.DSL;
import studio.portal.application.account.ClientName;
import studio.portal.application.project.ProjectName;
import studio.portal.application.project.ProjectNames;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectNumber;
import studio.portal.persistence.Database;
import studio.portal.persistence.Visibility;

/** The names of projects in their table. */
public final class JooqProjectNames implements ProjectNames {
    private final DSLContext sql;

    public JooqProjectNames(Database database) {
        this.sql = database.sql();
    }

    @Override
    public Optional<ProjectName> find(Actor actor, ProjectId id) {
        return sql.select(PROJECT.ID, PROJECT.CLIENT_ID, PROJECT.NUMBER, PROJECT.NAME)
                .from(PROJECT)
                .where(PROJECT.ID.eq(id.value()))
                .and(Visibility.projectsOf(actor, PROJECT))
                .fetchOptional(JooqProjectNames::name);
    }

    @Override
    public List<ProjectName> published(Actor actor, ClientId client) {
        return latest(actor, client, PROJECT.PUBLISHED_AT.isNotNull());
    }

    @Override
    public List<ProjectName> all(Actor actor, ClientId client) {
        return latest(actor, client, DSL.noCondition());
    }

    private List<ProjectName> latest(Actor actor, ClientId client, Condition wanted) {
        return sql.select(PROJECT.ID, PROJECT.CLIENT_ID, PROJECT.NUMBER, PROJECT.NAME)
                .from(PROJECT)
                .where(PROJECT.CLIENT_ID.eq(client.value()))
                .and(wanted)
                .and(Visibility.projectsOf(actor, PROJECT))
                .orderBy(PROJECT.UPDATED_AT.desc(), PROJECT.ID.desc())
                .limit(MOST_OFFERED)
                .fetch(JooqProjectNames::name);
    }

    @Override
    public Optional<ClientName> visibleUnder(Actor actor, ProjectId id) {
        return OtherClients.ofProject(sql, actor, PROJECT.ID.eq(id.value()));
    }

    private static ProjectName name(Record4<UUID, UUID, Long, String> row) {
        return new ProjectName(
                new ProjectId(row.value1()),
                new ClientId(row.value2()),
                Optional.ofNullable(row.value3()).map(ProjectNumber::new),
                row.value4());
    }
}
