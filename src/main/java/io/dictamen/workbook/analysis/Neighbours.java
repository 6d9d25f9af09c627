package io.dictamen.workbook.analysis;

import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Which rows meet a row, looked up side by side rather than row by row. */
final class Neighbours {
    private final Space space;
    private final Steps steps;
    private final List<Map<BitSet, BitSet>> meeting;
    private final BitSet[][] byClass;

    Neighbours(Space space, Steps steps) {
        this.space = space;
        this.steps = steps;
        this.byClass = new BitSet[space.dimensions().size()][];
        this.meeting = space.dimensions().stream()
                .<Map<BitSet, BitSet>>map(dimension -> new IdentityHashMap<>())
                .toList();
    }

    /** The rows above {@code row}, by their place, that some combination of classes meets together with it. */
    BitSet above(int row) {
        BitSet rows = Domain.range(0, row);
        Box box = space.rows().get(row);
        for (int d = 0; d < box.dimensions(); d++) {
            if (box.side(d) != space.dimensions().get(d).domain().all()) {
                rows.and(meeting(d, box.side(d)));
            }
        }
        steps.spend(1 + box.dimensions() * (row / 64L) + rows.cardinality());
        return rows;
    }

    private BitSet meeting(int d, BitSet side) {
        return meeting.get(d).computeIfAbsent(side, same -> {
            BitSet rows = new BitSet();
            BitSet[] classes = byClass(d);
            for (int c = side.nextSetBit(0); c >= 0; c = side.nextSetBit(c + 1)) {
                rows.or(classes[c]);
                steps.spend(1 + space.rows().size() / 64);
            }
            return rows;
        });
    }

    private BitSet[] byClass(int d) {
        if (byClass[d] == null) {
            BitSet all = space.dimensions().get(d).domain().all();
            BitSet[] rows = new BitSet[all.length()];
            all.stream().forEach(c -> rows[c] = new BitSet());
            for (int i = 0; i < space.rows().size(); i++) {
                BitSet side = space.rows().get(i).side(d);
                steps.spend(side.cardinality());
                for (int c = side.nextSetBit(0); c >= 0; c = side.nextSetBit(c + 1)) {
                    rows[c].set(i);
                }
            }
            byClass[d] = rows;
        }
        return byClass[d];
    }
}
