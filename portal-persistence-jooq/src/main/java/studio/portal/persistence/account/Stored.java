package studio.portal.persistence.account;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import studio.portal.application.SearchWords;
import studio.portal.domain.account.ActorReference;
import studio.portal.domain.account.ClientId;
import studio.portal.domain.account.Language;
import studio.portal.domain.account.Permission;
import studio.portal.domain.account.PersonId;

/** How small things of the account area stand in a column, and are read from it. */
final class Stored {
    private static final int NAME_WORDS_LENGTH = 600;

    private Stored() {}

    static String permissions(Set<Permission> permissions) {
        return permissions.stream().map(Permission::name).sorted().collect(Collectors.joining(" "));
    }

    static Set<Permission> permissions(String column) {
        return Arrays.stream(column.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .map(Permission::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Optional<Language> language(@Nullable String column) {
        return Optional.ofNullable(column).flatMap(Language::ofTag);
    }

    static Optional<ZoneId> zone(@Nullable String column) {
        return Optional.ofNullable(column).map(ZoneId::of);
    }

    static Optional<ClientId> client(@Nullable UUID column) {
        return Optional.ofNullable(column).map(ClientId::new);
    }

    static Optional<PersonId> person(@Nullable UUID column) {
        return Optional.ofNullable(column).map(PersonId::new);
    }

    static ActorReference reference(@Nullable UUID person, @Nullable String job) {
        return new ActorReference(person(person), Optional.ofNullable(job));
    }

    /** Each word after a blank, so that a search for a beginning of a word looks for it after a blank. */
    static String nameWords(String... texts) {
        var words = new StringBuilder();
        for (var text : texts) {
            SearchWords.of(text).forEach(word -> words.append(' ').append(word));
        }
        return words.length() > NAME_WORDS_LENGTH ? words.substring(0, NAME_WORDS_LENGTH) : words.toString();
    }
}
