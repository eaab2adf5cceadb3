package studio.portal.persistence.project;

import static studio.portal.persistence.schema.Tables.CLIENT;
import static studio.portal.persistence.schema.Tables.MEMBERSHIP;
import static studio.portal.persistence.schema.Tables.PROJECT;
import static studio.portal.persistence.schema.Tables.PROJECT_REQUEST;

import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import studio.portal.application.account.ClientName;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.project.RequestId;
import studio.portal.persistence.Visibility;

/** Under which other client of theirs somebody would see a thing that is not there for the one they act for. */
final class OtherClients {
    private OtherClients() {}

    /** @param which one project at most */
    static Optional<ClientName> ofProject(DSLContext sql, Actor actor, Condition which) {
        return actor instanceof Actor.Member member
                ? other(sql, member, which)
                        .filter(client -> sql.fetchExists(
                                PROJECT, which.and(Visibility.projectsOf(acting(member, client), PROJECT))))
                : Optional.empty();
    }

    static Optional<ClientName> ofRequest(DSLContext sql, Actor actor, RequestId id) {
        return actor instanceof Actor.Member member ? ofRequest(sql, member, id) : Optional.empty();
    }

    private static Optional<ClientName> ofRequest(DSLContext sql, Actor.Member member, RequestId id) {
        var request = PROJECT_REQUEST.ID.eq(id.value());
        var project = PROJECT.ID.in(
                DSL.select(PROJECT_REQUEST.PROJECT_ID).from(PROJECT_REQUEST).where(request));
        return other(sql, member, project)
                .filter(client -> sql.fetchExists(
                        PROJECT_REQUEST, request.and(Visibility.requestsOf(acting(member, client), PROJECT_REQUEST))));
    }

    /** The project's client, where the member belongs to it and acts for another one. */
    private static Optional<ClientName> other(DSLContext sql, Actor.Member member, Condition project) {
        return sql.select(CLIENT.ID, CLIENT.NAME)
                .from(PROJECT)
                .join(CLIENT)
                .on(CLIENT.ID.eq(PROJECT.CLIENT_ID))
                .join(MEMBERSHIP)
                .on(MEMBERSHIP.CLIENT_ID.eq(CLIENT.ID))
                .where(project)
                .and(MEMBERSHIP.PERSON_ID.eq(member.person().value()))
                .and(MEMBERSHIP.CLIENT_ID.ne(member.client().value()))
                .fetchOptional(row -> new ClientName(new ClientId(row.value1()), row.value2()));
    }

    private static Actor acting(Actor.Member member, ClientName client) {
        return new Actor.Member(member.person(), client.id(), Set.of());
    }
}
