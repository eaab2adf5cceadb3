package studio.portal.bootstrap;

import studio.portal.application.account.MembersNow;
import studio.portal.application.document.CommentOnVersion;
import studio.portal.application.document.DownloadVersion;
import studio.portal.application.document.ResolveComment;
import studio.portal.application.document.ViewRendition;

/** What people do with documents without having their files. */
public record PreviewUseCases(
        ViewRendition viewRendition, CommentOnVersion commentOnVersion, ResolveComment resolveComment) {

    static PreviewUseCases of(Storage storage, Tools tools, DownloadVersion download) {
        var preview = storage.preview();
        var documents = storage.document().documents();
        var members = new MembersNow(storage.people());
        return new PreviewUseCases(
                new ViewRendition(preview.queries(), download),
                new CommentOnVersion(
                        storage.transactions(),
                        tools.validation(),
                        documents,
                        preview.queries(),
                        preview.comments(),
                        members,
                        tools.ids(),
                        tools.clock()),
                new ResolveComment(storage.transactions(), documents, preview.comments(), members, tools.clock()));
    }
}
