package studio.portal.bootstrap;

import studio.portal.application.Submissions;
import studio.portal.application.file.BeginUpload;
import studio.portal.application.file.CollectUnfinishedUploads;
import studio.portal.application.file.ContinueUpload;
import studio.portal.application.file.EndUpload;
import studio.portal.application.file.FollowUpload;
import studio.portal.application.file.RemoveUpload;

/** What can be done with files that come bit by bit. */
record UploadUseCases(
        BeginUpload begin, ContinueUpload goOn, FollowUpload follow, EndUpload end, CollectUnfinishedUploads collect) {
    static UploadUseCases of(Storage storage, Tools tools) {
        var transactions = storage.transactions();
        var uploads = storage.uploads();
        var unfinished = storage.unfinishedUploads();
        var blobs = tools.blobs();
        var files = tools.partialFiles();
        return new UploadUseCases(
                new BeginUpload(
                        transactions,
                        new Submissions(transactions, storage.submissions(), tools.clock()),
                        uploads,
                        unfinished,
                        blobs,
                        files,
                        storage.settingsQueries(),
                        tools.ids(),
                        tools.clock()),
                new ContinueUpload(transactions, uploads, unfinished, blobs, files, tools.clock()),
                new FollowUpload(transactions, uploads, unfinished, blobs, files, tools.clock()),
                new EndUpload(transactions, unfinished, files, new RemoveUpload(transactions, uploads, tools.clock())),
                new CollectUnfinishedUploads(transactions, unfinished, files, tools.clock()));
    }
}
