package studio.portal.domain.file;

import java.util.List;
import java.util.Optional;

/**
 * What became of the preview of one file.
 *
 * @param failure why there is none; only of a failed one
 * @param renditions the thumbnail first, then the pages in their order
 */
public record Rendering(
        RenderingState state,
        int tries,
        Optional<RenderingFailure> failure,
        int pageCount,
        List<Rendition> renditions,
        Optional<String> text) {
    public Rendering {
        renditions = List.copyOf(renditions);
    }
}
