package studio.portal.domain.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.domain.account.Actor;
import studio.portal.domain.account.SecretHash;

/** Links in a map. For one thread. */
public final class InMemoryShareLinks implements ShareLinkRepository {
    private final Map<ShareLinkId, ShareLink> all = new LinkedHashMap<>();
    private final List<ShareAccess> accesses = new ArrayList<>();

    @Override
    public Optional<ShareLink> lock(Actor actor, DocumentId document, ShareLinkId id) {
        return Optional.ofNullable(all.get(id)).filter(link -> link.document().equals(document) && seesAll(actor));
    }

    @Override
    public Optional<ShareLink> findByToken(Actor actor, SecretHash token) {
        return all.values().stream().filter(link -> link.token().matches(token)).findFirst();
    }

    @Override
    public Optional<ShareLink> lockByToken(Actor actor, SecretHash token) {
        return findByToken(actor, token);
    }

    @Override
    public int count(Actor actor, DocumentId document) {
        return (int) all.values().stream()
                .filter(link -> link.document().equals(document) && seesAll(actor))
                .count();
    }

    @Override
    public void add(Actor actor, ShareLink link) {
        all.put(link.id(), link);
    }

    @Override
    public void update(Actor actor, ShareLink link) {
        all.put(link.id(), link);
    }

    @Override
    public void record(Actor actor, ShareAccess access) {
        accesses.add(access);
    }

    public List<ShareAccess> accesses() {
        return List.copyOf(accesses);
    }

    private static boolean seesAll(Actor actor) {
        return actor.isStaff() || actor instanceof Actor.System;
    }
}
