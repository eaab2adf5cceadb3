package studio.portal.bootstrap;

import java.util.List;
import studio.portal.application.file.ReceiveUpload;
import studio.portal.web.FileAnswer;
import studio.portal.web.Once;
import studio.portal.web.Pages;
import studio.portal.web.Routes;
import studio.portal.web.document.DocumentApi;
import studio.portal.web.document.DocumentDeedApi;
import studio.portal.web.document.DocumentDeedPages;
import studio.portal.web.document.DocumentPages;
import studio.portal.web.document.VersionScreens;

/** The pages and the API of documents. */
record DocumentAreas(
        Storage storage,
        Tools tools,
        DocumentUseCases documents,
        ReceiveUpload receive,
        FileAnswer files,
        VersionScreens versions,
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
        return List.of(
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
                        files),
                new DocumentDeedPages(pages, once, validation, queries, versions, receive, deeds),
                new DocumentApi(once, validation, queries, add, download, files),
                new DocumentDeedApi(once, validation, queries, deeds));
    }
}
