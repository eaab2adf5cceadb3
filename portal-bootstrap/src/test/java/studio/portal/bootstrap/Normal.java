package studio.portal.bootstrap;

import java.util.TreeMap;

/** Answers without what differs each time: tokens of forms, the time, the request's id. */
final class Normal {
    private Normal() {}

    static String text(Answer answer) {
        return answer.text()
                .replaceAll("name=\"(csrf|submission)\" value=\"[^\"]*\"", "name=\"$1\" value=\"…\"")
                .replaceAll("(name=\"csrf-token\" content=)\"[^\"]*\"", "$1\"…\"")
                .replaceAll("(?i)(X-CSRF-Token[^:]{0,10}:\\s*(&#34;|&quot;|\"))[A-Za-z0-9_-]+", "$1…")
                .replaceAll("\\d+ (min|h|sec|Min|Std)[a-z.]* ago", "some time ago");
    }

    /** Status, headers and body. */
    static String whole(Answer answer) {
        var headers = new TreeMap<>(answer.headers());
        headers.keySet().removeIf(name -> name.equalsIgnoreCase("date") || name.equalsIgnoreCase("x-request-id"));
        headers.remove("set-cookie");
        return answer.status() + "\n" + headers + "\n" + text(answer);
    }
}
