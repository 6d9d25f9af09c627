package io.dictamen.benchmark.process;

import io.dictamen.decision.Momento;
import io.dictamen.decision.Verdict;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One decision with the requests that are put to it. */
interface Workload<I extends Record> {
    OffsetDateTime AHORA = OffsetDateTime.parse("2026-03-10T15:00:00-04:00");
    Momento MOMENTO = new Momento(AHORA, ZoneId.of("America/La_Paz"));

    String name();

    /** A power of two of them. */
    List<I> requests();

    /**
     * Has our files at hand; to call it is to load them, as the service does. What it gives is how every engine must
     * answer.
     */
    Callable<Function<I, Verdict<?>>> ours();

    /** Has read our files; to call it is to build the rules. Null where that is not measured. */
    default @Nullable Callable<?> building() {
        return null;
    }

    /** The decision written in Java, as fast as we could. */
    Function<I, Verdict<?>> byHand();

    List<Table> tables();

    /** The components of what {@link #prepare} gives. */
    List<Table.Input> inputs();

    /** The request for the other engines. */
    Prepared prepare(I request);

    /** The answer, with its reasons, from the places of the rows that an engine found in each table. */
    Verdict<?> compose(I request, int[][] places);

    /** Whether the tables are large: then loading them is measured too. */
    default boolean large() {
        return false;
    }
}
