package studio.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class TriesTest {
    private static final String SEED = "tries.seed";

    @Test
    void every_try_has_an_example_of_its_own() {
        var examples = new HashSet<Long>();

        Tries.of(1000, random -> examples.add(random.nextLong()));

        assertThat(examples).hasSize(1000);
    }

    @Test
    void a_failure_names_the_seed_that_repeats_it() {
        var met = new ArrayList<Integer>();
        var failure = failure(random -> {
            met.add(random.nextInt());
            assertThat(met).hasSizeLessThan(7);
        });
        assertThat(failure).startsWith("Try 7 of 50 failed");

        var seed = Pattern.compile("-Dtries.seed=(-?\\d+) ").matcher(failure);
        assertThat(seed.find()).isTrue();
        var again = new ArrayList<Integer>();
        System.setProperty(SEED, seed.group(1));
        try {
            Tries.of(1, random -> again.add(random.nextInt()));
        } finally {
            System.clearProperty(SEED);
        }
        assertThat(again).isEqualTo(List.of(met.get(6)));
    }

    private static String failure(Consumer<Random> property) {
        var message = new ArrayList<String>();
        assertThatThrownBy(() -> Tries.of(50, property))
                .isInstanceOf(AssertionError.class)
                .satisfies(thrown -> message.add(thrown.getMessage()));
        return message.get(0);
    }
}
