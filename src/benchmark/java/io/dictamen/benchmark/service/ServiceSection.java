package io.dictamen.benchmark.service;

import io.dictamen.benchmark.Section;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A section with a service and a load generator of its own, from when its answers are checked until it is closed. */
abstract class ServiceSection implements Section {
    private @Nullable Bench bench;

    final RunningDictamen start(Map<String, String> environment) throws IOException, InterruptedException {
        Bench started = Bench.start(Bench.PACKAGE, environment);
        bench = started;
        return started.service();
    }

    final Bench bench() {
        return Objects.requireNonNull(bench);
    }

    final RunningDictamen service() {
        return bench().service();
    }

    @Override
    public void close() throws Exception {
        if (bench != null) {
            bench.close();
        }
    }
}
