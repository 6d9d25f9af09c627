package io.dictamen.rulebase;

import io.dictamen.workbook.DecisionTable;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Tables of many rows: building the rules, and finding the one row that matches. */
@State(Scope.Benchmark)
@Fork(
        value = 1,
        jvmArgs = {"-Xmn64m", "-Xmx2g", "-XX:+UseSerialGC", "-Dlogging.initial-configurator.min-level=900"})
public class TableBenchmark {
    @Param({"24", "1000", "16369"})
    int rows;

    private DecisionTable tabla;
    private CompiledTable compiled;
    private Tables.Hecho[] hechos;
    private int next;

    @Setup
    public void setUp() {
        tabla = Tables.unique(rows);
        compiled = new CompiledTable(tabla);
        hechos = new Tables.Hecho[rows];
        for (int i = 0; i < rows; i++) {
            hechos[i] = Tables.hit((int) ((i * 7919L) % rows));
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    @Warmup(iterations = 5)
    @Measurement(iterations = 5)
    public CompiledTable build() {
        return new CompiledTable(tabla);
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.NANOSECONDS)
    @Warmup(iterations = 3, time = 1)
    @Measurement(iterations = 5, time = 1)
    public int[] unique_hit() {
        return compiled.matching(hechos[next++ % rows]);
    }
}
