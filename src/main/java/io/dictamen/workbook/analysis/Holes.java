package io.dictamen.workbook.analysis;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/** The inputs that can come and that no row covers, in boxes as large as can be. */
record Holes(Space space, Steps steps) {

    /**
     * One of them.
     *
     * @param inputs a part of it whose inputs can all come
     * @param whole a box that no row meets, as large as one row can ask for
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
            Box whole = grown(open.get());
            holes.add(new Hole(open.get().meet(whole), whole));
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
            box = box.with(d, askable(space.dimensions().get(d).domain(), side, box.side(d)));
        }
        return box;
    }

    // A row that asks for some values and for their absence at once cannot be written: the absence is a hole of its
    // own.
    private static BitSet askable(Domain domain, BitSet side, BitSet open) {
        if (side.equals(domain.all())) {
            return domain.all();
        }
        if (!side.intersects(domain.absent()) || !Cells.asking(domain, side).isEmpty()) {
            return side;
        }
        return Box.meet(side, open.intersects(domain.present()) ? domain.present() : domain.absent());
    }
}
