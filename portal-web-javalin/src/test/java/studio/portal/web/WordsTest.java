package studio.portal.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import studio.portal.application.FieldError;
import studio.portal.domain.account.Language;

class WordsTest {
    private static final Pattern LITERAL_KEY = Pattern.compile("\\btext\\(\"([a-z0-9_-]+\\.[a-z0-9_.-]+)\"[,)]");
    private static final Words ENGLISH = new Words(Language.ENGLISH, ZoneOffset.UTC, Instant.EPOCH);

    @Test
    void every_language_has_the_same_keys() {
        var english = WordBundles.of(Language.ENGLISH).keySet();

        for (var language : Language.values()) {
            assertThat(WordBundles.of(language).keySet())
                    .as(language.tag())
                    .containsExactlyInAnyOrderElementsOf(english);
        }
    }

    @Test
    void every_key_that_a_page_names_has_words() throws IOException {
        var missing = new TreeSet<String>();
        for (var folder : new String[] {"src/main/jte", "src/main/java"}) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    LITERAL_KEY
                            .matcher(Files.readString(file))
                            .results()
                            .map(found -> found.group(1))
                            .filter(key -> !ENGLISH.knows(key))
                            .forEach(missing::add);
                }
            }
        }

        assertThat(missing).isEmpty();
    }

    @Test
    void all_words_can_be_formatted_and_no_apostrophe_swallows_an_argument() {
        for (var language : Language.values()) {
            WordBundles.of(language).forEach((key, pattern) -> {
                assertThat(pattern).as(key).doesNotContain("'");
                if (!key.startsWith("field.")) {
                    assertThatCode(() -> new MessageFormat(pattern, language.locale()))
                            .as(key)
                            .doesNotThrowAnyException();
                }
            });
        }
    }

    @Test
    void a_field_is_told_its_limit() {
        var error = new FieldError("subject", "Size", Map.of("max", "200", "min", "0"));

        assertThat(ENGLISH.of(error)).contains("200");
    }

    @Test
    void a_field_with_a_least_length_is_told_both_limits() {
        var error = new FieldError("newPassword", "Size", Map.of("max", "256", "min", "10"));

        assertThat(ENGLISH.of(error)).contains("10", "256");
    }

    @Test
    void one_second_is_no_plural() {
        assertThat(ENGLISH.text("problem.throttled.detail", 1L)).contains("a second");
        assertThat(ENGLISH.text("problem.throttled.detail", 90L)).contains("90 seconds");
    }

    @Test
    void an_unknown_key_is_an_error_and_not_an_empty_place() {
        assertThatThrownBy(() -> ENGLISH.text("web.no-such-words")).isInstanceOf(IllegalArgumentException.class);
    }
}
