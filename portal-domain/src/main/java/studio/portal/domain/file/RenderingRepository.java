package studio.portal.domain.file;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.account.Actor;

/**
 * What became of the previews of files. Anybody's file may be asked a preview for; all else is for jobs alone, and to
 * others nothing is here: who sees a preview is decided by whatever the file belongs to.
 */
public interface RenderingRepository {
    /** Notes that a file is to have a preview; where it was noted before, nothing. */
    void ask(Actor actor, UploadId upload, Instant at);

    /** Notes that a file will have no preview, without a try; where one was asked for before, nothing. */
    void refuse(Actor actor, UploadId upload, RenderingFailure why, Instant at);

    Optional<Rendering> find(Actor actor, UploadId upload);

    /**
     * What is to be drawn. The try is counted before it begins, so that a file that takes the whole portal down with it is
     * not tried for ever. Empty where nothing was asked for or it is settled.
     */
    Optional<FileToRender> begin(Actor actor, UploadId upload);

    /** The try was the portal's fault and is not counted. */
    void giveBack(Actor actor, UploadId upload);

    /**
     * Settles one that is pending; of any other, nothing.
     *
     * @param pageCount how many pages the file has, drawn or not
     * @param text what can be read in it
     */
    void finish(
            Actor actor, UploadId upload, int pageCount, List<Rendition> renditions, Optional<String> text, Instant at);

    /** Settles one that is pending: there will be no preview. */
    void fail(Actor actor, UploadId upload, RenderingFailure why, Instant at);

    /** Those of these files that failed because their bytes were damaged are pending again; returns which. */
    List<UploadId> askAgain(Actor actor, List<UploadId> uploads, Instant at);

    /**
     * Those of which something was drawn that has these bytes are pending again, and what was made of them is gone; returns
     * which.
     */
    List<UploadId> drawAnew(Actor actor, ContentHash drawn, Instant at);
}
