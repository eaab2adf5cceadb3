package studio.portal.web.ticket;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import studio.portal.application.Page;
import studio.portal.application.ticket.OfferedAssignee;
import studio.portal.application.ticket.OfferedClients;
import studio.portal.application.ticket.TicketFilter.Sort;
import studio.portal.application.ticket.TicketRow;
import studio.portal.domain.ticket.Category;
import studio.portal.domain.ticket.Priority;
import studio.portal.domain.ticket.TicketStatus;
import studio.portal.web.Frame;
import studio.portal.web.Parsing;
import studio.portal.web.Words;

/** What the list of tickets shows, and what its filters offer. */
public record TicketList(
        TicketAddress address,
        Page<TicketRow> page,
        Map<TicketStatus, Integer> summary,
        OfferedClients clients,
        List<OfferedAssignee> assignees) {

    public boolean shows(TicketStatus status) {
        return address.values("status").equals(List.of(status.word()));
    }

    /** Differs whenever anything shown does. */
    public String state() {
        return Integer.toHexString(page.items().hashCode());
    }

    public Optional<String> newer() {
        return page.previous().map(cursor -> address.part("before", cursor));
    }

    public Optional<String> older() {
        return page.next().map(cursor -> address.part("after", cursor));
    }

    public boolean isLatestFirst() {
        var sort = address.one("sort");
        return sort.isEmpty() || sort.equals(Parsing.word(Sort.UPDATED)) || sort.equals(Parsing.word(Sort.NEWEST));
    }

    /** Several at once stay chosen although the list offers only one each. */
    public Map<String, String> statusOptions(Frame frame) {
        var options = new LinkedHashMap<String, String>();
        for (var status : TicketStatus.values()) {
            options.put(status.word(), TicketWords.status(frame, status));
        }
        if (address.values("status").size() > 1) {
            var several = address.values("status").stream()
                    .map(word -> options.getOrDefault(word, word))
                    .collect(Collectors.joining(", "));
            options.put(address.joined("status"), several);
        }
        return options;
    }

    public Map<String, String> priorityOptions(Words words) {
        var options = new LinkedHashMap<String, String>();
        for (var priority : Priority.values()) {
            options.put(priority.word(), TicketWords.priority(words, priority));
        }
        return options;
    }

    public Map<String, String> categoryOptions(Words words) {
        var options = new LinkedHashMap<String, String>();
        for (var category : Category.values()) {
            options.put(category.word(), TicketWords.category(words, category));
        }
        return options;
    }

    public Map<String, String> clientOptions() {
        var options = new LinkedHashMap<String, String>();
        clients.clients().forEach(client -> options.put(client.id().toString(), client.name()));
        return options;
    }

    public Map<String, String> assigneeOptions(Frame frame) {
        var options = new LinkedHashMap<String, String>();
        options.put(TicketFilters.NOBODY, frame.words().text("web.nobody"));
        assignees.forEach(offered -> options.put(offered.person().id().toString(), name(frame, offered)));
        return options;
    }

    private static String name(Frame frame, OfferedAssignee offered) {
        var name = offered.person().name();
        if (!offered.active()) {
            return frame.words().text("web.person.disabled", name);
        }
        return frame.isMe(offered.person()) ? frame.words().text("ticket.assignee.me", name) : name;
    }

    public Map<String, String> sortOptions(Words words) {
        var options = new LinkedHashMap<String, String>();
        for (var sort : Sort.values()) {
            if (sort != Sort.UPDATED) {
                options.put(Parsing.word(sort), words.text("ticket.sort." + Parsing.word(sort)));
            }
        }
        return options;
    }
}
