package studio.portal.bootstrap;

import studio.portal.application.account.AcceptInvitation;
import studio.portal.application.account.AccessEnding;
import studio.portal.application.account.AddClient;
import studio.portal.application.account.ApiTokens;
import studio.portal.application.account.ChangeClient;
import studio.portal.application.account.ChangeMembership;
import studio.portal.application.account.ChangePassword;
import studio.portal.application.account.ChangeProfile;
import studio.portal.application.account.ChangeRole;
import studio.portal.application.account.CodeCheck;
import studio.portal.application.account.CreateAdmin;
import studio.portal.application.account.CreateToken;
import studio.portal.application.account.CreateTokenWithCode;
import studio.portal.application.account.Departure;
import studio.portal.application.account.DisablePerson;
import studio.portal.application.account.EnablePerson;
import studio.portal.application.account.EndOtherSessions;
import studio.portal.application.account.EndSession;
import studio.portal.application.account.ErasePerson;
import studio.portal.application.account.Invite;
import studio.portal.application.account.OwnProfile;
import studio.portal.application.account.PasswordCheck;
import studio.portal.application.account.RecordUse;
import studio.portal.application.account.RemoveMember;
import studio.portal.application.account.RequestPasswordReset;
import studio.portal.application.account.RequestSignInCode;
import studio.portal.application.account.ResetPassword;
import studio.portal.application.account.RevokeInvitation;
import studio.portal.application.account.RevokeToken;
import studio.portal.application.account.SignInThrottling;
import studio.portal.application.account.SignInWithCode;
import studio.portal.application.account.SignInWithPassword;
import studio.portal.application.account.SignIns;
import studio.portal.application.account.SignOut;
import studio.portal.application.account.SwitchClient;
import studio.portal.application.account.WaysInByMail;
import studio.portal.application.settings.ChangeSettings;

/** What people do with accounts, clients and settings. */
public record AccountUseCases(
        CreateAdmin createAdmin,
        RequestSignInCode requestSignInCode,
        SignInWithCode signInWithCode,
        SignInWithPassword signInWithPassword,
        SignOut signOut,
        SwitchClient switchClient,
        RecordUse recordUse,
        RequestPasswordReset requestPasswordReset,
        ResetPassword resetPassword,
        ChangePassword changePassword,
        OwnProfile ownProfile,
        ChangeProfile changeProfile,
        EndSession endSession,
        EndOtherSessions endOtherSessions,
        CreateToken createToken,
        CreateTokenWithCode createTokenWithCode,
        RevokeToken revokeToken,
        AddClient addClient,
        ChangeClient changeClient,
        Invite invite,
        AcceptInvitation acceptInvitation,
        RevokeInvitation revokeInvitation,
        ChangeMembership changeMembership,
        RemoveMember removeMember,
        ChangeRole changeRole,
        DisablePerson disablePerson,
        EnablePerson enablePerson,
        ErasePerson erasePerson,
        ChangeSettings changeSettings) {

    static AccountUseCases of(Storage storage, Tools tools) {
        var signInThrottling = new SignInThrottling(storage.transactions(), storage.signIns(), tools.clock());
        var waysInByMail = new WaysInByMail(
                storage.transactions(), signInThrottling, storage.people(), storage.log(), tools.clock());
        var accessEnding = new AccessEnding(
                storage.sessions(), storage.apiTokens(), storage.signIns(), storage.log(), tools.clock());
        var departure = new Departure(
                storage.people(), storage.invitations(), storage.tickets(), accessEnding, storage.log(), tools.clock());
        var signIns = new SignIns(storage.sessions(), tools.tokens(), storage.log(), tools.ids(), tools.clock());
        var apiTokens = new ApiTokens(storage.apiTokens(), tools.tokens(), storage.log(), tools.ids(), tools.clock());
        var codeCheck = new CodeCheck(signInThrottling, storage.people(), storage.signIns(), tools.clock());
        var passwordCheck =
                new PasswordCheck(storage.transactions(), signInThrottling, storage.people(), tools.passwords());
        return new AccountUseCases(
                new CreateAdmin(
                        storage.transactions(),
                        tools.validation(),
                        storage.people(),
                        storage.signIns(),
                        tools.tokens(),
                        tools.ids(),
                        tools.clock()),
                new RequestSignInCode(tools.validation(), waysInByMail, storage.signIns(), tools.tokens(), tools.ids()),
                new SignInWithCode(storage.transactions(), tools.validation(), codeCheck, signIns),
                new SignInWithPassword(storage.transactions(), tools.validation(), passwordCheck, signIns),
                new SignOut(storage.transactions(), storage.sessions(), accessEnding),
                new SwitchClient(
                        storage.transactions(), storage.sessions(), storage.people(), storage.log(), tools.clock()),
                new RecordUse(storage.transactions(), storage.sessions(), storage.apiTokens(), tools.clock()),
                new RequestPasswordReset(
                        tools.validation(), waysInByMail, storage.signIns(), tools.tokens(), tools.ids()),
                new ResetPassword(
                        storage.transactions(),
                        tools.validation(),
                        storage.people(),
                        storage.signIns(),
                        accessEnding,
                        tools.passwords(),
                        tools.clock()),
                new ChangePassword(
                        storage.transactions(),
                        tools.validation(),
                        storage.people(),
                        passwordCheck,
                        accessEnding,
                        tools.passwords(),
                        tools.clock()),
                new OwnProfile(storage.people()),
                new ChangeProfile(storage.transactions(), tools.validation(), storage.people(), tools.clock()),
                new EndSession(storage.transactions(), storage.sessions(), accessEnding),
                new EndOtherSessions(storage.transactions(), storage.sessions(), accessEnding),
                new CreateToken(storage.transactions(), tools.validation(), passwordCheck, apiTokens),
                new CreateTokenWithCode(storage.transactions(), tools.validation(), codeCheck, apiTokens),
                new RevokeToken(storage.transactions(), storage.apiTokens(), accessEnding),
                new AddClient(
                        storage.transactions(),
                        tools.validation(),
                        storage.clients(),
                        storage.people(),
                        tools.ids(),
                        tools.clock()),
                new ChangeClient(
                        storage.transactions(), tools.validation(), storage.clients(), storage.people(), tools.clock()),
                new Invite(
                        storage.transactions(),
                        tools.validation(),
                        storage.people(),
                        storage.clients(),
                        storage.invitations(),
                        tools.tokens(),
                        storage.log(),
                        tools.ids(),
                        tools.clock()),
                new AcceptInvitation(
                        storage.transactions(),
                        tools.validation(),
                        storage.people(),
                        storage.invitations(),
                        signIns,
                        apiTokens,
                        storage.log(),
                        tools.ids(),
                        tools.clock()),
                new RevokeInvitation(storage.transactions(), storage.invitations(), storage.log(), tools.clock()),
                new ChangeMembership(storage.transactions(), tools.validation(), storage.people(), tools.clock()),
                new RemoveMember(
                        storage.transactions(),
                        storage.people(),
                        storage.tickets(),
                        accessEnding,
                        storage.log(),
                        tools.clock()),
                new ChangeRole(storage.transactions(), storage.people(), tools.clock()),
                new DisablePerson(storage.transactions(), storage.people(), departure, tools.clock()),
                new EnablePerson(storage.transactions(), storage.people(), tools.clock()),
                new ErasePerson(
                        storage.transactions(),
                        storage.people(),
                        storage.invitations(),
                        storage.messages()::forget,
                        storage.signIns(),
                        departure,
                        tools.clock()),
                new ChangeSettings(storage.transactions(), storage.settings()));
    }
}
