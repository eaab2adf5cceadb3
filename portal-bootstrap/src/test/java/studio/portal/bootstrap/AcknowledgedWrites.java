package studio.portal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What the portal said it had done, and what it was asked without an answer; and whether that is what it knows later. */
final class AcknowledgedWrites {
    /** @param text nowhere else: a ticket's subject or a message's body */
    record Write(Someone by, String path, Map<String, Object> body, String text, Optional<String> key) {
        Answer send(ServedPortal portal) {
            var headers =
                    key.map(value -> new String[] {"Idempotency-Key", value}).orElse(new String[0]);
            return portal.api(by).post(path, body, headers);
        }
    }

    /** @param file empty for a message without one */
    private record Message(String ticket, String text, Optional<File> file) {}

    record File(String upload, String hash) {}

    private record Ticket(String id, String subject) {}

    private final ConcurrentLinkedQueue<Ticket> tickets = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Message> messages = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Write> unanswered = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final AtomicInteger files = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger repeated = new AtomicInteger();

    void opened(Answer answer, Write write) {
        tickets.add(new Ticket(answer.json("id"), write.text()));
    }

    void said(String ticket, Write write, Optional<File> file) {
        messages.add(new Message(ticket, write.text(), file));
    }

    void uploaded() {
        files.incrementAndGet();
    }

    /** Done or not: the answer never came. */
    void unanswered(Write write) {
        unanswered.add(write);
    }

    /** Honestly not done. */
    void refused() {
        refused.incrementAndGet();
    }

    int refusals() {
        return refused.get();
    }

    void unexpected(Answer answer) {
        unexpected.add(answer.toString());
    }

    int count() {
        return tickets.size() + messages.size() + files.get();
    }

    String figures() {
        return "acknowledged: %d tickets, %d messages, %d files; refused: %d; without an answer and repeated: %d"
                .formatted(tickets.size(), messages.size(), files.get(), refused.get(), repeated.get());
    }

    /** After a restart: everything acknowledged is there, once; what is repeated with its key has one effect. */
    void assertKept(ServedPortal portal) {
        assertThat(unexpected).isEmpty();
        var maybe = repeat(portal);
        var subjects = subjects(portal);
        for (var ticket : tickets) {
            assertThat(subjects.getOrDefault(ticket.subject(), 0))
                    .as("ticket %s", ticket)
                    .isEqualTo(1);
        }
        var read = new HashMap<String, Answer>();
        var lost = new ArrayList<String>();
        for (var message : messages) {
            var ticket = read.computeIfAbsent(
                    message.ticket(),
                    id -> portal.api(Someone.ANA).get("/tickets/" + id).expect(200));
            var found = count(ticket, message.text());
            if (found != 1) {
                lost.add(message + " is there " + found + " times");
            }
        }
        assertThat(lost).isEmpty();
        for (var write : maybe) {
            assertThat(subjects.getOrDefault(write.text(), 0)).isLessThanOrEqualTo(1);
        }
        messages.stream().filter(message -> message.file().isPresent()).forEach(message -> assertFile(portal, message));
    }

    /** Returns those that carry no key and so cannot be repeated. */
    private List<Write> repeat(ServedPortal portal) {
        var maybe = new ArrayList<Write>();
        for (var write = unanswered.poll(); write != null; write = unanswered.poll()) {
            if (write.key().isEmpty()) {
                maybe.add(write);
                continue;
            }
            var answer = write.send(portal).expect(201);
            assertThat(write.send(portal).expect(201).json("id")).isEqualTo(answer.json("id"));
            repeated.incrementAndGet();
            if (write.path().equals("/tickets")) {
                opened(answer, write);
            } else {
                said(answer.json("ticketId"), write, Optional.empty());
            }
        }
        return maybe;
    }

    private static Map<String, Integer> subjects(ServedPortal portal) {
        var subjects = new HashMap<String, Integer>();
        var next = Optional.of("");
        while (next.isPresent()) {
            var after = next.get().isEmpty() ? "" : "&after=" + Http.encode(next.get());
            var page = portal.api(Someone.ANA)
                    .get("/tickets?limit=100" + after)
                    .expect(200)
                    .json();
            page.path("items")
                    .forEach(item -> subjects.merge(item.path("subject").asText(), 1, Integer::sum));
            next = Optional.ofNullable(page.path("next").textValue());
        }
        return subjects;
    }

    private static int count(Answer ticket, String body) {
        var found = 0;
        for (var message : ticket.json().path("messages")) {
            found += message.path("body").asText().equals(body) ? 1 : 0;
        }
        return found;
    }

    private static void assertFile(ServedPortal portal, Message message) {
        var file = message.file().orElseThrow();
        var bytes = portal.api(Someone.ANA)
                .get("/tickets/" + message.ticket() + "/attachments/" + file.upload())
                .expect(200)
                .body();
        assertThat(hash(bytes)).isEqualTo(file.hash());
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
