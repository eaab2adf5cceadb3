package studio.portal.bootstrap;

import java.util.List;
import studio.portal.application.file.ReceiveUpload;
import studio.portal.application.file.SendFile;
import studio.portal.web.FileAnswer;
import studio.portal.web.Once;
import studio.portal.web.Pages;
import studio.portal.web.Routes;
import studio.portal.web.document.ApprovalApi;
import studio.portal.web.document.ApprovalPages;
import studio.portal.web.document.DocumentApi;
import studio.portal.web.document.DocumentDeedApi;
import studio.portal.web.document.DocumentDeedPages;
import studio.portal.web.document.DocumentHistory;
import studio.portal.web.document.DocumentPages;
import studio.portal.web.document.DocumentScreen;
import studio.portal.web.document.EvidenceAnswer;
import studio.portal.web.document.VersionScreens;

/** The pages and the API of documents. */
record DocumentAreas(
        Storage storage,
        Tools tools,
        DocumentUseCases documents,
        ReceiveUpload receive,
        FileAnswer files,
        VersionScreens versions,
        SendFile send,
        Pages pages,
        Once once) {
    List<Routes> routes() {
        var queries = storage.document().queries();
        var validation = tools.validation();
        var add = documents.addDocument();
        var download = documents.downloadVersion();
        var deeds = new DocumentDeedPages.Deeds(
                documents.addVersion(),
                documents.shareVersion(),
                documents.changeDocument(),
                documents.withdrawVersion(),
                documents.withdrawDocument());
        var approvals = documents.approvals();
        var approvalQueries = storage.document().approvalQueries();
        var screen = new DocumentScreen(pages, queries, versions, approvalQueries, storage.projectNames());
        var evidence = new EvidenceAnswer(approvals.takeEvidence(), send);
        var deciding = new ApprovalPages.Deeds(approvals.ask(), approvals.decide(), approvals.withdraw());
        return List.of(
                new ApprovalPages(pages, validation, queries, approvalQueries, deciding, evidence, screen),
                new ApprovalApi(pages, once, validation, queries, approvalQueries, deciding, evidence),
                new DocumentPages(
                        pages,
                        once,
                        validation,
                        queries,
                        versions,
                        storage.accountQueries(),
                        add,
                        receive,
                        download,
                        files,
                        screen),
                new DocumentHistory(pages, queries),
                new DocumentDeedPages(pages, once, validation, queries, receive, deeds, screen),
                new DocumentApi(once, validation, queries, add, download, files),
                new DocumentDeedApi(once, validation, queries, deeds));
    }
}
