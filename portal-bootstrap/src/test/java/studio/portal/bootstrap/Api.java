package studio.portal.bootstrap;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A script that uses the JSON API with one token, or with none. */
final class Api {
    private static final String BASE = "/api/v1";
    private static final byte[] NOTHING = {};

    private final Http http;
    private final Optional<String> token;

    Api(Http http, Optional<String> token) {
        this.http = http;
        this.token = token;
    }

    /** @param path what follows {@code /api/v1}, or all of it */
    Answer get(String path, String... headers) {
        return send("GET", path, NOTHING, headers);
    }

    Answer post(String path, Map<String, ?> body, String... headers) {
        return json("POST", path, body, headers);
    }

    Answer patch(String path, Map<String, ?> body, String... headers) {
        return json("PATCH", path, body, headers);
    }

    Answer delete(String path, String... headers) {
        return send("DELETE", path, NOTHING, headers);
    }

    Answer json(String method, String path, Object body, String... headers) {
        return raw(method, path, "application/json", Http.json(body), headers);
    }

    Answer raw(String method, String path, String type, byte[] body, String... headers) {
        var all = new LinkedHashMap<>(Http.pairs(headers));
        all.put("Content-Type", type);
        return send(method, path, body, all);
    }

    private Answer send(String method, String path, byte[] body, String... headers) {
        return send(method, path, body, new LinkedHashMap<>(Http.pairs(headers)));
    }

    private Answer send(String method, String path, byte[] body, Map<String, String> headers) {
        token.ifPresent(secret -> headers.put("Authorization", "Bearer " + secret));
        var answer = http.send(method, path.startsWith(BASE) ? path : BASE + path, headers, body);
        DescribedApi.of(http).check(answer);
        return answer;
    }
}
