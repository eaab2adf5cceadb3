package studio.portal.application.document;

import java.util.List;
import java.util.Optional;
import studio.portal.domain.document.VersionNumber;
import studio.portal.domain.file.RenderingFailure;
import studio.portal.domain.file.RenderingState;

/**
 * What can be seen of a version without having its file.
 *
 * @param hash of the file
 * @param failure why there is nothing; only where that is so for good
 * @param pageCount how many pages the file has, drawn or not
 * @param pages those that are drawn, from the first
 * @param hasText whether there are words to read, to search and to compare
 */
public record VersionPreview(
        VersionNumber number,
        String name,
        String mediaType,
        String hash,
        RenderingState state,
        Optional<RenderingFailure> failure,
        int pageCount,
        List<Page> pages,
        boolean hasText) {
    /** A picture of a page, which counts from 1. */
    public record Page(int page, int width, int height) {}

    public VersionPreview {
        pages = List.copyOf(pages);
    }

    public boolean isDrawn() {
        return !pages.isEmpty();
    }

    /** Written in Markdown, to be shown as it is meant. */
    public boolean isMarkdown() {
        return mediaType.equals("text/x-web-markdown") || mediaType.equals("text/markdown");
    }
}
