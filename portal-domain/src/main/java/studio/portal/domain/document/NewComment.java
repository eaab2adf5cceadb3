package studio.portal.domain.document;

import java.util.Optional;

/**
 * What somebody is about to say of a version.
 *
 * @param place empty: of all of it
 * @param internal for the studio alone
 */
public record NewComment(
        CommentId id, VersionNumber version, Optional<CommentPlace> place, String body, boolean internal) {}
