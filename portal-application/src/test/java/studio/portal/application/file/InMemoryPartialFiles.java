package studio.portal.application.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import studio.portal.application.file.BlobStore.Arrived;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.file.UploadId;

/** Files on their way in a map; for small ones. Belongs to {@link InMemoryBlobs}. */
public final class InMemoryPartialFiles implements PartialFiles {
    private final Map<UploadId, byte[]> files = new LinkedHashMap<>();
    private final Map<UploadId, Instant> touched = new LinkedHashMap<>();
    private final Set<UploadId> written = new HashSet<>();
    private final Clock clock;

    public InMemoryPartialFiles(Clock clock) {
        this.clock = clock;
    }

    public int count() {
        return files.size();
    }

    @Override
    public long size(UploadId id) {
        return files.getOrDefault(id, new byte[0]).length;
    }

    @Override
    public Writing write(UploadId id, Counted from) throws IOException {
        if (!written.add(id)) {
            throw new RuleViolation("upload-busy", "It arrives elsewhere");
        }
        var begun = false;
        try {
            put(id, Arrays.copyOf(files.getOrDefault(id, new byte[0]), (int) from.bytes()));
            begun = true;
            return new Bits(id, files.get(id));
        } finally {
            if (!begun) {
                written.remove(id);
            }
        }
    }

    private void put(UploadId id, byte[] content) {
        files.put(id, content);
        touched.put(id, clock.instant());
    }

    @Override
    public void remove(UploadId id) {
        files.remove(id);
    }

    @Override
    public void idleSince(Instant time, Consumer<List<UploadId>> told) {
        told.accept(files.keySet().stream()
                .filter(id -> touched.get(id).isBefore(time))
                .toList());
    }

    /** Whoever writes to a file that is removed meanwhile does so to its end, as on a disk. */
    private final class Bits implements Writing {
        private final UploadId id;
        private byte[] content;

        Bits(UploadId id, byte[] content) {
            this.id = id;
            this.content = content;
        }

        @Override
        public void append(InputStream bytes, long most) throws IOException {
            var all = new ByteArrayOutputStream();
            all.writeBytes(content);
            try {
                for (var left = most; left > 0; left--) {
                    var next = bytes.read();
                    if (next < 0) {
                        return;
                    }
                    all.write(next);
                }
            } finally {
                content = all.toByteArray();
                if (files.containsKey(id)) {
                    put(id, content);
                }
            }
        }

        @Override
        public long arrived() {
            return content.length;
        }

        @Override
        public Arrived finish(String name) throws IOException {
            files.remove(id);
            return new InMemoryBlobs(clock).receive(name, new ByteArrayInputStream(content), content.length);
        }

        @Override
        public void close() {
            written.remove(id);
        }
    }
}
