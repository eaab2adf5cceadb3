package studio.portal.bootstrap.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import studio.portal.application.file.BlobStore.Stored;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.UploadId;
import studio.portal.persistence.AtOnce;

/** A folder that an earlier version of the portal has filled. */
class FilesNamedByIdTest {
    private final Map<UploadId, ContentHash> rows = new HashMap<>();

    @TempDir
    private Path folder;

    private FolderBlobStore store;

    @BeforeEach
    void open() throws IOException {
        store = new FolderBlobStore(folder, new TransferThreads());
    }

    @Test
    void files_are_moved_where_their_content_belongs_and_their_folders_go() throws IOException {
        var one = stored("one");
        var two = stored("two");
        old(1, "one", one);
        old(2, "two", two);

        assertThat(store.takeOver(this::hashes)).isEqualTo(2);

        assertThat(read(one)).isEqualTo("one");
        assertThat(read(two)).isEqualTo("two");
        assertThat(folder.resolve("01")).doesNotExist();
        assertThat(store.takeOver(this::hashes)).isZero();
    }

    @Test
    void a_crash_on_the_way_leaves_the_rest_for_the_next_time() throws IOException {
        var one = stored("one");
        var two = stored("two");
        old(1, "one", one);
        old(2, "two", two);
        assertThatThrownBy(() -> store.takeOver(ids -> {
                    if (ids.contains(id(2))) {
                        throw new IllegalStateException("killed");
                    }
                    return hashes(ids);
                }))
                .hasMessage("killed");

        new FolderBlobStore(folder, new TransferThreads()).takeOver(this::hashes);

        assertThat(read(one)).isEqualTo("one");
        assertThat(read(two)).isEqualTo("two");
    }

    @Test
    void the_same_bytes_become_one_file_and_the_whole_ones_win() throws IOException {
        var same = stored("same");
        old(1, "same", same);
        old(2, "sane", same);
        old(3, "same", same);
        old(4, "sane", same);

        assertThat(store.takeOver(this::hashes)).isEqualTo(4);

        assertThat(read(same)).isEqualTo("same");
    }

    @Test
    void several_nodes_that_start_at_once_lose_nothing() throws Exception {
        var same = stored("same");
        var all = new ArrayList<Stored>();
        for (var i = 0; i < 40; i++) {
            all.add(stored("file " + i));
            old(2 * i, "file " + i, all.get(i));
            old(2 * i + 1, i % 4 == 0 ? "same" : "sane", same);
        }
        var nodes = List.of(
                store,
                new FolderBlobStore(folder, new TransferThreads()),
                new FolderBlobStore(folder, new TransferThreads()));

        AtOnce.run(nodes.size(), number -> {
            try {
                return nodes.get(number).takeOver(this::hashes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        for (var i = 0; i < all.size(); i++) {
            assertThat(read(all.get(i))).isEqualTo("file " + i);
        }
        assertThat(read(same)).isEqualTo("same");
        assertThat(store.takeOver(this::hashes)).isZero();
    }

    @Test
    void a_file_that_has_both_names_because_the_power_went_loses_the_old_one() throws IOException {
        var one = stored("one");
        old(1, "one", one);
        var place = folder.resolve("sha256").resolve(one.hash().value().substring(0, 2));
        Files.createLink(place.resolve(one.hash().value()), old(1));

        assertThat(store.takeOver(this::hashes)).isEqualTo(1);

        assertThat(read(one)).isEqualTo("one");
        assertThat(old(1)).doesNotExist();
    }

    @Test
    void damaged_bytes_stay_what_they_are_and_are_not_sent() throws IOException {
        var right = stored("right");
        old(1, "wrong", right);

        store.takeOver(this::hashes);

        assertThat(store.exists(right.hash())).isTrue();
        assertThatThrownBy(() -> read(right)).hasMessageContaining("not what was stored");
    }

    @Test
    void bytes_without_a_row_are_named_by_what_they_are() throws IOException {
        var stray = stored("stray");
        old(1, "stray", stray);
        rows.clear();

        store.takeOver(this::hashes);

        assertThat(read(stray)).isEqualTo("stray");
    }

    @Test
    void what_else_an_operator_keeps_there_stays() throws IOException {
        var note = Files.createDirectories(folder.resolve("ab/cd")).resolve("note.txt");
        Files.writeString(note, "mine");

        assertThat(store.takeOver(this::hashes)).isZero();

        assertThat(note).hasContent("mine");
    }

    private Map<UploadId, ContentHash> hashes(List<UploadId> ids) {
        var known = new HashMap<>(rows);
        known.keySet().retainAll(ids);
        return known;
    }

    private void old(int number, String content, Stored stored) throws IOException {
        Files.createDirectories(old(number).getParent());
        Files.writeString(old(number), content);
        rows.put(id(number), stored.hash());
    }

    private Path old(int number) {
        var name = id(number).toString();
        return folder.resolve(name.substring(name.length() - 2))
                .resolve(name.substring(name.length() - 4, name.length() - 2))
                .resolve(name);
    }

    /** What is known of bytes that are not there. */
    private Stored stored(String content) throws IOException {
        var bytes = content.getBytes(StandardCharsets.UTF_8);
        try (var arrived = store.receive("x.txt", new ByteArrayInputStream(bytes), 100)) {
            return arrived.stored();
        }
    }

    private String read(Stored stored) throws IOException {
        var to = new ByteArrayOutputStream();
        store.read(stored.hash(), stored.blocks(), 0, stored.size(), to);
        return to.toString(StandardCharsets.UTF_8);
    }

    private static UploadId id(int number) {
        return new UploadId(UUID.fromString("01936f00-0000-7000-8000-0000000000%02x".formatted(number)));
    }
}
