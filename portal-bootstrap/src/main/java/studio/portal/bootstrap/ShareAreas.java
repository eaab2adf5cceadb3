package studio.portal.bootstrap;

import java.util.List;
import studio.portal.application.PortalAddress;
import studio.portal.application.document.CreateShareLink;
import studio.portal.application.document.DownloadByLink;
import studio.portal.application.document.DownloadVersion;
import studio.portal.application.document.OpenShareLink;
import studio.portal.application.document.RevokeShareLink;
import studio.portal.application.document.ViewShareLink;
import studio.portal.application.file.SendFile;
import studio.portal.web.Cookies;
import studio.portal.web.FileAnswer;
import studio.portal.web.Once;
import studio.portal.web.Pages;
import studio.portal.web.Routes;
import studio.portal.web.document.DocumentZip;
import studio.portal.web.document.ShareLinkApi;
import studio.portal.web.document.ShareLinkPages;
import studio.portal.web.document.SharePages;
import studio.portal.web.file.ZipAnswer;

/** The pages and the API of links to versions, and of several documents as one zip. */
record ShareAreas(
        Storage storage,
        Tools tools,
        DownloadVersion download,
        SendFile send,
        Pages pages,
        Once once,
        Cookies cookies,
        PortalAddress address) {
    List<Routes> routes() {
        var queries = storage.document().queries();
        var links = storage.document().linkQueries();
        var validation = tools.validation();
        var tokens = tools.tokens();
        var clock = tools.clock();
        var deeds = deeds();
        return List.of(
                new DocumentZip(queries, download, new ZipAnswer(send)),
                visitors(),
                new ShareLinkPages(pages, validation, queries, links, deeds, tokens, address, clock),
                new ShareLinkApi(once, validation, queries, links, deeds, tokens, address, clock));
    }

    private ShareLinkPages.Deeds deeds() {
        var document = storage.document();
        return new ShareLinkPages.Deeds(
                new CreateShareLink(
                        storage.transactions(),
                        tools.validation(),
                        document.documents(),
                        document.links(),
                        storage.log(),
                        storage.settingsQueries(),
                        tools.passwords(),
                        tools.tokens(),
                        tools.ids(),
                        tools.clock()),
                new RevokeShareLink(
                        storage.transactions(), document.documents(), document.links(), storage.log(), tools.clock()));
    }

    private SharePages visitors() {
        var document = storage.document();
        var view = new ViewShareLink(document.links(), document.documents(), document.versions(), tools.clock());
        var open = new OpenShareLink(
                storage.transactions(),
                document.links(),
                document.documents(),
                document.versions(),
                storage.signIns(),
                tools.passwords(),
                storage.log(),
                tools.ids(),
                tools.clock());
        var byLink = new DownloadByLink(
                storage.transactions(), document.links(), document.documents(), download, tools.ids(), tools.clock());
        return new SharePages(pages, view, open, byLink, new FileAnswer(send), cookies, tools.tokens(), tools.clock());
    }
}
