package studio.portal.application.account;

import studio.portal.domain.account.PersonId;

/** Somebody as they are named on pages. */
public record PersonName(PersonId id, String name, boolean staff) {
    /** The first letters of the first and the last word of the name. */
    public String initials() {
        var words = name.strip().split("\\s+");
        var first = firstLetter(words[0]);
        return words.length == 1 ? first : first + firstLetter(words[words.length - 1]);
    }

    private static String firstLetter(String word) {
        return word.isEmpty()
                ? ""
                : word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT);
    }
}
