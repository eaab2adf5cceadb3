package studio.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import studio.portal.domain.account.Language;

class SpokenWordsTest {
    private static final Path MAIN = Path.of("src", "main");
    private static final Pattern KEY = Pattern.compile("(?:text|done)\\([^\"()]*\"((?:[a-z]+\\.)[A-Za-z0-9._-]+)\"");
    private static final Instant NOON = Instant.parse("2026-11-16T11:00:00Z");

    @Test
    void no_area_says_what_another_says_already() {
        for (var language : Language.values()) {
            var all = new ArrayList<Object>();
            WordBundles.AREAS.forEach(
                    area -> all.addAll(WordBundles.load(area, language).keySet()));
            assertThat(all).doesNotHaveDuplicates();
        }
    }

    @Test
    void every_word_that_templates_and_code_ask_for_exists() throws IOException {
        var missing = new TreeSet<String>();
        for (var file : files()) {
            var found = KEY.matcher(Files.readString(file));
            while (found.find()) {
                var key = found.group(1);
                var known = WordBundles.of(Language.ENGLISH).keySet();
                var exists = key.endsWith(".")
                        ? known.stream().anyMatch(word -> word.startsWith(key))
                        : known.contains(key) || known.contains("flash." + key);
                if (!exists) {
                    missing.add(file.getFileName() + ": " + key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void no_template_says_anything_itself() throws IOException {
        var said = new TreeSet<String>();
        for (var file : files()) {
            if (file.toString().endsWith(".jte")) {
                new SpokenText(Files.readString(file))
                        .words()
                        .forEach(text -> said.add(file.getFileName() + ": " + text));
            }
        }
        assertThat(said).isEmpty();
    }

    @Test
    void dates_and_times_are_told_in_the_readers_language_and_zone() {
        var english = new Words(Language.ENGLISH, ZoneId.of("Europe/Berlin"), NOON);
        var german = new Words(Language.GERMAN, ZoneId.of("Europe/Berlin"), NOON);

        assertThat(english.date(LocalDate.of(2026, 11, 27))).isEqualTo("Fri 27 Nov");
        assertThat(german.date(LocalDate.of(2026, 11, 27))).isEqualTo("Fr, 27. Nov.");
        assertThat(english.time(Instant.parse("2026-11-16T08:12:00Z"))).isEqualTo("Mon 16 Nov, 09:12");
        assertThat(english.relative(NOON.minusSeconds(7200))).isEqualTo("2 h ago");
        assertThat(german.relative(NOON.minusSeconds(86_400))).isEqualTo("gestern");
        assertThat(german.fileSize(1_449_000)).isEqualTo("1,4\u00a0MB");
        assertThat(english.fileSize(182_300)).isEqualTo("182\u00a0kB");
    }

    private static List<Path> files() throws IOException {
        try (var files = Files.walk(MAIN)) {
            return files.filter(file ->
                            file.toString().endsWith(".jte") || file.toString().endsWith(".java"))
                    .toList();
        }
    }
}
