package io.dictamen.benchmark.process;

import io.dictamen.benchmark.Figures;
import io.dictamen.benchmark.Measure;
import io.dictamen.benchmark.Section;
import io.dictamen.decision.Verdict;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every engine on the same requests, by JMH: a JVM of its own for each engine, workload and round. */
public final class InProcess implements Section {
    private static final Measure CARGA_EN_CALIENTE = new Measure("carga en caliente", "ms");
    private static final Measure CONSTRUCCION = new Measure("construcción de lo leído, en caliente", "ms");
    private static final int COMPARED_IN_ONE_GO = 1_000;

    private final NodeEngines node = new NodeEngines();

    @Override
    public String name() {
        return "proceso";
    }

    @Override
    public String reference() {
        return Engine.OURS;
    }

    /** The larger tables are compared where they are timed, in the same JVM just before. */
    @Override
    public void checkAnswers() throws Exception {
        for (String caso : Cases.names()) {
            Workload<?> workload = Cases.make(caso);
            if (workload.tables().get(0).filas().size() <= COMPARED_IN_ONE_GO) {
                checkAnswers(workload);
                node.checkAnswers(workload);
            }
        }
    }

    private static <I extends Record> void checkAnswers(Workload<I> workload) throws Exception {
        Function<I, Verdict<?>> ours = workload.ours().call();
        for (Map.Entry<String, Engine> engine : Engine.ALL.entrySet()) {
            Function<I, Verdict<?>> other = engine.getValue().prepare(workload).call();
            List<I> all = workload.requests();
            Answers.compare(workload, engine.getKey(), all, ours, other, all.size());
        }
    }

    @Override
    public void measure(int round, Figures figures) throws Exception {
        for (String caso : Cases.names()) {
            for (String quien : Engine.ALL.keySet()) {
                if (Cases.takesPart(caso, quien, round)) {
                    measure(caso, quien, figures);
                }
            }
            node.measure(Cases.make(caso), round, figures);
        }
    }

    private static void measure(String caso, String quien, Figures figures) throws Exception {
        Files.deleteIfExists(Loaded.file(caso, quien));
        Collection<RunResult> results = new Runner(options(caso, quien)).run();
        Properties taken = Loaded.read(caso, quien);
        if (taken.containsKey(Loaded.SIN_CIFRA)) {
            figures.without(caso, quien, Measure.TIEMPO, taken.getProperty(Loaded.SIN_CIFRA));
            return;
        }
        if (results.isEmpty()) {
            throw new IllegalStateException(caso + ", " + quien + ": see what its JVM printed");
        }
        for (RunResult result : results) {
            figures.add(caso, quien, Measure.TIEMPO, result.getPrimaryResult().getScore());
            figures.add(caso, quien, Measure.ASIGNADO, allocated(result));
        }
        Map.of(
                        Loaded.CARGA,
                        Measure.CARGA,
                        Loaded.MEMORIA,
                        Measure.MEMORIA,
                        Loaded.CARGA_EN_CALIENTE,
                        CARGA_EN_CALIENTE,
                        Loaded.CONSTRUCCION,
                        CONSTRUCCION)
                .forEach((key, medida) -> {
                    if (taken.containsKey(key)) {
                        figures.add(caso, quien, medida, Double.parseDouble(taken.getProperty(key)));
                    }
                });
    }

    private static double allocated(RunResult result) {
        return result.getSecondaryResults().entrySet().stream()
                .filter(one -> one.getKey().endsWith("gc.alloc.rate.norm"))
                .map(Map.Entry::getValue)
                .mapToDouble(Result::getScore)
                .findFirst()
                .orElseThrow();
    }

    private static Options options(String caso, String quien) {
        return new OptionsBuilder()
                .include("^" + Decide.class.getName().replace(".", "\\.") + "\\.decide$")
                .param("caso", caso)
                .param("quien", quien)
                .forks(1)
                .jvmArgs(
                        "-Xmn64m",
                        "-Xmx4g",
                        "-XX:+UseSerialGC",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        // Without Quarkus the log takes everything, and Drools at its trace level takes ten times as
                        // long.
                        "-Dlogging.initial-configurator.min-level=900")
                .warmupIterations(6)
                .warmupTime(TimeValue.milliseconds(500))
                .measurementIterations(3)
                .measurementTime(TimeValue.milliseconds(500))
                .addProfiler(GCProfiler.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(false)
                .build();
    }
}
