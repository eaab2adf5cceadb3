package studio.portal.application;

import java.util.Optional;

/**
 * What tells a repeat from another request.
 *
 * @param key what whoever sent it calls it; empty: it is done as often as asked
 * @param bodyHash of everything that came with it
 */
public record Submission(Optional<String> key, String bodyHash) {
    public static final Submission UNNAMED = new Submission(Optional.empty(), "");
}
