package studio.portal.web.project;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import studio.portal.application.Page;
import studio.portal.application.account.ClientName;
import studio.portal.application.project.ProjectFilter.Sort;
import studio.portal.application.project.ProjectRow;
import studio.portal.domain.project.ProjectStatus;
import studio.portal.web.Parsing;
import studio.portal.web.Words;

/**
 * What the list of projects shows, and what its filters offer.
 *
 * @param newer the address of the part before this one
 * @param older the address of the part after it
 * @param clients by which one can filter; none for a client
 */
public record ProjectList(
        ProjectAddress address,
        Page<ProjectRow> page,
        Sort sort,
        Optional<String> newer,
        Optional<String> older,
        List<ClientName> clients,
        LocalDate today) {
    /** Differs whenever anything shown does. */
    public String state() {
        return Integer.toHexString(page.items().hashCode());
    }

    /** Whether a line begins another client's projects. */
    public boolean begins(int line) {
        return sort == Sort.CLIENT
                && (line == 0
                        || !page.items()
                                .get(line)
                                .client()
                                .equals(page.items().get(line - 1).client()));
    }

    public boolean isLatestFirst() {
        return sort == Sort.UPDATED;
    }

    public Map<String, String> statusOptions(Words words) {
        var options = new LinkedHashMap<String, String>();
        for (var status : ProjectStatus.values()) {
            options.put(status.word(), ProjectWords.status(words, status));
        }
        return options;
    }

    public Map<String, String> clientOptions() {
        var options = new LinkedHashMap<String, String>();
        clients.forEach(client -> options.put(client.id().toString(), client.name()));
        return options;
    }

    public Map<String, String> sortOptions(Words words) {
        var options = new LinkedHashMap<String, String>();
        for (var other : List.of(Sort.UPDATED, Sort.DUE)) {
            options.put(Parsing.word(other), words.text("project.sort." + Parsing.word(other)));
        }
        return options;
    }
}
