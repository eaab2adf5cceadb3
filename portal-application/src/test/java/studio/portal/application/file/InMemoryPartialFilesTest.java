package studio.portal.application.file;

import java.time.Clock;

final class InMemoryPartialFilesTest implements PartialFilesContract {
    private final InMemoryPartialFiles files = new InMemoryPartialFiles(Clock.systemUTC());
    private final InMemoryBlobs blobs = new InMemoryBlobs();

    @Override
    public PartialFiles files() {
        return files;
    }

    @Override
    public BlobStore blobs() {
        return blobs;
    }
}
