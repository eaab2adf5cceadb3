package studio.portal.bootstrap;

import java.time.Clock;
import studio.portal.application.Ids;
import studio.portal.application.Validation;
import studio.portal.application.account.Passwords;
import studio.portal.application.account.Tokens;
import studio.portal.application.file.BlobStore;
import studio.portal.application.file.PartialFiles;

/** Every port that does not end in the database, and the time. */
record Tools(
        Validation validation,
        Ids ids,
        Tokens tokens,
        Passwords passwords,
        BlobStore blobs,
        PartialFiles partialFiles,
        Clock clock) {
    Tools at(Clock other) {
        return new Tools(validation, ids, tokens, passwords, blobs, partialFiles, other);
    }
}
