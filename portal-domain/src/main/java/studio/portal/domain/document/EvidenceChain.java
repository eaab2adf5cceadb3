package studio.portal.domain.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.file.ContentHash;

/**
 * Everything that was put on record about the approval of one document, each entry naming the hash of the one before: a
 * changed byte, a missing entry and another order are seen by whoever reads it from the first to the last. Whether it was
 * cut or written anew as a whole is seen by its head and length, which certificates and mails name.
 */
public final class EvidenceChain {
    private final List<EvidenceEntry> entries;

    private EvidenceChain(List<EvidenceEntry> entries) {
        this.entries = entries;
    }

    /** @param entries as they were stored, unbroken or not */
    public static EvidenceChain of(List<EvidenceEntry> entries) {
        return new EvidenceChain(List.copyOf(entries));
    }

    public static EvidenceChain empty() {
        return of(List.of());
    }

    /** The same with one entry more. */
    public EvidenceChain with(EvidenceFacts facts) {
        var more = new ArrayList<>(entries);
        more.add(EvidenceEntry.after(length() + 1, head(), facts));
        return of(more);
    }

    /** The hash of the last entry; {@link EvidenceEntry#NONE_BEFORE} while there is none. */
    public ContentHash head() {
        return entries.isEmpty()
                ? EvidenceEntry.NONE_BEFORE
                : entries.get(entries.size() - 1).hash();
    }

    /** @throws java.util.NoSuchElementException of an empty one */
    public EvidenceEntry last() {
        return entries.stream().reduce((before, after) -> after).orElseThrow();
    }

    public int length() {
        return entries.size();
    }

    public List<EvidenceEntry> entries() {
        return entries;
    }

    /** The place of the first entry that does not follow the one before it, counted from 1; empty of an unbroken one. */
    public Optional<Integer> firstBroken() {
        var previous = EvidenceEntry.NONE_BEFORE;
        for (var place = 0; place < entries.size(); place++) {
            var entry = entries.get(place);
            if (!entry.follows(place, previous)) {
                return Optional.of(place + 1);
            }
            previous = entry.hash();
        }
        return Optional.empty();
    }

    /** Whether an entry states a fact. What somebody wrote never passes for one. */
    public boolean states(String key, String value) {
        var fact = key + ": " + value;
        return entries.stream().anyMatch(entry -> entry.text().lines().anyMatch(fact::equals));
    }

    /** Whether it is unbroken, and exactly the one of which somebody was told this head and length. */
    public boolean isAsTold(ContentHash head, int length) {
        return firstBroken().isEmpty() && length() == length && head().equals(head);
    }
}
