package studio.portal.bootstrap;

import studio.portal.application.account.MembersNow;
import studio.portal.application.project.ChangeRequest;
import studio.portal.application.project.DecideOnItem;
import studio.portal.application.project.DownloadAnswerFile;
import studio.portal.application.project.DownloadProjectFile;
import studio.portal.application.project.DraftRequest;
import studio.portal.application.project.RedactInProject;
import studio.portal.application.project.RemindOfRequests;
import studio.portal.application.project.SaveAnswer;
import studio.portal.application.project.SendAnswers;
import studio.portal.application.project.WriteInProject;
import studio.portal.web.project.RequestDeeds;
import studio.portal.web.project.ThreadDeeds;

/** What people say in projects and ask of clients, and what the portal does about it by itself. */
public record RequestUseCases(RequestDeeds deeds, ThreadDeeds thread, RemindOfRequests remind) {
    static RequestUseCases of(Storage storage, Tools tools) {
        var transactions = storage.transactions();
        var validation = tools.validation();
        var projects = storage.projects();
        var requests = storage.requests();
        var members = new MembersNow(storage.people());
        var clock = tools.clock();
        return new RequestUseCases(
                new RequestDeeds(
                        new DraftRequest(
                                transactions, validation, projects, requests, storage.people(), tools.ids(), clock),
                        new ChangeRequest(transactions, validation, projects, requests, storage.people(), clock),
                        new SaveAnswer(transactions, validation, projects, requests, storage.uploads(), members),
                        new SendAnswers(transactions, projects, requests, members, clock),
                        new DecideOnItem(transactions, validation, projects, requests, clock),
                        new DownloadAnswerFile(transactions, storage.answered(), storage.log(), clock)),
                new ThreadDeeds(
                        new WriteInProject(
                                transactions,
                                validation,
                                projects,
                                storage.threads(),
                                storage.uploads(),
                                members,
                                tools.ids(),
                                clock),
                        new RedactInProject(transactions, projects, storage.threads(), clock),
                        new DownloadProjectFile(transactions, storage.threadQueries(), storage.log(), clock)),
                new RemindOfRequests(transactions, projects, requests, storage.settingsQueries(), clock));
    }
}
