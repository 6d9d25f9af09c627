package io.dictamen.workbook.analysis;

import java.util.BitSet;
import java.util.List;

/** Whether every input of a row is also one of another. */
final class Containment {
    private final Space space;
    private final Steps steps;
    private final BitSet ruled;

    Containment(Space space, Steps steps) {
        this.space = space;
        this.steps = steps;
        this.ruled = space.ruled();
    }

    /** Two rows by their place, the first of which has inputs that can come. */
    boolean isWithin(int row, int other) {
        Box box = space.rows().get(row);
        Box around = space.rows().get(other);
        boolean plain = true;
        for (int d = 0; d < box.dimensions(); d++) {
            boolean within = box.isWithin(around, d);
            if (!within && !ruled.get(d)) {
                return false;
            }
            plain &= within;
        }
        steps.spend(1);
        return plain || Uncovered.find(space, box, List.of(around), steps).isEmpty();
    }
}
