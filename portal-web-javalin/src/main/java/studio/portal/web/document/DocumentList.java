package studio.portal.web.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.portal.application.Page;
import studio.portal.application.account.ClientName;
import studio.portal.application.document.DocumentFilter.Sort;
import studio.portal.application.document.DocumentRow;
import studio.portal.domain.document.DocumentId;
import studio.portal.domain.document.DocumentKind;
import studio.portal.domain.document.VersionNumber;
import studio.portal.web.Parsing;
import studio.portal.web.Words;

/**
 * What a library shows, and what its filters offer.
 *
 * @param clients to choose from; none for members
 * @param thumbnails of which version of a document there is one
 */
public record DocumentList(
        DocumentAddress address,
        Page<DocumentRow> page,
        List<ClientName> clients,
        Map<DocumentId, VersionNumber> thumbnails) {
    /** Differs whenever anything shown does. */
    public String state() {
        return Integer.toHexString(Objects.hash(page.items(), thumbnails));
    }

    public Optional<String> newer() {
        return page.previous().map(cursor -> address.part("before", cursor));
    }

    public Optional<String> older() {
        return page.next().map(cursor -> address.part("after", cursor));
    }

    public boolean isLatestFirst() {
        return !address.one("sort").equals(Parsing.word(Sort.TITLE));
    }

    /** The one client whose library this is, for staff. */
    public Optional<ClientName> client() {
        return clients.stream()
                .filter(client -> client.id().toString().equals(address.one("client")))
                .findFirst();
    }

    /** Several at once stay chosen although the list offers only one each. */
    public Map<String, String> kindOptions(Words words) {
        var options = new LinkedHashMap<String, String>();
        for (var kind : DocumentKind.values()) {
            options.put(kind.word(), DocumentWords.kind(words, kind));
        }
        if (address.values("kind").size() > 1) {
            var several = address.values("kind").stream()
                    .map(word -> options.getOrDefault(word, word))
                    .collect(Collectors.joining(", "));
            options.put(address.joined("kind"), several);
        }
        return options;
    }

    public Map<String, String> clientOptions() {
        var options = new LinkedHashMap<String, String>();
        clients.forEach(client -> options.put(client.id().toString(), client.name()));
        return options;
    }

    public Map<String, String> withdrawnOptions(Words words) {
        return Map.of("true", words.text("document.withdrawn.only"));
    }

    public Map<String, String> waitingOptions(Words words, boolean staff) {
        return Map.of("true", words.text(staff ? "approval.waiting.staff" : "approval.waiting"));
    }

    public Map<String, String> sortOptions(Words words) {
        var options = new LinkedHashMap<String, String>();
        for (var sort : Sort.values()) {
            if (sort != Sort.UPDATED) {
                options.put(Parsing.word(sort), words.text("document.sort." + Parsing.word(sort)));
            }
        }
        return options;
    }
}
