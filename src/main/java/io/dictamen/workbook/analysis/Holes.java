package io.dictamen.workbook.analysis;

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
        Uncovered.visit(space, space.whole(), space.rows(), steps, new Uncovered.Taker() {
            @Override
            public boolean isKnown(Box part) {
                return holes.stream().anyMatch(hole -> part.isWithin(hole.whole()));
            }

            @Override
            public boolean take(Box part, Box inputs) {
                return cover(part, most, holes);
            }
        });
    }

    /** Adds the holes that an open part is in; true where there are enough. */
    private boolean cover(Box part, int most, List<Hole> holes) {
        Optional<Box> open = open(part, holes);
        while (open.isPresent() && holes.size() < most) {
            holes.add(new Hole(open.get(), grown(open.get())));
            open = open(part, holes);
        }
        return holes.size() >= most;
    }

    private Optional<Box> open(Box part, List<Hole> holes) {
        return Uncovered.find(space, part, holes.stream().map(Hole::whole).toList(), steps);
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
