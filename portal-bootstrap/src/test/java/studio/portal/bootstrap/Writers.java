package studio.portal.bootstrap;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import studio.portal.bootstrap.AcknowledgedWrites.File;
import studio.portal.bootstrap.AcknowledgedWrites.Write;

/** People at work: they open tickets, answer, and send files, without a pause, until they are stopped. */
final class Writers implements AutoCloseable {
    private static final int MOST_BYTES = 150_000;

    private final ServedPortal portal;
    private final AcknowledgedWrites writes;
    private final int textLength;
    private final ExecutorService pool;
    private final List<Future<?>> working = new ArrayList<>();
    private volatile boolean stopped;

    private Writers(ServedPortal portal, AcknowledgedWrites writes, int count, int textLength) {
        this.portal = portal;
        this.writes = writes;
        this.textLength = textLength;
        this.pool = Executors.newFixedThreadPool(count);
    }

    static Writers start(ServedPortal portal, AcknowledgedWrites writes, int count) {
        return start(portal, writes, count, 200);
    }

    /** @param textLength of each description and reply */
    static Writers start(ServedPortal portal, AcknowledgedWrites writes, int count, int textLength) {
        var writers = new Writers(portal, writes, count, textLength);
        for (var i = 0; i < count; i++) {
            var by = i % 2 == 0 ? Someone.MARA : Someone.ANA;
            portal.token(by);
            var requester = portal.api(Someone.MARA).get("/me").json("id");
            writers.working.add(writers.pool.submit(() -> writers.work(by, requester)));
        }
        return writers;
    }

    /** Everybody has had the last answer they wait for, or knows that it will not come. */
    void stop() {
        stopped = true;
        for (var one : working) {
            try {
                one.get();
            } catch (ExecutionException e) {
                throw new AssertionError("A writer failed", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private void work(Someone by, String requester) {
        while (!stopped) {
            var ticket = open(by, requester);
            for (var i = 0; i < 4 && ticket.isPresent() && !stopped; i++) {
                reply(by, ticket.get(), i == 1);
            }
            if (ticket.isEmpty()) {
                Waiting.pause(Duration.ofMillis(20));
            }
        }
    }

    private Optional<String> open(Someone by, String requester) {
        var subject = "Proof " + UUID.randomUUID();
        var body = new LinkedHashMap<String, Object>(Map.of("subject", subject, "description", text(subject)));
        if (by.isStaff()) {
            body.put("requesterId", requester);
        }
        var write = new Write(by, "/tickets", body, subject, key());
        var answer = send(write);
        answer.ifPresent(opened -> writes.opened(opened, write));
        return answer.map(opened -> opened.json("id"));
    }

    private void reply(Someone by, String ticket, boolean withFile) {
        var file = withFile ? upload(by, ticket) : Optional.<File>empty();
        if (withFile && file.isEmpty()) {
            return;
        }
        var text = text("Said " + UUID.randomUUID());
        var body = new LinkedHashMap<String, Object>(Map.of("body", text, "kind", "reply"));
        file.ifPresent(sent -> body.put("attachmentIds", List.of(sent.upload())));
        var write = new Write(by, "/tickets/" + ticket + "/messages", body, text, key());
        if (send(write).isPresent()) {
            writes.said(ticket, write, file);
        }
    }

    private Optional<File> upload(Someone by, String ticket) {
        var bytes = new byte[1 + ThreadLocalRandom.current().nextInt(MOST_BYTES)];
        new Random(bytes.length).nextBytes(bytes);
        try {
            var answer = portal.api(by)
                    .raw("POST", "/tickets/" + ticket + "/attachments?name=a.bin", "application/octet-stream", bytes);
            if (!isDone(answer)) {
                return Optional.empty();
            }
            writes.uploaded();
            return Optional.of(new File(answer.json("id"), AcknowledgedWrites.hash(bytes)));
        } catch (UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private Optional<Answer> send(Write write) {
        try {
            var answer = write.send(portal);
            if (isDone(answer)) {
                return Optional.of(answer);
            }
        } catch (UncheckedIOException e) {
            writes.unanswered(write);
            return Optional.empty();
        }
        writes.unanswered(write); // 503 may come after the commit: reading what was written may have failed
        return Optional.empty();
    }

    private boolean isDone(Answer answer) {
        if (answer.status() == 503) {
            writes.refused();
        } else if (answer.status() != 201) {
            writes.unexpected(answer);
        }
        return answer.status() == 201;
    }

    /** One in four comes without. */
    private static Optional<String> key() {
        return Optional.of(UUID.randomUUID().toString())
                .filter(any -> ThreadLocalRandom.current().nextInt(4) > 0);
    }

    private String text(String start) {
        return start + " x".repeat(Math.max(0, textLength - start.length()) / 2);
    }

    @Override
    public void close() {
        stopped = true;
        pool.shutdownNow();
    }
}
