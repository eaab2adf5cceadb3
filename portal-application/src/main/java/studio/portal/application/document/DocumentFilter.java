package studio.portal.application.document;

import java.util.Optional;
import java.util.Set;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.document.DocumentKind;
import studio.portal.domain.project.ProjectId;

/**
 * Which documents are wanted. Empty sets and optionals ask for nothing.
 *
 * @param label one label they have, whatever its case
 * @param words all of them, up to the first {@value studio.portal.application.SearchWords#MOST_WORDS_ASKED}, must occur, as
 *     words or beginnings of words, in title, labels, or a version that the reader sees; case and accents ignored
 * @param waiting only those that wait for the reader's decision, or for staff those that wait for a client's
 * @param withdrawn only those that were withdrawn, which members never find in a list; else only the others
 */
public record DocumentFilter(
        Optional<ClientId> client,
        Optional<ProjectId> project,
        Set<DocumentKind> kinds,
        Optional<String> label,
        Optional<String> words,
        boolean withdrawn,
        boolean waiting,
        Sort sort) {

    /** Every order ends in the id, so that it is total. */
    public enum Sort {
        /** Latest change first. */
        UPDATED,
        /** Latest document first. */
        NEWEST,
        /** By title, from A. */
        TITLE
    }

    public DocumentFilter {
        kinds = Set.copyOf(kinds);
        label = label.map(String::strip).filter(text -> !text.isEmpty());
        words = words.map(String::strip).filter(text -> !text.isEmpty());
    }

    public static DocumentFilter everything() {
        return new DocumentFilter(
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                false,
                Sort.UPDATED);
    }
}
