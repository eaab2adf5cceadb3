package studio.portal.application.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import studio.portal.application.file.BlobStore;
import studio.portal.application.file.Download;
import studio.portal.application.file.InMemoryBlobs;
import studio.portal.application.file.LostFile;
import studio.portal.domain.file.UploadId;

/** What comes with a mail is exactly what is stored; what is lost is a failure that staff see, and no mail without it. */
final class EnclosuresTest {
    private final InMemoryBlobs blobs = new InMemoryBlobs();
    private final Enclosures enclosures = new Enclosures(blobs);

    @Test
    void what_is_stored_comes_with_the_mail() throws IOException {
        var enclosed = enclosures.of(with(stored(), false)).orElseThrow();

        assertThat(enclosed.bytes()).isEqualTo(new byte[] {1, 2, 3});
        assertThat(enclosures.of(Matter.at("invoice", "/pay/x"))).isEmpty();
    }

    @Test
    void what_is_too_large_for_a_mail_is_left_to_the_link() throws IOException {
        var stored = stored();
        var large = new BlobStore.Stored(Enclosures.LARGEST + 1, stored.hash(), stored.blocks(), stored.mediaType());

        assertThat(enclosures.of(with(large, false))).isEmpty();
    }

    @Test
    void bytes_that_are_damaged_gone_or_known_to_be_lost_are_a_failure_and_no_reason_to_wait_for_ever()
            throws IOException {
        var stored = stored();
        assertThatExceptionOfType(LostFile.class).isThrownBy(() -> enclosures.of(with(stored, true)));
        blobs.damage(stored.hash(), new byte[] {1, 2, 4});
        assertThatExceptionOfType(LostFile.class).isThrownBy(() -> enclosures.of(with(stored, false)));

        var elsewhere = new Enclosures(new InMemoryBlobs());
        assertThatExceptionOfType(LostFile.class).isThrownBy(() -> elsewhere.of(with(stored, false)));
    }

    private BlobStore.Stored stored() throws IOException {
        return blobs.write("INV-1.pdf", new ByteArrayInputStream(new byte[] {1, 2, 3}), 10);
    }

    private static Matter with(BlobStore.Stored file, boolean damaged) {
        return Matter.at("invoice", "/pay/x")
                .enclosing(Optional.of(new Download(
                        new UploadId(new UUID(1, 1)),
                        "INV-1.pdf",
                        file.size(),
                        "application/pdf",
                        file.hash(),
                        List.copyOf(file.blocks()),
                        damaged)));
    }
}
