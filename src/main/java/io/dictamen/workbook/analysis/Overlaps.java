package io.dictamen.workbook.analysis;

import io.dictamen.workbook.analysis.Finding.Tipo;

/** The pairs of rows of a UNIQUE table that one input satisfies. */
final class Overlaps {
    private final Space space;
    private final Report report;
    private final Steps steps;
    private final Neighbours neighbours;

    Overlaps(Space space, Report report, Steps steps) {
        this.space = space;
        this.report = report;
        this.steps = steps;
        this.neighbours = new Neighbours(space, steps);
    }

    void look(int row, Findings findings) {
        if (findings.isFull(Tipo.SOLAPE)) {
            return;
        }
        neighbours.above(row).stream().forEach(other -> {
            Box both = space.rows().get(row).meet(space.rows().get(other));
            space.admitted(both, steps).ifPresent(inputs -> findings.add(report.overlap(other, row, inputs)));
        });
    }
}
