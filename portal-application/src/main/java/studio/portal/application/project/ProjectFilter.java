package studio.portal.application.project;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.project.ProjectStatus;

/**
 * Which projects are wanted. Empty sets and optionals ask for nothing.
 *
 * @param waiting only those in which something waits for an answer of the reader; of the studio none does, see {@code
 *     lateOn}
 * @param lateOn only those that keep their dates and have a milestone that was due before this day and is not done
 * @param words all of them, as words or beginnings of words of the name, case and accents ignored
 */
public record ProjectFilter(
        Set<ProjectStatus> statuses,
        Optional<ClientId> client,
        boolean waiting,
        Optional<LocalDate> lateOn,
        Optional<String> words,
        Sort sort) {

    /** Every order ends in the id, so that it is total. A client's list has the first whatever is asked. */
    public enum Sort {
        /** Latest change first. */
        UPDATED,
        /** By the client's name, then as they were created. */
        CLIENT,
        /** Earliest due first; only those in which something is due. */
        DUE
    }

    public ProjectFilter {
        statuses = Set.copyOf(statuses);
        words = words.map(String::strip).filter(text -> !text.isEmpty());
    }

    public static ProjectFilter everything() {
        return new ProjectFilter(Set.of(), Optional.empty(), false, Optional.empty(), Optional.empty(), Sort.UPDATED);
    }
}
