package studio.portal.bootstrap;

import java.util.List;
import studio.portal.application.file.SendFile;
import studio.portal.web.Once;
import studio.portal.web.Pages;
import studio.portal.web.RenditionAnswer;
import studio.portal.web.Routes;
import studio.portal.web.document.CommentApi;
import studio.portal.web.document.CommentPages;
import studio.portal.web.document.PreviewApi;
import studio.portal.web.document.PreviewPages;
import studio.portal.web.document.VersionScreens;

/** The pages and the API for looking at documents and talking about what is seen. */
record PreviewAreas(
        Storage storage,
        Tools tools,
        PreviewUseCases previews,
        SendFile sendFile,
        VersionScreens screens,
        Pages pages,
        Once once) {
    static VersionScreens screens(Storage storage, Pages pages) {
        var preview = storage.preview();
        return new VersionScreens(pages, storage.document().queries(), preview.queries(), preview.commentQueries());
    }

    List<Routes> routes() {
        var queries = storage.preview().queries();
        var validation = tools.validation();
        var answer = new RenditionAnswer(sendFile);
        var view = previews.viewRendition();
        var comment = previews.commentOnVersion();
        var resolve = previews.resolveComment();
        return List.of(
                new PreviewPages(pages, screens, queries, view, answer),
                new CommentPages(pages, validation, screens, comment, resolve),
                new PreviewApi(screens, queries, view, answer),
                new CommentApi(once, validation, screens, comment, resolve));
    }
}
