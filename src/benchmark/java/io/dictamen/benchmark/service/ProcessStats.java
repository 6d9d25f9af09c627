package io.dictamen.benchmark.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the kernel says of a process; Linux only. */
final class ProcessStats {
    private static final double TICKS_A_SECOND = 100;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int ENDED_CHILDREN_USER = 13;
    private static final int ENDED_CHILDREN_SYSTEM = 14;

    private ProcessStats() {}

    static double cpuSeconds(long pid) {
        return sum(pid, List.of(USER, SYSTEM));
    }

    /** Of a process and those it started, also those that have ended. */
    static double cpuSecondsOfAll(long pid) {
        double children = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::descendants)
                .mapToDouble(child -> cpuSeconds(child.pid()))
                .sum();
        return sum(pid, List.of(USER, SYSTEM, ENDED_CHILDREN_USER, ENDED_CHILDREN_SYSTEM)) + children;
    }

    /** Of the processes that one started and waited for. */
    static double cpuSecondsOfEnded(long pid) {
        return sum(pid, List.of(ENDED_CHILDREN_USER, ENDED_CHILDREN_SYSTEM));
    }

    static double residentMegabytes(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 0 where the process is gone. */
    private static double sum(long pid, List<Integer> fields) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] values = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return fields.stream()
                    .mapToDouble(field -> Double.parseDouble(values[field]) / TICKS_A_SECOND)
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }
}
