package studio.portal.web;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One address and what happens there.
 *
 * @param operation what the description of the API says of it; empty for a page
 * @param eyes with which staff come here who look at the portal as a member sees it
 */
public record Route(
        HandlerType method,
        String path,
        Access access,
        Body body,
        Handler handler,
        Optional<Operation> operation,
        Eyes eyes) {
    /** Through whose eyes a page is seen. */
    public enum Eyes {
        /** Of the member, while staff look as one. */
        LENT,
        /** Always of whoever is signed in. */
        OWN
    }

    /** What may come with a request. */
    public enum Body {
        /** Small enough to be held in memory. */
        SMALL,
        /** Of any size, read as a stream; the handler checks the token of a form itself or takes it from the header. */
        STREAM,
        /** What another program has signed; no form of a page, and nobody is signed in. */
        SIGNED
    }

    public boolean isApi() {
        return isApi(path);
    }

    public static boolean isApi(String path) {
        return path.startsWith("/api/");
    }

    /** Whether an address is one of this route's; {@code {name}} stands for one part of it. */
    boolean leads(String address) {
        var ours = path.split("/", -1);
        var theirs = address.split("/", -1);
        return ours.length == theirs.length
                && IntStream.range(0, ours.length)
                        .allMatch(i -> ours[i].startsWith("{") ? !theirs[i].isEmpty() : ours[i].equals(theirs[i]));
    }

    /** Whether it takes a form of a page. */
    public boolean isForm() {
        return changes() && !isApi() && body != Body.SIGNED;
    }

    public boolean changes() {
        return !method.equals(HandlerType.GET) && !method.equals(HandlerType.HEAD);
    }
}
