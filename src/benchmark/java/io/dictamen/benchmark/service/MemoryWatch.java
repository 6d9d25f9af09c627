package io.dictamen.benchmark.service;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service's memory while something is done: whether it is flat. */
final class MemoryWatch implements AutoCloseable {
    private static final Pattern AFTER_COLLECTION = Pattern.compile("Pause.* \\d+M->(\\d+)M\\(");
    private static final long EVERY_MILLIS = 250;

    private final RunningDictamen service;
    private final int collectionsBefore;
    private final List<Double> resident = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor();

    MemoryWatch(RunningDictamen service) throws IOException {
        this.service = service;
        collectionsBefore = service.collections().size();
        looking.scheduleAtFixedRate(
                () -> resident.add(service.residentMegabytes()), 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    double mostResident() {
        return resident.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }

    /** Of the resident memory, from the first quarter of the time to the last one. */
    double growth() {
        int quarter = Math.max(1, resident.size() / 4);
        return mean(resident.subList(resident.size() - quarter, resident.size())) - mean(resident.subList(0, quarter));
    }

    /** What was left in the heap after a collection, at most; 0 where there was none. */
    double mostHeap() throws IOException {
        return service.collections().stream()
                .skip(collectionsBefore)
                .map(AFTER_COLLECTION::matcher)
                .filter(Matcher::find)
                .mapToDouble(left -> Double.parseDouble(left.group(1)))
                .max()
                .orElse(0);
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    @Override
    public void close() {
        looking.shutdown();
    }
}
