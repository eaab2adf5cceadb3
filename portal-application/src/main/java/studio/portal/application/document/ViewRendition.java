package studio.portal.application.document;

import java.util.function.Predicate;
import studio.portal.application.document.DownloadVersion.Way;
import studio.portal.application.file.Download;
import studio.portal.domain.NotFound;
import studio.portal.domain.account.Actor;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.file.Rendition;

/** A picture that was drawn of a version: it passes the same guard as the file, and is recorded as that is. */
public final class ViewRendition {
    private final PreviewQueries previews;
    private final DownloadVersion download;

    public ViewRendition(PreviewQueries previews, DownloadVersion download) {
        this.previews = previews;
        this.download = download;
    }

    /** @param sends false of a picture of which no bytes will be sent; then nothing is recorded */
    public Download handle(
            Actor actor,
            DocumentId id,
            VersionNumber version,
            Rendition.Kind kind,
            int page,
            Predicate<Download> sends) {
        var picture = previews.rendition(actor, id, version, kind, page).orElseThrow(NotFound::new);
        download.handle(actor, id, version, Way.PREVIEW, file -> sends.test(picture));
        return picture;
    }
}
