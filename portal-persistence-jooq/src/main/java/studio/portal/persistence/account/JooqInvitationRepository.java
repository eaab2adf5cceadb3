package studio.portal.persistence.account;

import static studio.portal.persistence.schema.Tables.INVITATION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.Invitation;
import studio.portal.domain.account.InvitationId;
import studio.portal.domain.account.InvitationRepository;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.SecretHash;
import studio.portal.persistence.Database;
import studio.portal.persistence.Moments;
import studio.portal.persistence.schema.tables.records.InvitationRecord;

/** Invitations as rows. An invitation to the studio has no client, and so is there for the studio alone. */
public final class JooqInvitationRepository implements InvitationRepository {
    private final DSLContext sql;
    private final ClientLock places;

    public JooqInvitationRepository(Database database) {
        this.sql = database.sql();
        this.places = new ClientLock(database);
    }

    @Override
    public Optional<Invitation> find(Actor actor, InvitationId id) {
        return sql.selectFrom(INVITATION)
                .where(INVITATION.ID.eq(id.value()))
                .and(AccountVisibility.client(actor, INVITATION.CLIENT_ID))
                .fetchOptional(JooqInvitationRepository::invitation);
    }

    @Override
    public Optional<Invitation> lock(Actor actor, InvitationId id) {
        return lock(INVITATION.ID.eq(id.value()).and(AccountVisibility.client(actor, INVITATION.CLIENT_ID))).stream()
                .findFirst();
    }

    @Override
    public Optional<Invitation> findByToken(Actor actor, SecretHash token) {
        return sql.fetchOptional(INVITATION, INVITATION.TOKEN_HASH.eq(token.value()))
                .map(JooqInvitationRepository::invitation);
    }

    @Override
    public Optional<Invitation> lockByToken(Actor actor, SecretHash token) {
        return lock(INVITATION.TOKEN_HASH.eq(token.value())).stream().findFirst();
    }

    @Override
    public List<Invitation> lockPending(Actor actor, EmailAddress email, Optional<ClientId> client) {
        places.take(client);
        return locked(INVITATION
                .EMAIL
                .eq(email.value())
                .and(to(client))
                .and(isPending())
                .and(AccountVisibility.client(actor, INVITATION.CLIENT_ID)));
    }

    @Override
    public List<Invitation> findPending(Actor actor, EmailAddress email) {
        return sql.selectFrom(INVITATION)
                .where(INVITATION.EMAIL.eq(email.value()))
                .and(isPending())
                .and(AccountVisibility.client(actor, INVITATION.CLIENT_ID))
                .orderBy(INVITATION.ID)
                .fetch(JooqInvitationRepository::invitation);
    }

    /** The place before the row, as everybody does who locks both. Which place it is never changes. */
    private List<Invitation> lock(Condition which) {
        sql.select(INVITATION.CLIENT_ID)
                .from(INVITATION)
                .where(which)
                .fetch(row -> Stored.client(row.value1()))
                .forEach(places::take);
        return locked(which);
    }

    private List<Invitation> locked(Condition which) {
        return sql.selectFrom(INVITATION)
                .where(which)
                .orderBy(INVITATION.ID)
                .forUpdate()
                .fetch(JooqInvitationRepository::invitation);
    }

    @Override
    public void add(Actor actor, Invitation invitation) {
        sql.insertInto(INVITATION).set(row(invitation)).execute();
    }

    @Override
    public void update(Actor actor, Invitation invitation) {
        var updated = sql.update(INVITATION)
                .set(row(invitation))
                .where(INVITATION.ID.eq(invitation.id().value()))
                .and(isPending())
                .execute();
        if (updated == 0) {
            throw new RuleViolation("invitation-over", "The invitation was used or withdrawn meanwhile");
        }
    }

    @Override
    public void forget(Actor actor, EmailAddress address, EmailAddress replacement) {
        sql.update(INVITATION)
                .set(INVITATION.EMAIL, replacement.value())
                .set(INVITATION.NAME, Invitation.FORGOTTEN)
                .where(INVITATION.EMAIL.eq(address.value()))
                .execute();
    }

    @Override
    public int removeOverBefore(Actor actor, Instant time) {
        return sql.deleteFrom(INVITATION)
                .where(INVITATION.INVITED_AT.lt(Moments.stored(time)))
                .and(DSL.not(isPending())
                        .or(INVITATION.INVITED_AT.lt(Moments.stored(time.minus(Invitation.VALID_FOR)))))
                .execute();
    }

    private static Condition isPending() {
        return INVITATION.ACCEPTED_AT.isNull().and(INVITATION.REVOKED_AT.isNull());
    }

    private static Condition to(Optional<ClientId> client) {
        return client.map(id -> INVITATION.CLIENT_ID.eq(id.value())).orElseGet(INVITATION.CLIENT_ID::isNull);
    }

    private static InvitationRecord row(Invitation invitation) {
        var by = invitation.invitedBy();
        var row = new InvitationRecord();
        row.setId(invitation.id().value());
        row.setEmail(invitation.email().value());
        row.setName(invitation.name());
        row.set(INVITATION.CLIENT_ID, invitation.client().map(ClientId::value).orElse(null));
        row.setPermissions(Stored.permissions(invitation.permissions()));
        row.setAdmin(invitation.admin());
        row.setTokenHash(invitation.token().value());
        row.set(INVITATION.INVITED_BY_PERSON, by.person().map(PersonId::value).orElse(null));
        row.set(INVITATION.INVITED_BY_JOB, by.job().orElse(null));
        row.setInvitedAt(Moments.stored(invitation.invitedAt()));
        row.set(
                INVITATION.ACCEPTED_AT,
                invitation.acceptedAt().map(Moments::stored).orElse(null));
        row.set(
                INVITATION.REVOKED_AT,
                invitation.revokedAt().map(Moments::stored).orElse(null));
        return row;
    }

    private static Invitation invitation(InvitationRecord row) {
        return new Invitation(
                new InvitationId(row.getId()),
                new EmailAddress(row.getEmail()),
                row.getName(),
                Stored.client(row.getClientId()),
                Stored.permissions(row.getPermissions()),
                row.getAdmin(),
                new SecretHash(row.getTokenHash()),
                Stored.reference(row.getInvitedByPerson(), row.getInvitedByJob()),
                row.getInvitedAt(),
                Optional.ofNullable(row.getAcceptedAt()),
                Optional.ofNullable(row.getRevokedAt()));
    }
}
