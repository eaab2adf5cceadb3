package studio.portal.web.document;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import studio.portal.domain.document.CommentPlace;
import studio.portal.domain.document.DocumentComment;

/**
 * What a comment is made of, for the description of the API.
 *
 * @param internal for the studio alone (staff)
 * @param page with {@code x} and {@code y}, per mille of its sides: where it is pinned
 */
record CommentBody(
        @NotBlank @Size(max = DocumentComment.BODY_LENGTH) String body,
        Optional<Boolean> internal,
        Optional<@Min(1) Integer> page,
        Optional<@Min(0) @Max(CommentPlace.WHOLE) Integer> x,
        Optional<@Min(0) @Max(CommentPlace.WHOLE) Integer> y) {}
