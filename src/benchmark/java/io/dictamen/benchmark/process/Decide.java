package io.dictamen.benchmark.process;

import io.dictamen.decision.Verdict;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A whole evaluation, request record in, verdict with its reasons out, in one thread. Run by {@link InProcess}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init")
public class Decide {
    private static final int COMPARED = 256;

    @Param("")
    public String caso;

    @Param("")
    public String quien;

    private Function<Record, Verdict<?>> decider;
    private Record[] requests;
    private int next;

    @Setup
    public void load() throws Exception {
        load(Cases.make(caso));
    }

    @SuppressWarnings("unchecked")
    private <I extends Record> void load(Workload<I> workload) throws Exception {
        Function<I, Verdict<?>> loaded = Loaded.load(workload, quien);
        List<I> all = workload.requests();
        Answers.compare(workload, quien, all, workload.byHand(), loaded, COMPARED);
        decider = (Function<Record, Verdict<?>>) (Function<?, ?>) loaded;
        requests = all.toArray(Record[]::new);
    }

    @Benchmark
    public Object decide() {
        return decider.apply(requests[next++ & requests.length - 1]);
    }
}
