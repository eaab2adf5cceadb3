package studio.portal.domain.account;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which fields of a profile changed, for the record. What they hold is the person's own and may have to be forgotten. */
final class ProfileFields {
    private ProfileFields() {}

    /** Their names with a blank between them; "" if none changed. */
    static String changed(Profile from, Profile to) {
        return Stream.of(
                        from.name().equals(to.name()) ? "" : "name",
                        from.language().equals(to.language()) ? "" : "language",
                        from.zone().equals(to.zone()) ? "" : "zone",
                        from.theme() == to.theme() ? "" : "theme")
                .filter(field -> !field.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
