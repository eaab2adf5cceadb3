package studio.portal.bootstrap;

import java.util.List;
import studio.portal.web.Cookies;
import studio.portal.web.Once;
import studio.portal.web.Pages;
import studio.portal.web.Routes;
import studio.portal.web.account.ClientApi;
import studio.portal.web.account.ClientPages;
import studio.portal.web.account.DevicePages;
import studio.portal.web.account.InvitationApi;
import studio.portal.web.account.InvitationPages;
import studio.portal.web.account.MeApi;
import studio.portal.web.account.MemberApi;
import studio.portal.web.account.MemberPages;
import studio.portal.web.account.PeoplePages;
import studio.portal.web.account.PersonApi;
import studio.portal.web.account.PersonPages;
import studio.portal.web.account.PreviewPages;
import studio.portal.web.account.ProfilePages;
import studio.portal.web.account.ResetApi;
import studio.portal.web.account.ResetPages;
import studio.portal.web.account.SignInCodeApi;
import studio.portal.web.account.SignInPages;
import studio.portal.web.account.TokenApi;

/** The pages and the API of accounts and clients. */
record AccountAreas(Storage storage, Tools tools, AccountUseCases accounts, Pages pages, Cookies cookies, Once once) {
    List<Routes> routes() {
        return List.of(
                new SignInPages(
                        pages,
                        cookies,
                        tools.validation(),
                        accounts.requestSignInCode(),
                        accounts.signInWithCode(),
                        accounts.signInWithPassword(),
                        accounts.signOut()),
                new ResetPages(pages, tools.validation(), accounts.requestPasswordReset(), accounts.resetPassword()),
                new InvitationPages(pages, tools.validation(), accounts.acceptInvitation()),
                new ProfilePages(
                        pages,
                        tools.validation(),
                        storage.accountQueries(),
                        accounts.ownProfile(),
                        accounts.changeProfile(),
                        accounts.changePassword(),
                        accounts.createToken()),
                new DevicePages(
                        pages,
                        accounts.endSession(),
                        accounts.endOtherSessions(),
                        accounts.revokeToken(),
                        accounts.switchClient()),
                new ClientPages(
                        pages,
                        tools.validation(),
                        storage.accountQueries(),
                        accounts.addClient(),
                        accounts.changeClient()),
                new MemberPages(
                        pages,
                        tools.validation(),
                        storage.accountQueries(),
                        accounts.invite(),
                        accounts.revokeInvitation(),
                        accounts.changeMembership(),
                        accounts.removeMember()),
                new PeoplePages(
                        pages,
                        tools.validation(),
                        storage.accountQueries(),
                        accounts.invite(),
                        accounts.revokeInvitation()),
                new PreviewPages(pages, cookies, storage.accountQueries()),
                new PersonPages(
                        pages,
                        storage.accountQueries(),
                        accounts.changeRole(),
                        accounts.disablePerson(),
                        accounts.enablePerson(),
                        accounts.erasePerson()),
                new TokenApi(
                        once,
                        tools.validation(),
                        storage.accountQueries(),
                        accounts.createToken(),
                        accounts.revokeToken()),
                new ResetApi(once, tools.validation(), accounts.requestPasswordReset(), accounts.resetPassword()),
                new MeApi(
                        tools.validation(),
                        storage.accountQueries(),
                        accounts.ownProfile(),
                        accounts.changeProfile(),
                        accounts.changePassword(),
                        accounts.endSession(),
                        accounts.endOtherSessions(),
                        accounts.switchClient()),
                new ClientApi(
                        once,
                        tools.validation(),
                        storage.accountQueries(),
                        accounts.addClient(),
                        accounts.changeClient()),
                new MemberApi(
                        tools.validation(),
                        storage.accountQueries(),
                        accounts.changeMembership(),
                        accounts.removeMember()),
                new InvitationApi(
                        once,
                        tools.validation(),
                        storage.accountQueries(),
                        accounts.invite(),
                        accounts.revokeInvitation(),
                        accounts.acceptInvitation()),
                new SignInCodeApi(
                        once, tools.validation(), accounts.requestSignInCode(), accounts.createTokenWithCode()),
                new PersonApi(
                        once,
                        storage.transactions(),
                        storage.accountQueries(),
                        accounts.changeRole(),
                        accounts.disablePerson(),
                        accounts.enablePerson(),
                        accounts.erasePerson()));
    }
}
