package studio.portal.bootstrap;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.MDC;

/** Where the request that this thread works on comes from, for the record: the same words as in the log. */
final class RequestOrigin {
    private RequestOrigin() {}

    static Optional<String> current() {
        var known = Stream.of("address", "request")
                .flatMap(key -> Optional.ofNullable(MDC.get(key)).stream())
                .collect(Collectors.joining(" "));
        return Optional.of(known).filter(words -> !words.isEmpty());
    }
}
