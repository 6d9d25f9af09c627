package io.dictamen.workbook.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The inputs that can come and that no row covers, in boxes as large as can be. */
final class Holes {
    private final Space space;
    private final Steps steps;

    Holes(Space space, Steps steps) {
        this.space = space;
        this.steps = steps;
    }

    /**
     * One of them.
     *
     * @param inputs a part of it whose inputs can all come
     * @param whole a box that no row meets and that cannot be made larger
     */
    record Hole(Box inputs, Box whole) {}

    /** Adds hole after hole until there are {@code most}, or no more; together with the rows they cover everything. */
    void find(int most, List<Hole> holes) {
        List<Box> covers = new ArrayList<>(space.rows());
        while (holes.size() < most) {
            Optional<Box> open = Uncovered.find(space, space.whole(), covers, steps);
            if (open.isEmpty()) {
                return;
            }
            Box whole = grown(open.get());
            holes.add(new Hole(open.get(), whole));
            covers.add(whole);
        }
    }

    private Box grown(Box open) {
        Box box = open;
        for (int d = 0; d < box.dimensions(); d++) {
            BitSet side = (BitSet) space.dimensions().get(d).domain().all().clone();
            for (Box row : space.rows()) {
                steps.spend(1);
                if (box.with(d, row.side(d)).meets(row)) {
                    side.andNot(row.side(d));
                }
            }
            box = box.with(d, side.equals(space.whole().side(d)) ? space.whole().side(d) : side);
        }
        return box;
    }
}
