package studio.portal.bootstrap;

import studio.portal.application.document.ApprovalRecord;
import studio.portal.application.document.AskForApproval;
import studio.portal.application.document.Certificates;
import studio.portal.application.document.DecideOnVersion;
import studio.portal.application.document.DownloadVersion;
import studio.portal.application.document.EvidenceWords;
import studio.portal.application.document.TakeEvidence;
import studio.portal.application.document.WithdrawApproval;
import studio.portal.bootstrap.pdf.PdfEvidencePapers;

/** What people do about approvals, and what is kept of it. */
public record ApprovalUseCases(
        ApprovalRecord record,
        AskForApproval ask,
        DecideOnVersion decide,
        WithdrawApproval withdraw,
        TakeEvidence takeEvidence) {

    static ApprovalUseCases of(Storage storage, Tools tools, DownloadVersion download) {
        var transactions = storage.transactions();
        var documents = storage.document().documents();
        var versions = storage.document().versions();
        var rounds = storage.document().approvals();
        var people = storage.people();
        var settings = storage.settingsQueries();
        var clock = tools.clock();
        var record = new ApprovalRecord(
                rounds,
                storage.document().evidence(),
                new EvidenceWords(people, storage.clients(), versions, settings));
        var certificates = new Certificates(rounds, people, storage.clients(), versions, settings, clock);
        return new ApprovalUseCases(
                record,
                new AskForApproval(
                        transactions,
                        tools.validation(),
                        documents,
                        rounds,
                        record,
                        people,
                        settings,
                        tools.ids(),
                        clock),
                new DecideOnVersion(transactions, tools.validation(), documents, rounds, record, people, clock),
                new WithdrawApproval(transactions, documents, rounds, record, clock),
                new TakeEvidence(
                        transactions,
                        documents,
                        storage.document().evidence(),
                        certificates,
                        new PdfEvidencePapers(),
                        download));
    }
}
