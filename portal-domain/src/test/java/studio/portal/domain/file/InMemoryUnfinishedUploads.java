package studio.portal.domain.file;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import studio.portal.domain.account.Actor;

/** Files on their way, in a map. For one thread. */
public final class InMemoryUnfinishedUploads implements UnfinishedUploadRepository {
    private final Map<UploadId, UnfinishedUpload> all = new LinkedHashMap<>();

    public InMemoryUnfinishedUploads(InMemoryUploads uploads) {
        uploads.onTheirWay(all::containsKey);
    }

    @Override
    public Optional<UnfinishedUpload> find(Actor actor, UploadId id) {
        return Optional.ofNullable(all.get(id)).filter(upload -> isOf(actor, upload));
    }

    @Override
    public UnusedFiles announced(Actor actor) {
        var own = all.values().stream().filter(upload -> isOf(actor, upload)).toList();
        return new UnusedFiles(
                own.size(), own.stream().mapToLong(UnfinishedUpload::size).sum());
    }

    @Override
    public void add(Actor actor, UnfinishedUpload upload) {
        all.put(upload.id(), upload);
    }

    @Override
    public boolean move(Actor actor, UploadId id, long before, long arrived, Instant at) {
        var found = find(actor, id).filter(upload -> upload.arrived() == before);
        found.ifPresent(upload -> all.put(id, upload.moved(arrived, at)));
        return found.isPresent();
    }

    @Override
    public boolean remove(Actor actor, UploadId id) {
        var found = find(actor, id);
        found.ifPresent(upload -> all.remove(id));
        return found.isPresent();
    }

    @Override
    public List<UploadId> removeIdle(Actor actor, Instant movedBefore, int limit) {
        if (!(actor instanceof Actor.System)) {
            return List.of();
        }
        var idle = all.values().stream()
                .filter(upload -> upload.movedAt().isBefore(movedBefore))
                .limit(limit)
                .map(UnfinishedUpload::id)
                .toList();
        idle.forEach(all::remove);
        return idle;
    }

    @Override
    public Set<UploadId> known(Actor actor, List<UploadId> ids) {
        return actor instanceof Actor.System
                ? ids.stream().filter(all::containsKey).collect(Collectors.toSet())
                : Set.of();
    }

    private static boolean isOf(Actor actor, UnfinishedUpload upload) {
        return !(actor instanceof Actor.Preview)
                && actor.personId().filter(upload.uploader()::equals).isPresent();
    }
}
