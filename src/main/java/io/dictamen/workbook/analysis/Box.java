package io.dictamen.workbook.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** For each dimension of a space, some of its classes: all the inputs that combine them. Never changed once made. */
final class Box {
    private final BitSet[] sides;

    Box(BitSet[] sides) {
        this.sides = sides;
    }

    BitSet side(int dimension) {
        return sides[dimension];
    }

    int dimensions() {
        return sides.length;
    }

    boolean isEmpty() {
        for (BitSet side : sides) {
            if (side.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    Box with(int dimension, BitSet side) {
        BitSet[] copy = sides.clone();
        copy[dimension] = side;
        return new Box(copy);
    }

    boolean meets(Box other) {
        for (int d = 0; d < sides.length; d++) {
            if (!meets(other, d)) {
                return false;
            }
        }
        return true;
    }

    boolean meets(Box other, int dimension) {
        return sides[dimension] == other.sides[dimension] || sides[dimension].intersects(other.sides[dimension]);
    }

    boolean isWithin(Box other) {
        for (int d = 0; d < sides.length; d++) {
            if (!isWithin(other, d)) {
                return false;
            }
        }
        return true;
    }

    boolean isWithin(Box other, int dimension) {
        return sides[dimension] == other.sides[dimension] || isWithin(sides[dimension], other.sides[dimension]);
    }

    Box meet(Box other) {
        BitSet[] both = new BitSet[sides.length];
        for (int d = 0; d < sides.length; d++) {
            both[d] = sides[d] == other.sides[d] ? sides[d] : meet(sides[d], other.sides[d]);
        }
        return new Box(both);
    }

    /** What of it is not in another, in boxes that have no input in common. */
    List<Box> minus(Box other) {
        List<Box> rest = new ArrayList<>();
        Box left = this;
        for (int d = 0; d < sides.length; d++) {
            BitSet beside = minus(sides[d], other.sides[d]);
            if (!beside.isEmpty()) {
                rest.add(left.with(d, beside));
                left = left.with(d, meet(sides[d], other.sides[d]));
            }
        }
        return rest;
    }

    /** The part of it with those sides; empty where there is none. */
    Optional<Box> narrowed(Map<Integer, BitSet> some) {
        Box narrowed = this;
        for (Map.Entry<Integer, BitSet> one : some.entrySet()) {
            BitSet side = meet(sides[one.getKey()], one.getValue());
            if (side.isEmpty()) {
                return Optional.empty();
            }
            if (!side.equals(sides[one.getKey()])) {
                narrowed = narrowed.with(one.getKey(), side);
            }
        }
        return Optional.of(narrowed);
    }

    static BitSet meet(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    static BitSet join(BitSet one, BitSet other) {
        BitSet either = (BitSet) one.clone();
        either.or(other);
        return either;
    }

    static BitSet minus(BitSet one, BitSet other) {
        BitSet rest = (BitSet) one.clone();
        rest.andNot(other);
        return rest;
    }

    static boolean isWithin(BitSet one, BitSet other) {
        return minus(one, other).isEmpty();
    }
}
