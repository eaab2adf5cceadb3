package studio.portal.domain.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import studio.portal.domain.OneLine;
import studio.portal.domain.RuleViolation;
import studio.portal.domain.account.PersonId;

/**
 * What one item of a request asks for.
 *
 * @param title one line
 * @param help in what form and what for; perhaps empty
 * @param example of a good answer; perhaps empty
 * @param choices the answers to choose among; none but for {@link ItemKind#CHOICE}
 * @param owner the member who is asked in the first place; any other may answer too
 */
public record RequestedItem(
        ItemKind kind,
        String title,
        String help,
        String example,
        List<String> choices,
        Optional<PersonId> owner,
        LocalDate dueOn) {
    public static final int TITLE_LENGTH = 200;
    public static final int HELP_LENGTH = 4000;
    public static final int MOST_CHOICES = 20;
    public static final int CHOICE_LENGTH = 200;

    /** @throws RuleViolation {@code item-title}, {@code item-help} or {@code item-choices} */
    public RequestedItem {
        title = title.strip();
        if (!OneLine.is(title) || title.length() > TITLE_LENGTH) {
            throw new RuleViolation("item-title", "A title is one line of 1 to " + TITLE_LENGTH + " characters");
        }
        help = text(help);
        example = text(example);
        choices = choices.stream().map(String::strip).toList();
        if (!takes(kind, choices)) {
            throw new RuleViolation("item-choices", "A choice is among 2 to " + MOST_CHOICES + " different answers");
        }
    }

    private static String text(String text) {
        var kept = text.replace("\r\n", "\n").strip();
        if (kept.length() > HELP_LENGTH) {
            throw new RuleViolation("item-help", "Help and example have at most " + HELP_LENGTH + " characters");
        }
        return kept;
    }

    /** Whether an item of this kind can offer these: a choice has some, other items none. */
    public static boolean takes(ItemKind kind, List<String> choices) {
        return kind == ItemKind.CHOICE
                ? areChoices(choices.stream().map(String::strip).toList())
                : choices.isEmpty();
    }

    private static boolean areChoices(List<String> choices) {
        return choices.size() >= 2
                && choices.size() <= MOST_CHOICES
                && choices.stream().distinct().count() == choices.size()
                && choices.stream().allMatch(choice -> OneLine.is(choice) && choice.length() <= CHOICE_LENGTH);
    }
}
