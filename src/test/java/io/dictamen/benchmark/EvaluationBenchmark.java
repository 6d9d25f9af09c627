package io.dictamen.benchmark;

import io.dictamen.decision.Momento;
import io.dictamen.decision.RandomRecords;
import io.dictamen.decision.Verdict;
import io.dictamen.procedure.anulacion.Anulacion;
import io.dictamen.procedure.anulacion.ResultadoCierre;
import io.dictamen.procedure.anulacion.ResultadoRegistro;
import io.dictamen.procedure.anulacion.SolicitudCierre;
import io.dictamen.procedure.anulacion.SolicitudRegistro;
import io.dictamen.release.Deployment;
import io.dictamen.rulebase.RuleBase;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A whole evaluation, request record in, verdict out, in one thread, over random requests. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 12, time = 1)
@Measurement(iterations = 5, time = 1)
// Without Quarkus the log takes everything, and Drools at its trace level takes ten times as long.
@Fork(
        value = 2,
        jvmArgs = {"-Xmn64m", "-Xmx1g", "-XX:+UseSerialGC", "-Dlogging.initial-configurator.min-level=900"})
public class EvaluationBenchmark {
    private static final int REQUESTS = 1_024;
    private static final OffsetDateTime AHORA = OffsetDateTime.parse("2026-03-10T15:00:00-04:00");

    private final Momento momento = new Momento(AHORA, ZoneId.of("America/La_Paz"));
    private RuleBase ruleBase;
    private SolicitudRegistro[] registros;
    private SolicitudCierre[] cierres;
    private int next;

    @Setup
    public void setUp() {
        ruleBase = Deployment.compile(1);
        RandomRecords random = new RandomRecords(20261122, AHORA);
        registros = Stream.generate(() -> random.next(SolicitudRegistro.class))
                .limit(REQUESTS)
                .toArray(SolicitudRegistro[]::new);
        cierres = Stream.generate(() -> random.next(SolicitudCierre.class))
                .limit(REQUESTS)
                .toArray(SolicitudCierre[]::new);
    }

    @Benchmark
    public Verdict<ResultadoRegistro> anulacion_registro() {
        return ruleBase.evaluate(Anulacion.REGISTRO, registros[next++ % REQUESTS], momento);
    }

    @Benchmark
    public Verdict<ResultadoCierre> anulacion_cierre() {
        return ruleBase.evaluate(Anulacion.CIERRE, cierres[next++ % REQUESTS], momento);
    }
}
