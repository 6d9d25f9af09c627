package io.dictamen.workbook.analysis;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows of a COLLECT table that say nothing but what another says too. */
final class Repeats {
    private final Report report;
    private final Space space;
    private final Steps steps;
    private final Map<Said, BitSet> saying = new HashMap<>();
    private final List<Said> said;

    /** @param possible the rows that some input satisfies */
    Repeats(Space space, Report report, BitSet possible, Steps steps) {
        this.report = report;
        this.space = space;
        this.steps = steps;
        this.said =
                space.table().filas().stream().map(row -> Said.of(row.salida())).toList();
        possible.stream()
                .forEach(row -> saying.computeIfAbsent(said.get(row), same -> new BitSet())
                        .set(row));
    }

    void look(int row, Findings findings) {
        List<Integer> around = saying.getOrDefault(said.get(row), new BitSet()).stream()
                .boxed()
                .filter(other -> other != row && space.isWithin(row, other, steps))
                .toList();
        Optional<Integer> equal = around.stream()
                .filter(other -> other < row && space.isWithin(other, row, steps))
                .findFirst();
        if (equal.isPresent()) {
            findings.add(report.duplicate(row, equal.get()));
            return;
        }
        around.stream()
                .filter(other -> !space.isWithin(other, row, steps))
                .findFirst()
                .ifPresent(other -> findings.add(report.subsumed(row, other)));
    }
}
