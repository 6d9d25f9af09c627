package io.dictamen.mutation;

import java.util.function.BooleanSupplier;

/**
 * What a run may take, and who looks on.
 *
 * @param threads how many work at once
 * @param stopped asked again and again, by all threads, whether the run shall end: what is left then is unfinished
 * @param progress gets to know how far the run is, from all threads
 */
public record Effort(int threads, BooleanSupplier stopped, Progress progress) {

    /** Gets to know how many mutants of all have been judged. */
    @FunctionalInterface
    public interface Progress {
        void judged(int some, int all);
    }

    /** Goes on to the end, and tells nobody. */
    public static Effort of(int threads) {
        return new Effort(threads, () -> false, (some, all) -> {});
    }
}
