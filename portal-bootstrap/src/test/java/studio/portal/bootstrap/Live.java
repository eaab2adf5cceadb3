package studio.portal.bootstrap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What an open page of somebody is told, as "event data". */
final class Live implements AutoCloseable {
    private final BufferedReader lines;

    Live(RunningPortal portal, Someone who) {
        this(portal, who, "");
    }

    /** @param mark of the page that opens it; empty for none */
    Live(RunningPortal portal, Someone who, String mark) {
        var browser = portal.browser(who);
        var request = HttpRequest.newBuilder(URI.create(portal.base() + "/live?seen=" + mark))
                .header("Accept", "text/event-stream")
                .header("Cookie", "portal=" + browser.cookie("portal").orElseThrow())
                .build();
        try {
            var stream = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
            lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8));
            until(":");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Everything up to and with the first that is this. One worker tells all, in the order in which it was committed. */
    List<String> upTo(String last) {
        var told = new ArrayList<String>();
        var event = "";
        while (!told.contains(last)) {
            var line = until("");
            if (line.startsWith("event:")) {
                event = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                told.add(event + " " + line.substring(5).strip());
            }
        }
        return told;
    }

    private String until(String start) {
        var found = CompletableFuture.supplyAsync(() -> {
            try {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith(start)) {
                        return line;
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            throw new IllegalStateException("The stream has ended");
        });
        try {
            return found.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("Nothing was told", e);
        }
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
