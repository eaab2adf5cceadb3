package studio.portal.domain.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

final class EvidenceChainTest {
    private static final EvidenceChain EMPTY = EvidenceChain.of(List.of());

    @Test
    void an_entry_names_the_one_before_and_is_hashed_as_a_whole() {
        var chain = EMPTY.with(new EvidenceFacts().with("what", "asked"))
                .with(new EvidenceFacts().with("what", "approved").with("words", "Fine"));

        assertThat(chain.entries().get(0).text())
                .isEqualTo("previous: " + "0".repeat(64) + "\nentry: 1\nwhat: asked\n");
        // printf 'previous: 0…0\nentry: 1\nwhat: asked\n' | sha256sum
        assertThat(chain.entries().get(0).hash().value())
                .isEqualTo("ef681683cd15eb7ca2624a239b52d84beddd30dc2a8fc354d10f13399ea52210");
        assertThat(chain.entries().get(1).text())
                .isEqualTo("previous: " + chain.entries().get(0).hash() + "\nentry: 2\nwhat: approved\nwords: Fine\n");
        assertThat(chain.head()).isEqualTo(chain.entries().get(1).hash());
        assertThat(chain.length()).isEqualTo(2);
        assertThat(chain.firstBroken()).isEmpty();
        assertThat(chain.isAsTold(chain.head(), 2)).isTrue();
    }

    @Test
    void an_empty_one_is_whole() {
        assertThat(EMPTY.firstBroken()).isEmpty();
        assertThat(EMPTY.head()).isEqualTo(EvidenceEntry.NONE_BEFORE);
    }

    @Test
    void no_words_can_pass_for_another_fact() {
        var forged = "Fine\nverdict: reject\r\nperson: Bea\u2028sha256: 0\u0085x: y\rz: \u202Eabc";
        var entry =
                EMPTY.with(new EvidenceFacts().with("words", forged)).entries().get(0);

        assertThat(entry.text().lines().skip(2))
                .containsExactly(
                        "words: Fine",
                        "words: verdict: reject",
                        "words: person: Bea",
                        "words: sha256: 0",
                        "words: x: y",
                        "words: z: <U+202E>abc");
    }

    @Test
    void a_key_is_a_plain_word() {
        for (var key : List.of("", "Key", "a:b", "a\nb", " a")) {
            assertThatIllegalArgumentException().isThrownBy(() -> new EvidenceFacts().with(key, "x"));
        }
    }

    @Test
    void a_cut_tail_and_a_chain_written_anew_are_whole_but_not_what_was_told() {
        var chain = EMPTY.with(new EvidenceFacts().with("what", "asked"))
                .with(new EvidenceFacts().with("what", "approved"));
        var cut = EvidenceChain.of(chain.entries().subList(0, 1));
        var anew = EMPTY.with(new EvidenceFacts().with("what", "asked"))
                .with(new EvidenceFacts().with("what", "rejected"));

        assertThat(cut.firstBroken()).isEmpty();
        assertThat(cut.isAsTold(chain.head(), 2)).isFalse();
        assertThat(anew.firstBroken()).isEmpty();
        assertThat(anew.isAsTold(chain.head(), 2)).isFalse();
    }
}
