package studio.portal.bootstrap.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.portal.application.file.BlobStore;
import studio.portal.application.file.PartialFiles;
import studio.portal.application.file.PartialFilesContract;
import studio.portal.domain.file.Upload;
import studio.portal.domain.file.UploadId;

/** In the same words as every other, and what only a folder has to stand. */
final class FolderPartialFilesTest implements PartialFilesContract {
    private static final UploadId FILM = new UploadId(UUID.fromString("01936f00-0000-7000-8000-00000000abcd"));

    @TempDir
    private Path folder;

    private FolderPartialFiles files;
    private FolderBlobStore blobs;

    @BeforeEach
    void open() throws IOException {
        blobs = new FolderBlobStore(folder, new TransferThreads());
        files = new FolderPartialFiles(folder, new TransferThreads());
    }

    @Override
    public PartialFiles files() {
        return files;
    }

    @Override
    public BlobStore blobs() {
        return blobs;
    }

    @Test
    void a_restart_in_between_changes_nothing() throws IOException {
        var content = new byte[Upload.BLOCK_SIZE + 777];
        new Random(1).nextBytes(content);
        var atOnce = blobs.write("a.bin", new ByteArrayInputStream(content), content.length);
        try (var writing = files.write(FILM, () -> 0)) {
            writing.append(new ByteArrayInputStream(content, 0, 100), 100);
        }

        try (var writing = new FolderPartialFiles(folder, new TransferThreads()).write(FILM, () -> 100)) {
            writing.append(new ByteArrayInputStream(Arrays.copyOfRange(content, 100, content.length)), content.length);
            assertThat(writing.finish("a.bin").stored()).isEqualTo(atOnce);
        }
    }

    @Test
    void the_type_is_told_from_the_content() throws IOException {
        try (var writing = files.write(FILM, () -> 0)) {
            writing.append(new ByteArrayInputStream("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)), 100);
            assertThat(writing.finish("page.html").stored().mediaType()).isEqualTo("application/pdf");
        }
    }
}
