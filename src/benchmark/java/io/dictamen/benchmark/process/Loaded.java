package io.dictamen.benchmark.process;

import io.dictamen.decision.Verdict;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** An engine loaded in a fresh JVM, and what that took. */
final class Loaded {
    static final String SIN_CIFRA = "sinCifra";
    static final String CARGA = "carga";
    static final String CARGA_EN_CALIENTE = "cargaEnCaliente";
    static final String CONSTRUCCION = "construccion";
    static final String MEMORIA = "memoria";

    private static final long LIMIT_SECONDS = 120;
    private static final double REPEATED_BELOW_MS = 5_000;
    private static final double BUILT_BELOW_MS = 15_000;

    private Loaded() {}

    /** Where the JVM that measures leaves what it knows besides JMH's own figures. */
    static Path file(String caso, String quien) {
        return Path.of("target", "benchmark", "proceso", caso + "-" + quien.replace(' ', '_') + ".properties");
    }

    static Properties read(String caso, String quien) throws IOException {
        Properties properties = new Properties();
        Path file = file(caso, quien);
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                properties.load(in);
            }
        }
        return properties;
    }

    static <I extends Record> Function<I, Verdict<?>> load(Workload<I> workload, String quien) throws Exception {
        Engine engine = Objects.requireNonNull(Engine.ALL.get(quien));
        Callable<Function<I, Verdict<?>>> loading = engine.prepare(workload);
        Properties taken = new Properties();
        try {
            long before = used();
            long start = System.nanoTime();
            Function<I, Verdict<?>> loaded = inTime(loading);
            double first = millisSince(start);
            if (workload.large()) {
                taken.setProperty(CARGA, String.valueOf(first));
                taken.setProperty(MEMORIA, String.valueOf((used() - before) / 1e6));
                if (first < REPEATED_BELOW_MS) {
                    taken.setProperty(CARGA_EN_CALIENTE, best(loading));
                }
                Callable<?> building = first < BUILT_BELOW_MS ? engine.building(workload) : null;
                if (building != null) {
                    building.call();
                    taken.setProperty(CONSTRUCCION, best(building));
                }
            }
            return loaded;
        } catch (TimeoutException e) {
            taken.setProperty(SIN_CIFRA, "carga > " + LIMIT_SECONDS + " s");
            throw e;
        } finally {
            Files.createDirectories(file(workload.name(), quien).getParent());
            try (Writer out = Files.newBufferedWriter(file(workload.name(), quien))) {
                taken.store(out, null);
            }
        }
    }

    private static <T> T inTime(Callable<T> loading) throws Exception {
        CompletableFuture<T> loaded = new CompletableFuture<>();
        Thread loader = new Thread(() -> {
            try {
                loaded.complete(loading.call());
            } catch (Throwable e) {
                loaded.completeExceptionally(e);
            }
        });
        loader.setDaemon(true);
        loader.start();
        return loaded.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    /** Of two times more. */
    private static String best(Callable<?> loading) throws Exception {
        return String.valueOf(Math.min(again(loading), again(loading)));
    }

    private static double again(Callable<?> loading) throws Exception {
        long start = System.nanoTime();
        loading.call();
        return millisSince(start);
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static long used() {
        System.gc();
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
