package io.dictamen.workbook.analysis;

import java.util.BitSet;

/** The rows that no input that can come satisfies. */
record Contradictions(Space space, Steps steps) {

    boolean isImpossible(int row) {
        steps.spend(1);
        return space.admitted(space.rows().get(row), steps).isEmpty();
    }

    /** Some dimensions of an impossible row whose conditions cannot hold together, none of which could be spared. */
    BitSet culprits(int row) {
        Box box = space.rows().get(row);
        BitSet culprits = new BitSet();
        for (int d = 0; d < box.dimensions(); d++) {
            Box wider = box.with(d, space.dimensions().get(d).domain().all());
            if (space.admitted(wider, steps).isEmpty()) {
                box = wider;
            } else {
                culprits.set(d);
            }
        }
        return culprits;
    }
}
