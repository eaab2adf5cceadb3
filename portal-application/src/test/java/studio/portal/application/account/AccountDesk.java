package studio.portal.application.account;

import static studio.portal.domain.Cast.JOB;
import static studio.portal.domain.Cast.MARA;
import static studio.portal.domain.Cast.MONDAY;
import static studio.portal.domain.Cast.VISITOR;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.portal.application.InMemoryPortal;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.EmailAddress;
import studio.portal.domain.account.InvitationId;
import studio.portal.domain.account.PasswordHash;
import studio.portal.domain.account.Permission;
import studio.portal.domain.account.PersonId;
import studio.portal.domain.account.SecretHash;
import studio.portal.domain.account.SignInAttemptId;

/** The use cases of accounts over an in-memory portal, for tests to extend. Mara has a password. */
public abstract class AccountDesk extends InMemoryPortal {
    protected static final EmailAddress MARAS = new EmailAddress("client@kern.example");
    protected static final EmailAddress NOBODYS = new EmailAddress("nobody@nowhere.example");
    protected static final EmailAddress LEES = new EmailAddress("lee@kern.example");
    protected static final String PASSWORD = "demo-portal-2026";
    protected static final Device LAPTOP = new Device("Firefox on Linux", "203.0.113.7");
    protected static final Device ELSEWHERE = new Device("curl", "198.51.100.9");

    /** Whose mails were to be forgotten. */
    protected final List<EmailAddress> forgotten = new ArrayList<>();

    protected final PlainPasswords passwords = new PlainPasswords(transactions);
    protected final PlainTokens tokens = new PlainTokens();
    protected final SignInThrottling throttling = new SignInThrottling(transactions, signIns(), clock);
    protected final AccessEnding access = new AccessEnding(sessions(), apiTokens(), signIns(), log, clock);
    protected final Departure departure = new Departure(people(), invitations(), tickets(), access, log, clock);
    protected final SignIns opening = new SignIns(sessions(), tokens, log, ids, clock);
    protected final ApiTokens keys = new ApiTokens(apiTokens(), tokens, log, ids, clock);
    protected final CodeCheck codes = new CodeCheck(throttling, people(), signIns(), clock);
    protected final PasswordCheck check = new PasswordCheck(transactions, throttling, people(), passwords);

    protected final WaysInByMail ways = new WaysInByMail(transactions, throttling, people(), log, clock);
    protected final RequestSignInCode requestSignInCode =
            new RequestSignInCode(validation, ways, signIns(), tokens, ids);
    protected final SignInWithCode signInWithCode = new SignInWithCode(transactions, validation, codes, opening);
    protected final SignInWithPassword signInWithPassword =
            new SignInWithPassword(transactions, validation, check, opening);
    protected final CreateToken createToken = new CreateToken(transactions, validation, check, keys);
    protected final CreateTokenWithCode createTokenWithCode =
            new CreateTokenWithCode(transactions, validation, codes, keys);
    protected final RequestPasswordReset requestPasswordReset =
            new RequestPasswordReset(validation, ways, signIns(), tokens, ids);
    protected final ResetPassword resetPassword =
            new ResetPassword(transactions, validation, people(), signIns(), access, passwords, clock);
    protected final ChangePassword changePassword =
            new ChangePassword(transactions, validation, people(), check, access, passwords, clock);
    protected final Invite invite =
            new Invite(transactions, validation, people(), clients(), invitations(), tokens, log, ids, clock);
    protected final RevokeInvitation revokeInvitation = new RevokeInvitation(transactions, invitations(), log, clock);
    protected final AcceptInvitation acceptInvitation =
            new AcceptInvitation(transactions, validation, people(), invitations(), opening, keys, log, ids, clock);
    protected final ChangeMembership changeMembership = new ChangeMembership(transactions, validation, people(), clock);
    protected final RemoveMember removeMember = new RemoveMember(transactions, people(), tickets(), access, log, clock);
    protected final DisablePerson disablePerson = new DisablePerson(transactions, people(), departure, clock);
    protected final EnablePerson enablePerson = new EnablePerson(transactions, people(), clock);
    protected final ErasePerson erasePerson = new ErasePerson(
            transactions,
            people(),
            invitations(),
            (actor, address, replacement, at) -> forgotten.add(address),
            signIns(),
            departure,
            clock);
    protected final ChangeRole changeRole = new ChangeRole(transactions, people(), clock);

    protected AccountDesk() {
        givePassword(MARA.person());
    }

    protected final void givePassword(PersonId person) {
        changePerson(person, found -> found.setPassword(new PasswordHash("plain " + PASSWORD), JOB, MONDAY));
    }

    protected final SignInAttemptId codeFor(EmailAddress email) {
        return requestSignInCode.handle(VISITOR, new RequestSignInCode.Command(email, "/tickets/1042"), LAPTOP);
    }

    protected final NewSession typed(SignInAttemptId attempt, String code) {
        return signInWithCode.handle(VISITOR, new SignInWithCode.Command(attempt, code, false), LAPTOP);
    }

    protected final NewSession signedIn(EmailAddress email, String password, Device device) {
        return signInWithPassword.handle(VISITOR, new SignInWithPassword.Command(email, password, false, "/"), device);
    }

    protected final NewSession maraSignedIn() {
        return signedIn(MARAS, PASSWORD, LAPTOP);
    }

    protected final ApiTokens.Created marasToken() {
        return created(new CreateToken.Command(MARAS, PASSWORD, "Export", Optional.empty()));
    }

    protected final ApiTokens.Created created(CreateToken.Command command) {
        return createToken.handle(VISITOR, command, createToken.prove(VISITOR, command, LAPTOP));
    }

    protected final boolean isAlive(NewSession opened) {
        return sessions()
                .findByToken(VISITOR, SecretHash.ofToken(opened.token()))
                .filter(session -> session.isAlive(clock.instant()))
                .isPresent();
    }

    protected static Invite.Command inviting(Optional<ClientId> client, Permission... permissions) {
        return new Invite.Command(LEES, "Lee Kern", client, Set.of(permissions), false);
    }

    protected final NewSession accepted(InvitationId invitation) {
        return acceptInvitation.handle(
                VISITOR, new AcceptInvitation.Command(tokens.invitation(invitation), "Lee Kern", false), LAPTOP);
    }
}
