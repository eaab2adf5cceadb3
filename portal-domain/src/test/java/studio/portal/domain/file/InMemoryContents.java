package studio.portal.domain.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import studio.portal.domain.account.Actor;

/** Which bytes there are, in a map. For one thread. */
public final class InMemoryContents implements ContentRepository {
    private final Map<ContentHash, Optional<Instant>> all = new LinkedHashMap<>();
    private final List<Predicate<ContentHash>> names = new ArrayList<>();

    /** Rows that name bytes. */
    public void namedBy(Predicate<ContentHash> rows) {
        names.add(rows);
    }

    private boolean isNamed(ContentHash hash) {
        return names.stream().anyMatch(rows -> rows.test(hash));
    }

    void mustBeKnown(ContentHash hash) {
        if (!all.containsKey(hash)) {
            throw new IllegalStateException("Nobody claimed " + hash);
        }
    }

    void release(ContentHash hash) {
        all.computeIfPresent(hash, (same, until) -> Optional.of(until.orElse(Instant.EPOCH)));
    }

    @Override
    public void claim(Actor actor, ContentHash hash, Instant until) {
        all.put(hash, Optional.of(until));
    }

    @Override
    public List<ContentHash> due(Actor actor, Instant at, int limit) {
        return ofJob(actor).keySet().stream()
                .filter(hash -> isDue(hash, at))
                .limit(limit)
                .toList();
    }

    private boolean isDue(ContentHash hash, Instant at) {
        return all.getOrDefault(hash, Optional.empty())
                .filter(until -> !until.isAfter(at))
                .isPresent();
    }

    @Override
    public boolean lockSpare(Actor actor, ContentHash hash, Instant at) {
        if (!ofJob(actor).containsKey(hash) || !isDue(hash, at)) {
            return false;
        }
        if (isNamed(hash)) {
            all.put(hash, Optional.empty());
            return false;
        }
        return true;
    }

    @Override
    public void remove(Actor actor, ContentHash hash) {
        if (actor instanceof Actor.System) {
            all.remove(hash);
        }
    }

    @Override
    public int adopt(Actor actor, List<ContentHash> hashes, Instant until) {
        if (!(actor instanceof Actor.System)) {
            return 0;
        }
        var unknown = hashes.stream().filter(hash -> !all.containsKey(hash)).toList();
        unknown.forEach(hash -> claim(actor, hash, until));
        return unknown.size();
    }

    @Override
    public List<ContentHash> some(Actor actor, int limit) {
        return ofJob(actor).keySet().stream().limit(limit).toList();
    }

    private Map<ContentHash, Optional<Instant>> ofJob(Actor actor) {
        return actor instanceof Actor.System ? new LinkedHashMap<>(all) : Map.of();
    }
}
