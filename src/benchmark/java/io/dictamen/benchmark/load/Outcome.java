package io.dictamen.benchmark.load;

/**
 * What came back; times in microseconds.
 *
 * @param answers the right ones that came in time
 * @param errors answers that were wrong, and connections that broke
 * @param firstError the first of them, or empty
 * @param unsent how many were due and found no free connection until some time after the end
 * @param perSecond right answers a second
 */
public record Outcome(
        long answers,
        long errors,
        String firstError,
        long unsent,
        double perSecond,
        double p50,
        double p99,
        double p999,
        double slowest,
        double cpuSeconds) {}
