package io.dictamen.workbook.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/**
 * Looks for an input of a box that none of some other boxes covers. It splits the box along one dimension after another,
 * takes the classes together that the same boxes cover, and leaves a part as soon as one box covers it whole.
 */
final class Uncovered {
    private static final int MOST_KNOWN = 100_000;

    private final Space space;
    private final Steps steps;
    private final List<Box> covers;
    private final BitSet[] free;
    private final Map<Integer, double[]> shares = new HashMap<>();
    private final Set<Covers> covered = new HashSet<>();
    private final Taker taker;

    // Whether part of what was seen is there for other reasons than the boxes.
    private boolean special;

    interface Taker {
        /** Whether nothing of that part is wanted. */
        default boolean isKnown(Box part) {
            return false;
        }

        /**
         * Takes a part that no box covers; true ends the search.
         *
         * @param inputs what of it can all come
         */
        boolean take(Box part, Box inputs);
    }

    /** The boxes that still matter and the dimensions along which they may still differ. */
    private record Covers(BitSet boxes, BitSet open) {}

    private Uncovered(Space space, Box box, List<Box> covers, Taker taker, Steps steps) {
        this.space = space;
        this.steps = steps;
        this.taker = taker;
        this.covers = covers;
        this.free = new BitSet[box.dimensions()];
        for (int d = 0; d < free.length; d++) {
            free[d] = new BitSet();
            for (int i = 0; i < covers.size(); i++) {
                free[d].set(i, box.isWithin(covers.get(i), d));
            }
        }
    }

    /** A part of the box that no other box covers and whose inputs can all come; empty where there is none. */
    static Optional<Box> find(Space space, Box box, List<Box> others, Steps steps) {
        AtomicReference<Box> found = new AtomicReference<>();
        visit(space, box, others, steps, (part, inputs) -> {
            found.set(inputs);
            return true;
        });
        return Optional.ofNullable(found.get());
    }

    /** Shows {@code taker} the parts of the box that no other box covers and some of whose inputs can come. */
    static void visit(Space space, Box box, List<Box> others, Steps steps, Taker taker) {
        steps.spend(others.size());
        List<Box> covers = others.stream().filter(box::meets).toList();
        Uncovered search = new Uncovered(space, box, covers, taker, steps);
        BitSet open = IntStream.range(0, box.dimensions())
                .filter(d -> search.free[d].cardinality() < covers.size())
                .collect(BitSet::new, BitSet::set, BitSet::or);
        search.isOver(box, Domain.range(0, covers.size()), open);
    }

    private boolean isOver(Box box, BitSet boxes, BitSet open) {
        steps.spend(1 + boxes.cardinality());
        Covers here = new Covers(boxes, open);
        if (isCovered(boxes, open) || covered.contains(here)) {
            return false;
        }
        boolean before = special;
        Optional<Box> admitted = space.admitted(box, steps);
        special = admitted.isEmpty() || boxes.isEmpty() || taker.isKnown(box);
        boolean over = special
                ? boxes.isEmpty()
                        && admitted.filter(inputs -> taker.take(box, inputs)).isPresent()
                : split(box, here);
        // Where nothing but the boxes was needed to see that all is covered, they cover every other part as well.
        if (!over && !special && covered.size() < MOST_KNOWN) {
            covered.add(here);
        }
        special |= before;
        return over;
    }

    private boolean isCovered(BitSet boxes, BitSet open) {
        BitSet whole = (BitSet) boxes.clone();
        for (int d = open.nextSetBit(0); d >= 0; d = open.nextSetBit(d + 1)) {
            whole.and(free[d]);
        }
        return !whole.isEmpty();
    }

    private boolean split(Box box, Covers here) {
        int d = sharpest(box, here);
        BitSet rest = (BitSet) here.open().clone();
        rest.clear(d);
        BitSet everywhere = Box.meet(here.boxes(), free[d]);
        List<Map.Entry<BitSet, BitSet>> parts =
                new ArrayList<>(parts(box, d, Box.minus(here.boxes(), free[d])).entrySet());
        parts.sort(Comparator.comparingInt(part -> part.getKey().cardinality()));
        for (Map.Entry<BitSet, BitSet> part : parts) {
            BitSet boxes = (BitSet) everywhere.clone();
            boxes.or(part.getKey());
            if (isOver(box.with(d, part.getValue()), boxes, rest)) {
                return true;
            }
        }
        return false;
    }

    /** The classes of a side, those together that the same boxes hold. */
    private Map<BitSet, BitSet> parts(Box box, int d, BitSet boxes) {
        BitSet side = box.side(d);
        BitSet[] holding = new BitSet[side.length()];
        side.stream().forEach(c -> holding[c] = new BitSet());
        boxes.stream().forEach(i -> {
            BitSet its = covers.get(i).side(d);
            for (int c = its.nextSetBit(0); c >= 0; c = its.nextSetBit(c + 1)) {
                if (side.get(c)) {
                    holding[c].set(i);
                    steps.spend(1);
                }
            }
        });
        Map<BitSet, BitSet> parts = new HashMap<>();
        side.stream()
                .forEach(c ->
                        parts.computeIfAbsent(holding[c], same -> new BitSet()).set(c));
        return parts;
    }

    /** The open dimension of whose classes a box holds the smallest part on average. */
    private int sharpest(Box box, Covers here) {
        int sharpest = -1;
        double least = Double.MAX_VALUE;
        for (int d = here.open().nextSetBit(0); d >= 0; d = here.open().nextSetBit(d + 1)) {
            int along = d;
            double[] all = shares.computeIfAbsent(d, same -> shares(box.side(along), along));
            double sum = 0;
            for (int i = here.boxes().nextSetBit(0); i >= 0; i = here.boxes().nextSetBit(i + 1)) {
                sum += all[i];
            }
            if (sum < least) {
                least = sum;
                sharpest = d;
            }
        }
        return sharpest;
    }

    // Along an open dimension a part is as wide as the whole, so its shares stay the same.
    private double[] shares(BitSet side, int d) {
        double classes = side.cardinality();
        return covers.stream()
                .mapToDouble(one -> Box.meet(side, one.side(d)).cardinality() / classes)
                .toArray();
    }
}
