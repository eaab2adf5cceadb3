package studio.portal.bootstrap.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import studio.portal.application.file.PartialFiles;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.file.UploadId;

/**
 * Files that come bit by bit, under {@code unfinished} beside those that are kept. Their hashes are taken while they come;
 * whoever goes on with a file after a restart, or on another node, has what is there read once more.
 */
public final class FolderPartialFiles implements PartialFiles {
    /** A hash on its way is some hundred bytes, and 32 more for each MiB. */
    private static final int MOST_REMEMBERED = 50;

    private static final int TOLD_AT_ONCE = 500;

    private static final Pattern NAME = Pattern.compile("([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.part");

    private final Path folder;
    private final TransferThreads threads;
    private final Set<UploadId> written = ConcurrentHashMap.newKeySet();
    private final Map<UploadId, Fingerprint> remembered = new LinkedHashMap<>();

    /** @param files the folder of the store that is going to keep them */
    public FolderPartialFiles(Path files, TransferThreads threads) throws IOException {
        this.folder = files.resolve("unfinished");
        this.threads = threads;
        DurableFiles.createFolders(folder);
    }

    @Override
    public long size(UploadId id) throws IOException {
        try {
            return Files.size(place(id));
        } catch (NoSuchFileException e) {
            return 0;
        }
    }

    @Override
    public Writing write(UploadId id, Counted from) throws IOException {
        if (!written.add(id)) {
            throw busy(id);
        }
        var begun = false;
        try {
            var writing = open(id, from);
            begun = true;
            return writing;
        } finally {
            if (!begun) {
                written.remove(id);
            }
        }
    }

    private Writing open(UploadId id, Counted counted) throws IOException {
        var file = place(id);
        var isNew = Files.notExists(file);
        var channel = Storing.storing(() ->
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE));
        var opened = false;
        try {
            if (channel.tryLock() == null) {
                throw busy(id); // on another node
            }
            if (isNew) {
                Storing.storing(this::syncFolder);
            }
            var from = counted.bytes(); // before that, this may be a file that was finished and kept meanwhile
            Storing.storing(() -> channel.truncate(from));
            var fingerprint = fingerprint(id, from, channel);
            opened = true;
            return new PartialFile(file, channel, fingerprint, threads, left -> release(id, left));
        } finally {
            if (!opened) {
                channel.close();
            }
        }
    }

    /** Or a row may say that bytes have arrived of a file which a power cut has made forgotten. */
    private Path syncFolder() throws IOException {
        DurableFiles.syncFolder(folder);
        return folder;
    }

    private Fingerprint fingerprint(UploadId id, long from, FileChannel channel) throws IOException {
        var known = forget(id).filter(fingerprint -> fingerprint.size() == from);
        return known.isPresent() ? known.get() : Fingerprint.ofBeginning(channel, from);
    }

    /** @param left where the next may go on; empty if it has to read anew */
    private void release(UploadId id, Optional<Fingerprint> left) {
        left.ifPresent(fingerprint -> remember(id, fingerprint));
        written.remove(id);
    }

    private synchronized void remember(UploadId id, Fingerprint fingerprint) {
        remembered.put(id, fingerprint);
        if (remembered.size() > MOST_REMEMBERED) {
            remembered.remove(remembered.keySet().iterator().next());
        }
    }

    private synchronized Optional<Fingerprint> forget(UploadId id) {
        return Optional.ofNullable(remembered.remove(id));
    }

    private static RuleViolation busy(UploadId id) {
        return new RuleViolation("upload-busy", "Some of upload " + id + " still arrives elsewhere");
    }

    @Override
    public void remove(UploadId id) throws IOException {
        forget(id);
        Files.deleteIfExists(place(id));
    }

    @Override
    public void idleSince(Instant time, Consumer<List<UploadId>> told) throws IOException {
        var idle = new ArrayList<UploadId>();
        try (Stream<Path> all = Files.list(folder)) {
            for (var file : (Iterable<Path>) all::iterator) {
                var name = NAME.matcher(String.valueOf(file.getFileName()));
                if (name.matches() && Shelves.isBefore(time, file)) {
                    idle.add(new UploadId(UUID.fromString(name.group(1))));
                }
                if (idle.size() == TOLD_AT_ONCE) {
                    told.accept(List.copyOf(idle));
                    idle.clear();
                }
            }
        }
        if (!idle.isEmpty()) {
            told.accept(idle);
        }
    }

    private Path place(UploadId id) {
        return folder.resolve(id + ".part");
    }
}
