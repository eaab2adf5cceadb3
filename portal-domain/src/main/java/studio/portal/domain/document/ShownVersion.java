package studio.portal.domain.document;

import studio.portal.domain.file.ContentHash;

/** Exactly what somebody had before their eyes when they decided: the version and the hash of its bytes. */
public record ShownVersion(VersionNumber number, ContentHash hash) {}
