package studio.portal.domain.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.domain.account.Actor;

/** Evidence in a map. For one thread. */
public final class InMemoryEvidence implements EvidenceRepository {
    private record Kept(VersionNumber version, EvidenceEntry entry) {}

    private final Map<DocumentId, List<Kept>> kept = new LinkedHashMap<>();
    private final InMemoryDocuments documents;

    public InMemoryEvidence(InMemoryDocuments documents) {
        this.documents = documents;
    }

    @Override
    public Optional<EvidenceChain> find(Actor actor, DocumentId document) {
        var seen = kept.getOrDefault(document, List.of()).stream()
                .takeWhile(one -> documents.sees(actor, document, one.version()))
                .map(Kept::entry)
                .toList();
        return Optional.of(EvidenceChain.of(seen)).filter(chain -> chain.length() > 0);
    }

    @Override
    public void append(Actor actor, DocumentId document, VersionNumber version, EvidenceEntry entry) {
        kept.computeIfAbsent(document, unused -> new ArrayList<>()).add(new Kept(version, entry));
    }
}
