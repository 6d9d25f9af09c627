package io.dictamen.benchmark.service;

import io.dictamen.benchmark.load.Call;
import io.dictamen.benchmark.load.Order;
import io.dictamen.benchmark.load.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A service with new data and a load generator beside it. */
final class Bench implements AutoCloseable {
    /** The service with the echoes of the benchmark in it. */
    static final Path PACKAGE = Path.of("target", "benchmark", "quarkus-app");

    // By then the service's code has been compiled: C2 has worked some 40 s of them.
    private static final double WARM_CPU_SECONDS = 60;
    private static final double WARM_UP_SECONDS = 3;
    private static final int WARM_UP_CONNECTIONS = 64;

    private final RunningDictamen service;
    private final LoadProcess load;

    private Bench(RunningDictamen service, LoadProcess load) {
        this.service = service;
        this.load = load;
    }

    static Bench start(Path quarkusApp, Map<String, String> environment) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("dictamen-benchmark");
        return new Bench(
                RunningDictamen.ofPackage(quarkusApp, folder, environment).awaitReady(), new LoadProcess());
    }

    RunningDictamen service() {
        return service;
    }

    /** Sends these by turns until the service has worked for long enough to have its code compiled. */
    void warmUp(List<List<Call>> all) throws IOException {
        double begin = service.cpuSeconds();
        while (service.cpuSeconds() - begin < WARM_CPU_SECONDS) {
            for (List<Call> calls : all) {
                closedLoop(calls, WARM_UP_CONNECTIONS, WARM_UP_SECONDS);
            }
        }
    }

    /** Each connection sends as soon as its last answer is there. */
    Outcome closedLoop(List<Call> calls, int connections, double seconds) throws IOException {
        return load.run(new Order(service.port(), calls, connections, seconds, 0));
    }

    /** That many are due a second, whatever the service does. */
    Outcome openLoop(List<Call> calls, int connections, double seconds, double perSecond) throws IOException {
        return load.run(new Order(service.port(), calls, connections, seconds, perSecond));
    }

    @Override
    public void close() throws IOException, InterruptedException {
        load.close();
        service.close();
    }
}
