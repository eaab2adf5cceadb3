package studio.portal.bootstrap.files;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import studio.portal.application.file.BlobStore;
import studio.portal.application.file.BlobStoreContract;

/** In the same words as every other store of bytes. */
final class FolderBlobStoreContractTest implements BlobStoreContract {
    @TempDir
    private Path folder;

    private FolderBlobStore blobs;

    @BeforeEach
    void open() throws IOException {
        blobs = new FolderBlobStore(folder, new TransferThreads());
    }

    @Override
    public BlobStore blobs() {
        return blobs;
    }
}
