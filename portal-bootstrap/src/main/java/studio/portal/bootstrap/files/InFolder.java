package studio.portal.bootstrap.files;

import java.nio.file.Path;
import studio.portal.application.file.BlobStore.Arrived;

/** Bytes that are all there, synced, in a file beside those that are kept. */
interface InFolder extends Arrived {
    Path file();
}
