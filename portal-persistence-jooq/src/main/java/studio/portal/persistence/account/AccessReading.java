package studio.portal.persistence.account;

import static studio.portal.persistence.schema.Tables.API_TOKEN;
import static studio.portal.persistence.schema.Tables.CLIENT;
import static studio.portal.persistence.schema.Tables.INVITATION;
import static studio.portal.persistence.schema.Tables.SESSION;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import studio.portal.application.account.AccountViews.InvitationRow;
import studio.portal.application.account.AccountViews.SessionRow;
import studio.portal.application.account.AccountViews.TokenRow;
import studio.portal.application.account.ClientName;
import studio.portal.domain.account.AccountPolicy;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ApiToken;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.Invitation;
import studio.portal.domain.account.InvitationId;
import studio.portal.domain.account.Session;

/** Ways in for lists: invitations, sessions and tokens that still are of use. */
final class AccessReading {
    private final DSLContext sql;
    private final Clock clock;

    AccessReading(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Optional<InvitationRow> invitation(Actor actor, InvitationId id) {
        var eyes = actor instanceof Actor.Preview preview ? preview.member() : actor;
        var managed = eyes instanceof Actor.Member member
                ? invitationsTo(member, Optional.of(member.client()))
                : AccountVisibility.all(eyes);
        return sql.select(INVITATION.fields())
                .select(CLIENT.ID, CLIENT.NAME)
                .from(INVITATION)
                .leftJoin(CLIENT)
                .on(CLIENT.ID.eq(INVITATION.CLIENT_ID))
                .where(INVITATION.ID.eq(id.value()))
                .and(managed)
                .fetchOptional(AccessReading::invitation);
    }

    List<InvitationRow> openInvitations(Actor actor, Optional<ClientId> client) {
        return sql.select(INVITATION.fields())
                .select(CLIENT.ID, CLIENT.NAME)
                .from(INVITATION)
                .leftJoin(CLIENT)
                .on(CLIENT.ID.eq(INVITATION.CLIENT_ID))
                .where(invitationsTo(actor, client))
                .and(INVITATION.ACCEPTED_AT.isNull())
                .and(INVITATION.REVOKED_AT.isNull())
                .and(INVITATION.INVITED_AT.gt(clock.instant().minus(Invitation.VALID_FOR)))
                .orderBy(INVITATION.INVITED_AT.desc(), INVITATION.ID.desc())
                .fetch(AccessReading::invitation);
    }

    /** Members see invitations of the client they manage, and none that only staff may see. */
    private static Condition invitationsTo(Actor actor, Optional<ClientId> client) {
        var eyes = actor instanceof Actor.Preview preview ? preview.member() : actor;
        return client.map(id -> AccountPolicy.mayManageMembers(eyes, id) || eyes instanceof Actor.System
                        ? INVITATION.CLIENT_ID.eq(id.value())
                        : DSL.falseCondition())
                .orElseGet(() -> INVITATION.CLIENT_ID.isNull().and(AccountVisibility.all(eyes)));
    }

    List<SessionRow> sessions(Actor actor) {
        var now = clock.instant();
        return sql
                .selectFrom(SESSION)
                .where(AccountVisibility.own(actor, SESSION.PERSON_ID))
                .orderBy(SESSION.STARTED_AT.desc(), SESSION.ID.desc())
                .fetch(JooqSessionRepository::session)
                .stream()
                .filter(session -> session.isAlive(now))
                .map(AccessReading::session)
                .toList();
    }

    List<TokenRow> tokens(Actor actor) {
        return sql.select(API_TOKEN.fields())
                .select(CLIENT.ID, CLIENT.NAME)
                .from(API_TOKEN)
                .leftJoin(CLIENT)
                .on(CLIENT.ID.eq(API_TOKEN.CLIENT_ID))
                .where(AccountVisibility.own(actor, API_TOKEN.PERSON_ID))
                .and(API_TOKEN.CREATED_AT.gt(clock.instant().minus(ApiToken.VALID_FOR)))
                .orderBy(API_TOKEN.CREATED_AT.desc(), API_TOKEN.ID.desc())
                .fetch(AccessReading::token);
    }

    private static InvitationRow invitation(Record row) {
        var invitedAt = row.get(INVITATION.INVITED_AT);
        return new InvitationRow(
                new InvitationId(row.get(INVITATION.ID)),
                new EmailAddress(row.get(INVITATION.EMAIL)),
                row.get(INVITATION.NAME),
                client(row),
                Stored.permissions(row.get(INVITATION.PERMISSIONS)),
                row.get(INVITATION.ADMIN),
                invitedAt,
                invitedAt.plus(Invitation.VALID_FOR));
    }

    private static SessionRow session(Session session) {
        return new SessionRow(
                session.id(),
                session.device(),
                session.address(),
                session.remembered(),
                session.startedAt(),
                session.lastSeenAt(),
                session.expiresAt());
    }

    private static TokenRow token(Record row) {
        var token = JooqApiTokenRepository.token(row.into(API_TOKEN));
        return new TokenRow(
                token.id(), token.name(), client(row), token.createdAt(), token.lastUsedAt(), token.expiresAt());
    }

    private static Optional<ClientName> client(Record row) {
        return Stored.client(row.get(CLIENT.ID)).map(id -> new ClientName(id, row.get(CLIENT.NAME)));
    }
}
