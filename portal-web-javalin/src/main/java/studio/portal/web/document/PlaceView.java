package studio.portal.web.document;

import java.util.Optional;
import studio.portal.application.document.VersionPreview.Page;
import studio.portal.domain.document.CommentPlace;
import studio.portal.web.Form;

/**
 * Where on a page somebody is about to pin a comment. The page is shown in a size that is known here, because a browser
 * tells the point of a click in the pixels it shows.
 *
 * @param internal for the studio alone
 * @param place where they have clicked
 */
public record PlaceView(VersionView version, Page page, boolean internal, Optional<CommentPlace> place, Form form) {
    /** In CSS pixels; narrower screens scroll the picture. */
    public static final int WIDTH = 640;

    public int height() {
        return Math.max(1, Math.round((float) WIDTH * page.height() / page.width()));
    }

    public String base() {
        return version.base() + (internal ? "/notes" : "/comments");
    }

    /** Of the shown picture, per mille. */
    static int perMille(long pixels, int of) {
        return (int) Math.max(0, Math.min(CommentPlace.WHOLE, Math.round(pixels * (double) CommentPlace.WHOLE / of)));
    }
}
