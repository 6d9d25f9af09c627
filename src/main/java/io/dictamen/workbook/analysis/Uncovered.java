package io.dictamen.workbook.analysis;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

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
    private final double @Nullable [][] shares;
    private final Set<Covers> covered = new HashSet<>();
    private boolean refused;

    /** The boxes that still matter and the dimensions along which they may still differ. */
    private record Covers(BitSet boxes, BitSet open) {}

    private Uncovered(Space space, Box box, List<Box> covers, Steps steps) {
        this.space = space;
        this.steps = steps;
        this.covers = covers;
        this.free = new BitSet[box.dimensions()];
        this.shares = new double[box.dimensions()][];
        for (int d = 0; d < free.length; d++) {
            free[d] = new BitSet();
            for (int i = 0; i < covers.size(); i++) {
                free[d].set(i, box.isWithin(covers.get(i), d));
            }
        }
    }

    /** A part of the box that no other box covers and whose inputs can all come; empty where there is none. */
    static Optional<Box> find(Space space, Box box, List<Box> others, Steps steps) {
        List<Box> covers = others.stream().filter(box::meets).toList();
        steps.spend(others.size());
        Uncovered search = new Uncovered(space, box, covers, steps);
        BitSet all = Domain.range(0, covers.size());
        BitSet open = IntStream.range(0, box.dimensions())
                .filter(d -> search.free[d].cardinality() < covers.size())
                .collect(BitSet::new, BitSet::set, BitSet::or);
        return search.in(box, all, open);
    }

    private Optional<Box> in(Box box, BitSet boxes, BitSet open) {
        steps.spend(1 + boxes.cardinality());
        if (isCovered(boxes, open)) {
            return Optional.empty();
        }
        Optional<Box> admitted = space.admitted(box, steps);
        if (admitted.isEmpty() || boxes.isEmpty()) {
            refused |= admitted.isEmpty();
            return admitted;
        }
        Covers here = new Covers(boxes, open);
        if (covered.contains(here)) {
            return Optional.empty();
        }
        boolean before = refused;
        refused = false;
        Optional<Box> found = split(box, here);
        // Where no rule was needed to see that all is covered, the same boxes cover every other part as well.
        if (found.isEmpty() && !refused && covered.size() < MOST_KNOWN) {
            covered.add(here);
        }
        refused |= before;
        return found;
    }

    private boolean isCovered(BitSet boxes, BitSet open) {
        BitSet whole = (BitSet) boxes.clone();
        open.stream().forEach(d -> whole.and(free[d]));
        return !whole.isEmpty();
    }

    private Optional<Box> split(Box box, Covers here) {
        int d = sharpest(box, here);
        BitSet rest = (BitSet) here.open().clone();
        rest.clear(d);
        BitSet everywhere = Box.meet(here.boxes(), free[d]);
        List<Map.Entry<BitSet, BitSet>> parts = parts(box, d, Box.minus(here.boxes(), free[d])).entrySet().stream()
                .sorted(Comparator.comparingInt(part -> part.getKey().cardinality()))
                .toList();
        for (Map.Entry<BitSet, BitSet> part : parts) {
            BitSet boxes = (BitSet) everywhere.clone();
            boxes.or(part.getKey());
            Optional<Box> found = in(box.with(d, part.getValue()), boxes, rest);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
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
        return here.open().stream()
                .boxed()
                .min(Comparator.comparingDouble(d -> share(box, d, here.boxes())))
                .orElseThrow();
    }

    private double share(Box box, int d, BitSet boxes) {
        double[] all = Objects.requireNonNullElseGet(shares[d], () -> shares(box.side(d), d));
        shares[d] = all;
        return boxes.stream().mapToDouble(i -> all[i]).sum();
    }

    // Along an open dimension a part is as wide as the whole, so its shares stay the same.
    private double[] shares(BitSet side, int d) {
        double classes = side.cardinality();
        return covers.stream()
                .mapToDouble(one -> Box.meet(side, one.side(d)).cardinality() / classes)
                .toArray();
    }
}
