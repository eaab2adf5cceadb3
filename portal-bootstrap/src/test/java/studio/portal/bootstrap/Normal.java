package studio.portal.bootstrap;

import java.util.List;
import java.util.TreeMap;

/** Answers without what differs each time: tokens of forms, the time, the request's id, the end of the connection. */
final class Normal {
    private static final List<String> DIFFERENT = List.of("Date", "X-Request-Id", "Set-Cookie", "Connection");

    private Normal() {}

    static String text(Answer answer) {
        return answer.text()
                .replaceAll("name=\"(csrf|submission)\" value=\"[^\"]*\"", "name=\"$1\" value=\"…\"")
                .replaceAll("data-live-seen=\"[^\"]*\"", "data-live-seen=\"…\"")
                .replaceAll("(name=\"csrf-token\" content=)\"[^\"]*\"", "$1\"…\"")
                .replaceAll("(?i)(X-CSRF-Token[^:]{0,10}:\\s*(&#34;|&quot;|\"))[A-Za-z0-9_-]+", "$1…")
                .replaceAll("just now|\\d+ (min|h|sec|Min|Std)[a-z.]* ago", "some time ago");
    }

    /** Status, headers and body. */
    static String whole(Answer answer) {
        var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.headers());
        DIFFERENT.forEach(headers::remove);
        return answer.status() + "\n" + headers + "\n" + text(answer);
    }
}
