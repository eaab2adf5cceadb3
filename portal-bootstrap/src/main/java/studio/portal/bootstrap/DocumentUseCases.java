package studio.portal.bootstrap;

import studio.portal.application.account.MembersNow;
import studio.portal.application.document.AddDocument;
import studio.portal.application.document.AddVersion;
import studio.portal.application.document.ChangeDocument;
import studio.portal.application.document.DownloadVersion;
import studio.portal.application.document.ShareVersion;
import studio.portal.application.document.WithdrawDocument;
import studio.portal.application.document.WithdrawVersion;
import studio.portal.application.file.AskForPreview;
import studio.portal.bootstrap.preview.ChildRenderer;

/** What people do with documents. */
public record DocumentUseCases(
        AddDocument addDocument,
        AddVersion addVersion,
        ShareVersion shareVersion,
        ChangeDocument changeDocument,
        WithdrawVersion withdrawVersion,
        WithdrawDocument withdrawDocument,
        DownloadVersion downloadVersion,
        ApprovalUseCases approvals) {

    static DocumentUseCases of(Storage storage, Tools tools) {
        var transactions = storage.transactions();
        var validation = tools.validation();
        var documents = storage.document().documents();
        var projects = storage.document().projects();
        var previews = new AskForPreview(
                storage.preview().renderings(), ChildRenderer::refusal, storage.jobs(), tools.clock());
        var members = new MembersNow(storage.people());
        var clock = tools.clock();
        var download = new DownloadVersion(transactions, storage.document().versions(), storage.log(), clock);
        var approvals = ApprovalUseCases.of(storage, tools, download);
        var record = approvals.record();
        return new DocumentUseCases(
                new AddDocument(
                        transactions,
                        validation,
                        documents,
                        storage.clients(),
                        projects,
                        storage.uploads(),
                        previews,
                        tools.ids(),
                        members,
                        clock),
                new AddVersion(
                        transactions, validation, documents, storage.uploads(), previews, record, members, clock),
                new ShareVersion(transactions, documents, clock),
                new ChangeDocument(transactions, validation, documents, projects, clock),
                new WithdrawVersion(transactions, validation, documents, record, members, clock),
                new WithdrawDocument(transactions, validation, documents, record, members, clock),
                download,
                approvals);
    }
}
