package studio.portal.application.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import studio.portal.domain.file.ContentHash;
import studio.portal.domain.file.Upload;

/** Files in a map, whole; for small ones. Believes that everything is a stream of octets. */
public final class InMemoryBlobs implements BlobStore {
    private final Map<ContentHash, byte[]> files = new LinkedHashMap<>();
    private final Map<ContentHash, Instant> stored = new LinkedHashMap<>();
    private final Set<ContentHash> stuck = new HashSet<>();
    private final Clock clock;
    private Runnable beforeKeeping = () -> {};

    public InMemoryBlobs() {
        this(Clock.systemUTC());
    }

    public InMemoryBlobs(Clock clock) {
        this.clock = clock;
    }

    private record Received(byte[] content, Stored stored) implements Arrived {
        @Override
        public void close() {}
    }

    @Override
    public Arrived receive(String name, InputStream bytes, long limit) throws IOException {
        var all = new ByteArrayOutputStream();
        for (var next = bytes.read(); next >= 0; next = bytes.read()) {
            all.write(next);
            if (all.size() > limit) {
                throw new TooLarge(limit);
            }
        }
        var content = all.toByteArray();
        return new Received(
                content, new Stored(content.length, hash(content), blocks(content), "application/octet-stream"));
    }

    @Override
    public void keep(Arrived arrived) {
        beforeKeeping.run();
        keep(arrived.stored().hash(), ((Received) arrived).content());
    }

    /** What others do at that moment. */
    void beforeKeeping(Runnable done) {
        beforeKeeping = done;
    }

    /** Other bytes than belong there, for whoever wants to see damage. */
    public void damage(ContentHash hash, byte[] content) {
        keep(hash, content);
    }

    private void keep(ContentHash hash, byte[] content) {
        files.put(hash, content);
        stored.put(hash, clock.instant());
    }

    @Override
    public void read(ContentHash hash, List<ContentHash> blocks, long offset, long length, OutputStream to)
            throws IOException {
        if (length == 0) {
            return;
        }
        var content = Optional.ofNullable(files.get(hash)).orElseThrow(() -> new DamagedFile("No bytes"));
        var first = (int) (offset / Upload.BLOCK_SIZE);
        var last = (int) ((offset + length - 1) / Upload.BLOCK_SIZE);
        for (var block = first; block <= last; block++) {
            if (!hash(block(content, block)).equals(blocks.get(block))) {
                throw new DamagedFile("Block " + block);
            }
        }
        to.write(content, (int) offset, (int) length);
    }

    public int count() {
        return files.size();
    }

    @Override
    public boolean exists(ContentHash hash) {
        return files.containsKey(hash);
    }

    @Override
    public void storedBefore(Instant time, Consumer<List<ContentHash>> told) {
        told.accept(files.keySet().stream()
                .filter(hash -> stored.get(hash).isBefore(time))
                .toList());
    }

    @Override
    public void remove(ContentHash hash) throws IOException {
        if (stuck.contains(hash)) {
            throw new IOException("Stuck");
        }
        files.remove(hash);
    }

    /** From now on these cannot be removed. */
    public void stick(ContentHash hash) {
        stuck.add(hash);
    }

    public void unstick() {
        stuck.clear();
    }

    private static List<ContentHash> blocks(byte[] content) {
        var hashes = new ArrayList<ContentHash>();
        for (var block = 0; block * Upload.BLOCK_SIZE < content.length; block++) {
            hashes.add(hash(block(content, block)));
        }
        return hashes;
    }

    private static byte[] block(byte[] content, int block) {
        var from = block * Upload.BLOCK_SIZE;
        return Arrays.copyOfRange(content, from, Math.min(content.length, from + Upload.BLOCK_SIZE));
    }

    /** What bytes are called. */
    public static ContentHash hash(byte[] content) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(content);
            return new ContentHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
