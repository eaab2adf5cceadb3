package studio.portal.domain.project;

import java.util.List;
import studio.portal.domain.OneLine;
import studio.portal.domain.RuleViolation;

/**
 * What a request says and asks for.
 *
 * @param title one line
 * @param intro Markdown; perhaps empty
 * @param items in their order
 */
public record RequestWords(String title, String intro, List<RequestedItem> items) {
    public static final int TITLE_LENGTH = 200;
    public static final int INTRO_LENGTH = 20_000;
    public static final int MOST_ITEMS = 50;

    /** @throws RuleViolation {@code request-title}, {@code request-intro} or {@code request-items} */
    public RequestWords {
        title = title.strip();
        intro = intro.replace("\r\n", "\n").strip();
        items = List.copyOf(items);
        if (!OneLine.is(title) || title.length() > TITLE_LENGTH) {
            throw new RuleViolation("request-title", "A title is one line of 1 to " + TITLE_LENGTH + " characters");
        }
        if (intro.length() > INTRO_LENGTH) {
            throw new RuleViolation("request-intro", "An introduction has at most " + INTRO_LENGTH + " characters");
        }
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            throw new RuleViolation("request-items", "A request has 1 to " + MOST_ITEMS + " items");
        }
    }
}
