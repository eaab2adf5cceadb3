package studio.portal.persistence.project;

import static studio.portal.persistence.schema.Tables.CLIENT;
import static studio.portal.persistence.schema.Tables.PROJECT;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import studio.portal.application.Page;
import studio.portal.application.PageRequest;
import studio.portal.application.account.ClientName;
import studio.portal.application.activity.HistoryLine;
import studio.portal.application.project.ProjectDetail;
import studio.portal.application.project.ProjectFilter;
import studio.portal.application.project.ProjectQueries;
import studio.portal.application.project.ProjectRow;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.project.ProjectId;
import studio.portal.domain.project.ProjectNumber;
import studio.portal.persistence.Database;
import studio.portal.persistence.Visibility;
import studio.portal.persistence.activity.RecordedLines;

/** Reads projects for lists and pages. The number of statements never depends on the number of rows. */
public final class JooqProjectQueries implements ProjectQueries {
    private final DSLContext sql;
    private final ProjectListing listing;
    private final ProjectReading reading;

    public JooqProjectQueries(Database database) {
        this.sql = database.sql();
        this.listing = new ProjectListing(sql);
        this.reading = new ProjectReading(sql);
    }

    @Override
    public Page<ProjectRow> list(Actor actor, ProjectFilter filter, PageRequest request) {
        return listing.list(actor, filter, request);
    }

    @Override
    public Optional<ProjectDetail> find(Actor actor, ProjectId id) {
        return reading.find(actor, PROJECT.ID.eq(id.value()));
    }

    @Override
    public Optional<ProjectDetail> find(Actor actor, ProjectNumber number) {
        return reading.find(actor, PROJECT.NUMBER.eq(number.value()));
    }

    @Override
    public Optional<Optional<ProjectNumber>> numberOf(Actor actor, ProjectId id) {
        return sql.select(PROJECT.NUMBER)
                .from(PROJECT)
                .where(PROJECT.ID.eq(id.value()))
                .and(Visibility.projectsOf(actor, PROJECT))
                .fetchOptional(row -> Optional.ofNullable(row.value1()).map(ProjectNumber::new));
    }

    @Override
    public List<HistoryLine> history(Actor actor, ProjectId id) {
        return actor.isStaff() ? RecordedLines.of(sql, id.value(), DSL.noCondition(), MOST_HISTORY) : List.of();
    }

    @Override
    public List<ClientName> clients(Actor actor, Optional<ClientId> chosen) {
        if (!Visibility.seesAll(actor)) {
            return List.of();
        }
        return sql.select(CLIENT.ID, CLIENT.NAME)
                .from(CLIENT)
                .where(DSL.exists(DSL.selectOne().from(PROJECT).where(PROJECT.CLIENT_ID.eq(CLIENT.ID))))
                .or(CLIENT.ID.eq(chosen.map(ClientId::value).orElse(new UUID(0, 0))))
                .orderBy(CLIENT.NAME_WORDS, CLIENT.ID)
                .limit(MOST_CLIENTS)
                .fetch(row -> new ClientName(new ClientId(row.value1()), row.value2()));
    }

    @Override
    public Optional<ClientName> visibleUnder(Actor actor, ProjectNumber number) {
        return OtherClients.ofProject(sql, actor, PROJECT.NUMBER.eq(number.value()));
    }
}
