package studio.portal.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import studio.portal.domain.Tries;

/** Whatever is done to a record of any length, it is found. */
final class EvidenceChainProperties {
    private static final int TRIES = 400;
    private static final String[] KEYS = {"what", "person", "words", "sha256", "at"};

    @Test
    void a_record_that_nobody_touched_is_whole_and_as_told() {
        Tries.of(TRIES, random -> {
            var chain = chain(random, 0);
            assertThat(chain.firstBroken()).isEmpty();
            assertThat(EvidenceChain.of(chain.entries()).isAsTold(chain.head(), chain.length()))
                    .isTrue();
        });
    }

    @Test
    void a_changed_character_is_found() {
        Tries.of(TRIES, random -> {
            var chain = chain(random, 1);
            var entries = new ArrayList<>(chain.entries());
            var place = random.nextInt(entries.size());
            var text = new StringBuilder(entries.get(place).text());
            var at = random.nextInt(text.length());
            text.setCharAt(at, (char) (text.charAt(at) ^ (1 << random.nextInt(7))));
            entries.set(place, new EvidenceEntry(place + 1, text.toString()));

            assertFound(chain, entries);
        });
    }

    @Test
    void a_dropped_entry_is_found_also_when_the_others_are_counted_anew() {
        Tries.of(TRIES, random -> {
            var chain = chain(random, 2);
            var entries = new ArrayList<>(chain.entries());
            entries.remove(random.nextInt(entries.size()));

            assertFound(chain, entries);
            assertFound(chain, counted(entries));
        });
    }

    @Test
    void another_order_is_found_also_when_counted_anew() {
        Tries.of(TRIES, random -> {
            var chain = chain(random, 2);
            var entries = new ArrayList<>(chain.entries());
            var from = random.nextInt(entries.size());
            var to = (from + 1 + random.nextInt(entries.size() - 1)) % entries.size();
            Collections.swap(entries, from, to);

            assertFound(chain, entries);
            assertFound(chain, counted(entries));
        });
    }

    @Test
    void a_cut_tail_is_found_by_whoever_was_told_the_length() {
        Tries.of(TRIES, random -> {
            var chain = chain(random, 1);
            var cut = EvidenceChain.of(chain.entries().subList(0, random.nextInt(chain.length())));

            assertThat(cut.firstBroken()).isEmpty();
            assertThat(cut.isAsTold(chain.head(), chain.length())).isFalse();
        });
    }

    @Test
    void what_is_broken_is_said_to_be_so_at_its_place() {
        Tries.of(TRIES, random -> {
            var chain = chain(random, 2);
            var entries = new ArrayList<>(chain.entries());
            var place = random.nextInt(entries.size() - 1);
            var changed = entries.get(place).text() + "more: x\n";
            entries.set(place, new EvidenceEntry(place + 1, changed));

            assertThat(EvidenceChain.of(entries).firstBroken()).contains(place + 2);
        });
    }

    private static void assertFound(EvidenceChain told, List<EvidenceEntry> entries) {
        assertThat(EvidenceChain.of(entries).isAsTold(told.head(), told.length()))
                .isFalse();
    }

    /** As somebody would write them into rows without a gap. */
    private static List<EvidenceEntry> counted(List<EvidenceEntry> entries) {
        var counted = new ArrayList<EvidenceEntry>();
        entries.forEach(entry -> counted.add(new EvidenceEntry(counted.size() + 1, entry.text())));
        return counted;
    }

    private static EvidenceChain chain(Random random, int least) {
        var chain = EvidenceChain.of(List.of());
        var length = least + random.nextInt(12);
        for (var i = 0; i < length; i++) {
            var facts = new EvidenceFacts().with("at", String.valueOf(random.nextLong()));
            for (var line = random.nextInt(5); line > 0; line--) {
                facts.with(Tries.oneOf(random, KEYS), text(random));
            }
            chain = chain.with(facts);
        }
        return chain;
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(30), 0, 0x2FFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
