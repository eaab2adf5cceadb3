package studio.portal.application.document;

import java.time.Instant;

/**
 * What whoever has a link is shown before they open it.
 *
 * @param locked whether they have to know a password
 */
public record SharedFile(String name, long size, String mediaType, Instant expiresAt, boolean locked) {}
