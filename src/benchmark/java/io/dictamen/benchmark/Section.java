package io.dictamen.benchmark;

/**
 * One part of the benchmark. It is made when it is asked for, its answers are checked once, then it measures round after
 * round, in turn with the other sections, and is closed in the end.
 */
public interface Section extends AutoCloseable {

    /** What {@code -Dsecciones} calls it, and what stands in the column {@code seccion}. */
    String name();

    /** The {@code quien} that the ratios of this section are taken against, in the same round. */
    String reference();

    /**
     * Compares the answers of everything that is going to be timed.
     *
     * @throws UnequalAnswers where two differ; nothing is timed then
     */
    void checkAnswers() throws Exception;

    /** Measures everything once and adds one value for each figure. What is too dear to repeat is measured in round 1 only. */
    void measure(int round, Figures figures) throws Exception;

    @Override
    default void close() throws Exception {}
}
