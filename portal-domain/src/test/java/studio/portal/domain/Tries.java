package studio.portal.domain;

import java.util.Random;
import java.util.function.Consumer;

/**
 * Holds a property against many made-up examples. A failure names the seed that made its example:
 * {@code -Dtries.seed=SEED} begins with that one.
 */
public final class Tries {
    private static final String SEED = "tries.seed";

    private Tries() {}

    /** @param property takes its example from the random source alone, so that the same seed makes the same one */
    public static void of(int tries, Consumer<Random> property) {
        var first = Long.getLong(SEED, System.nanoTime());
        for (var seed = first; seed < first + tries; seed++) {
            try {
                property.accept(new Random(scrambled(seed)));
            } catch (RuntimeException | AssertionError failure) {
                throw new AssertionError(
                        "Try " + (seed - first + 1) + " of " + tries + " failed; -D" + SEED + "=" + seed
                                + " repeats it: " + failure.getMessage(),
                        failure);
            }
        }
    }

    /** Neighbouring seeds of {@link Random} begin alike; the finish of SplitMix64 tells them apart. */
    private static long scrambled(long seed) {
        var mixed = (seed ^ (seed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    public static <T> T oneOf(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
