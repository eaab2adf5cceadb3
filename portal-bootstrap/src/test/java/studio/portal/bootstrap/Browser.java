package studio.portal.bootstrap;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Somebody with cookies who reads pages and sends the forms on them, without JavaScript. */
final class Browser {
    private static final byte[] NOTHING = {};

    private final Http http;
    private final String address;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String csrf = "";

    /** @param address the network address a trusted proxy says this browser has */
    Browser(Http http, String address) {
        this.http = http;
        this.address = address;
    }

    /** Another with the same cookies and the same page open, which hears nothing of what this one is answered. */
    Browser twin() {
        var twin = new Browser(http, address);
        twin.cookies.putAll(cookies);
        twin.csrf = csrf;
        return twin;
    }

    Browser signIn(Someone who) {
        return signIn(who.email(), Someone.PASSWORD);
    }

    Browser signIn(String email, String password) {
        get("/sign-in/password").expect(200);
        post("/sign-in/password", "email", email, "password", password, "continue", "/")
                .expect(303);
        get("/profile").expect(200);
        return this;
    }

    Answer get(String path, String... headers) {
        return send("GET", path, NOTHING, new LinkedHashMap<>(Http.pairs(headers)));
    }

    /** As {@link #get}, of a page that may never end: of a stream only the beginning is awaited. */
    Answer look(String path) {
        return path.equals("/live") ? http.begin(path, headers(Map.of("Accept", "text/event-stream"))) : get(path);
    }

    /** Sends a form with the token of the page read last and a submission of its own. */
    Answer post(String path, String... fields) {
        var all = new LinkedHashMap<String, String>();
        all.put("csrf", csrf);
        all.put("submission", UUID.randomUUID().toString());
        all.putAll(Http.pairs(fields));
        return postExactly(path, all);
    }

    Answer postExactly(String path, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> Http.encode(field.getKey()) + "=" + Http.encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return post(path, "application/x-www-form-urlencoded", body.getBytes(StandardCharsets.UTF_8));
    }

    /** A form with files; it lacks nothing but what is given. */
    Answer post(String path, Multipart form) {
        return post(path, Multipart.TYPE, form.bytes());
    }

    private Answer post(String path, String type, byte[] body) {
        return send("POST", path, body, new LinkedHashMap<>(Map.of("Content-Type", type)));
    }

    Answer send(String method, String path, byte[] body, Map<String, String> headers) {
        var answer = http.send(method, path, headers(headers), body);
        answer.headers().getOrDefault("Set-Cookie", List.of()).forEach(this::keep);
        answer.csrf().ifPresent(token -> csrf = token);
        return answer;
    }

    private Map<String, String> headers(Map<String, String> headers) {
        var all = new LinkedHashMap<String, String>();
        all.put("X-Forwarded-For", address);
        if (!cookies.isEmpty()) {
            all.put(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        all.putAll(headers);
        return all;
    }

    private void keep(String cookie) {
        var pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    void forget(String cookie) {
        cookies.remove(cookie);
    }

    String csrf() {
        return csrf;
    }

    Optional<String> cookie(String name) {
        return Optional.ofNullable(cookies.get(name));
    }
}
