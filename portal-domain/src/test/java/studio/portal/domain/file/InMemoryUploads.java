package studio.portal.domain.file;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.portal.domain.account.Actor;

/** Uploads that nothing names yet, in a map. For one thread. */
public final class InMemoryUploads implements UploadRepository {
    private final Map<UploadId, Upload> unused = new LinkedHashMap<>();
    private final Map<UploadId, Upload> all = new LinkedHashMap<>();
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

    /** Whether something names it or not. */
    public Optional<Upload> find(UploadId id) {
        return Optional.ofNullable(all.get(id));
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
    public List<UploadId> markDamaged(Actor actor, ContentHash hash, Instant at) {
        return ofJob(actor)
                .filter(upload -> upload.hash().equals(hash))
                .map(Upload::id)
                .filter(damaged::add)
                .toList();
    }

    @Override
    public List<StoredFile> damaged(Actor actor) {
        return ofJob(actor)
                .filter(upload -> damaged.contains(upload.id()))
                .map(upload -> new StoredFile(upload.hash(), upload.size(), upload.blocks()))
                .distinct()
                .toList();
    }

    @Override
    public List<UploadId> clearDamaged(Actor actor, ContentHash hash) {
        return ofJob(actor)
                .filter(upload -> upload.hash().equals(hash))
                .map(Upload::id)
                .filter(damaged::remove)
                .toList();
    }

    /** A list, for what is done to its uploads may change what there is. */
    private Stream<Upload> ofJob(Actor actor) {
        return actor instanceof Actor.System ? List.copyOf(all.values()).stream() : Stream.of();
    }

    @Override
    public Optional<ContentHash> removeOwn(Actor actor, UploadId id) {
        return findUnused(actor, id).map(this::remove);
    }

    @Override
    public List<ContentHash> removeUnused(Actor actor, Instant uploadedBefore, int limit) {
        return List.copyOf(unused.values()).stream()
                .filter(upload -> upload.uploadedAt().isBefore(uploadedBefore))
                .limit(limit)
                .map(this::remove)
                .toList();
    }

    private ContentHash remove(Upload upload) {
        unused.remove(upload.id());
        all.remove(upload.id());
        return upload.hash();
    }

    @Override
    public Set<ContentHash> known(Actor actor, List<ContentHash> hashes) {
        return ofJob(actor).map(Upload::hash).filter(hashes::contains).collect(Collectors.toSet());
    }

    @Override
    public Map<UploadId, ContentHash> hashes(Actor actor, List<UploadId> ids) {
        return ofJob(actor)
                .filter(upload -> ids.contains(upload.id()))
                .collect(Collectors.toMap(Upload::id, Upload::hash));
    }

    /** From now on something names them. */
    public void use(Actor actor, List<UploadId> uploads) {
        if (uploads.stream().anyMatch(id -> findUnused(actor, id).isEmpty())) {
            throw new IllegalStateException("No unused upload of theirs");
        }
        uploads.forEach(unused::remove);
    }
}
