package studio.portal.domain.file;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.portal.domain.account.Actor;

/** Uploads that nothing names yet, in a map. For one thread. */
public final class InMemoryUploads implements UploadRepository {
    private final Map<UploadId, Upload> unused = new LinkedHashMap<>();
    private final Map<UploadId, Upload> all = new LinkedHashMap<>();
    private final Set<UploadId> used = new HashSet<>();
    private final Set<UploadId> damaged = new HashSet<>();

    @Override
    public Optional<Upload> findUnused(Actor actor, UploadId id) {
        return Optional.ofNullable(unused.get(id))
                .filter(upload -> !(actor instanceof Actor.Preview))
                .filter(upload ->
                        actor.personId().filter(upload.uploader()::equals).isPresent());
    }

    @Override
    public UnusedFiles lockUnused(Actor actor) {
        return unused(actor);
    }

    @Override
    public UnusedFiles unused(Actor actor) {
        var own = unusedOf(actor);
        return new UnusedFiles(
                own.size(),
                own.stream().map(unused::get).mapToLong(Upload::size).sum());
    }

    public List<UploadId> unusedOf(Actor actor) {
        return unused.keySet().stream()
                .filter(id -> findUnused(actor, id).isPresent())
                .toList();
    }

    @Override
    public void add(Actor actor, Upload upload) {
        unused.put(upload.id(), upload);
        all.put(upload.id(), upload);
    }

    @Override
    public boolean isDamaged(Actor actor, UploadId id) {
        return damaged.contains(id) && findUnused(actor, id).isPresent();
    }

    @Override
    public boolean markDamaged(Actor actor, UploadId id, Instant at) {
        return actor instanceof Actor.System && !known(actor, List.of(id)).isEmpty() && damaged.add(id);
    }

    @Override
    public List<StoredFile> damaged(Actor actor) {
        return actor instanceof Actor.System
                ? all.values().stream()
                        .filter(upload -> damaged.contains(upload.id()))
                        .map(upload -> new StoredFile(upload.id(), upload.size(), upload.blocks()))
                        .toList()
                : List.of();
    }

    @Override
    public boolean clearDamaged(Actor actor, UploadId id) {
        return actor instanceof Actor.System && damaged.remove(id);
    }

    @Override
    public boolean removeOwn(Actor actor, UploadId id) {
        if (findUnused(actor, id).isEmpty()) {
            return false;
        }
        unused.remove(id);
        return true;
    }

    @Override
    public List<UploadId> removeUnused(Actor actor, Instant uploadedBefore, int limit) {
        var removed = unused.values().stream()
                .filter(upload -> upload.uploadedAt().isBefore(uploadedBefore))
                .limit(limit)
                .map(Upload::id)
                .toList();
        removed.forEach(unused::remove);
        return removed;
    }

    @Override
    public Set<UploadId> known(Actor actor, List<UploadId> ids) {
        return ids.stream()
                .filter(id -> unused.containsKey(id) || used.contains(id))
                .collect(Collectors.toSet());
    }

    /** From now on something names them. */
    public void use(Actor actor, List<UploadId> uploads) {
        if (uploads.stream().anyMatch(id -> findUnused(actor, id).isEmpty())) {
            throw new IllegalStateException("No unused upload of theirs");
        }
        uploads.forEach(unused::remove);
        used.addAll(uploads);
    }
}
