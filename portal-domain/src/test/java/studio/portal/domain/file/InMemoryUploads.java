package studio.portal.domain.file;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.portal.domain.account.Actor;

/** Uploads that nothing names yet, in a map. For one thread. */
public final class InMemoryUploads implements UploadRepository {
    private final Map<UploadId, Upload> unused = new LinkedHashMap<>();
    private final Map<UploadId, Upload> all = new LinkedHashMap<>();
    private final Map<UploadId, Upload> givenUp = new LinkedHashMap<>();
    private final Map<UploadId, Instant> givenUpAt = new LinkedHashMap<>();
    private final Set<UploadId> damaged = new HashSet<>();
    private final InMemoryContents contents;
    private Predicate<UploadId> onTheirWay = id -> false;

    public InMemoryUploads(InMemoryContents contents) {
        this.contents = contents;
        contents.namedBy(hash -> Stream.concat(all.values().stream(), givenUp.values().stream())
                .anyMatch(upload -> upload.hash().equals(hash)));
    }

    @Override
    public Optional<Upload> findUnused(Actor actor, UploadId id) {
        return Optional.ofNullable(unused.get(id)).filter(upload -> isOf(actor, upload));
    }

    private static boolean isOf(Actor actor, Upload upload) {
        return !(actor instanceof Actor.Preview)
                && actor.personId().filter(upload.uploader()::equals).isPresent();
    }

    @Override
    public UnusedFiles lockUnused(Actor actor) {
        return unused(actor);
    }

    @Override
    public UnusedFiles unused(Actor actor) {
        return counted(actor, unused);
    }

    @Override
    public UnusedFiles givenUp(Actor actor) {
        return counted(actor, givenUp);
    }

    private static UnusedFiles counted(Actor actor, Map<UploadId, Upload> uploads) {
        var own =
                uploads.values().stream().filter(upload -> isOf(actor, upload)).toList();
        return new UnusedFiles(own.size(), own.stream().mapToLong(Upload::size).sum());
    }

    /** Those that still come bit by bit. */
    public void onTheirWay(Predicate<UploadId> unfinished) {
        onTheirWay = unfinished;
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
    public void prepare(Actor actor, Upload upload) {
        contents.claim(actor, upload.hash(), upload.uploadedAt().plus(ContentRepository.CLAIMED));
        prepared(actor, upload.id()).ifPresent(earlier -> contents.release(earlier.hash()));
        givenUp.put(upload.id(), upload);
        givenUpAt.put(upload.id(), upload.uploadedAt());
    }

    @Override
    public Optional<Upload> prepared(Actor actor, UploadId id) {
        return Optional.ofNullable(givenUp.get(id)).filter(upload -> isOf(actor, upload));
    }

    @Override
    public boolean confirm(Actor actor, UploadId id) {
        var found = prepared(actor, id);
        found.ifPresent(upload -> {
            givenUp.remove(id);
            unused.put(id, upload);
            all.put(id, upload);
        });
        return found.isPresent();
    }

    @Override
    public boolean giveUp(Actor actor, UploadId id, Instant at) {
        var found = findUnused(actor, id);
        found.ifPresent(upload -> {
            unused.remove(id);
            all.remove(id);
            givenUp.put(id, upload);
            givenUpAt.put(id, at);
        });
        return found.isPresent();
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
    public int removeUnused(Actor actor, Instant uploadedBefore, Instant givenUpBefore, int limit) {
        var old = Stream.concat(
                        unused.values().stream()
                                .filter(upload -> upload.uploadedAt().isBefore(uploadedBefore)),
                        givenUp.values().stream()
                                .filter(upload -> givenUpAt.get(upload.id()).isBefore(givenUpBefore)
                                        || upload.uploadedAt().isBefore(uploadedBefore)))
                .filter(upload -> !onTheirWay.test(upload.id()))
                .limit(limit)
                .toList();
        old.forEach(upload -> {
            unused.remove(upload.id());
            all.remove(upload.id());
            givenUp.remove(upload.id());
            contents.release(upload.hash());
        });
        return old.size();
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
