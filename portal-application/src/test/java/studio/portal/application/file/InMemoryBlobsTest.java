package studio.portal.application.file;

final class InMemoryBlobsTest implements BlobStoreContract {
    private final InMemoryBlobs blobs = new InMemoryBlobs();

    @Override
    public BlobStore blobs() {
        return blobs;
    }
}
