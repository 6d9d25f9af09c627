package io.dictamen.workbook.analysis;

import java.util.ArrayList;
import java.util.List;

/** The rows of a FIRST table to which nothing is left by those above. */
final class Shadows {
    private final Space space;
    private final Report report;
    private final Steps steps;
    private final Neighbours neighbours;

    Shadows(Space space, Report report, Steps steps) {
        this.space = space;
        this.report = report;
        this.steps = steps;
        this.neighbours = new Neighbours(space, steps);
    }

    /** @param row one that some input satisfies */
    void look(int row, Findings findings) {
        List<Integer> above = neighbours.above(row).stream().boxed().toList();
        List<Integer> around = above.stream()
                .filter(other -> space.isWithin(row, other, steps))
                .toList();
        if (around.isEmpty()) {
            if (isCovered(row, above)) {
                findings.add(report.unreachable(row, fewest(row, above)));
            }
            return;
        }
        around.stream()
                .filter(other -> space.isWithin(other, row, steps))
                .findFirst()
                .ifPresentOrElse(
                        other -> findings.add(report.duplicate(row, other)),
                        () -> findings.add(report.subsumed(row, around.get(0))));
    }

    private boolean isCovered(int row, List<Integer> others) {
        List<Box> boxes = others.stream().map(space.rows()::get).toList();
        return Uncovered.find(space, space.rows().get(row), boxes, steps).isEmpty();
    }

    /** As many of the covering rows as are needed, those nearest to the top where there is a choice. */
    private List<Integer> fewest(int row, List<Integer> covering) {
        List<Integer> needed = new ArrayList<>(covering);
        for (int i = covering.size() - 1; i >= 0; i--) {
            List<Integer> fewer = new ArrayList<>(needed);
            fewer.remove(covering.get(i));
            if (isCovered(row, fewer)) {
                needed = fewer;
            }
        }
        return needed;
    }
}
