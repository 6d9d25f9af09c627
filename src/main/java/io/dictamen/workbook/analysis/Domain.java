package io.dictamen.workbook.analysis;

import io.dictamen.workbook.Condition;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The values of one field, cut into classes: each a value that some condition names, or all those that lie between two
 * or beside them. Where values have an order, so have their classes; absence, where it can be, is the last.
 */
final class Domain {
    private final List<Part> parts;
    private final Map<Object, Integer> byValue = new HashMap<>();
    private final BitSet all;
    private final boolean ordered;
    private final boolean optional;

    /**
     * A class of values.
     *
     * @param value its only value; null where it has several, or stands for absence
     * @param example one of its values as a cell holds it
     * @param sample the same as a value; null where it stands for absence, or none is known
     */
    record Part(
            @Nullable Object value,
            String example,
            @Nullable Object sample) {
        static final Part ABSENT = new Part(null, "ausente");

        Part(@Nullable Object value, String example) {
            this(value, example, value);
        }
    }

    /**
     * @param all which of the classes a request may have
     * @param ordered whether their values go from the least to the greatest
     * @param optional whether the last of them is absence
     */
    Domain(List<Part> parts, BitSet all, boolean ordered, boolean optional) {
        this.parts = List.copyOf(parts);
        this.all = all;
        this.ordered = ordered;
        this.optional = optional;
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).value() != null) {
                byValue.put(key(Objects.requireNonNull(parts.get(i).value())), i);
            }
        }
    }

    BitSet all() {
        return all;
    }

    int parts() {
        return parts.size();
    }

    Part part(int index) {
        return parts.get(index);
    }

    /** The class of absence alone; nothing where the field is never absent. */
    BitSet absent() {
        return optional ? range(parts.size() - 1, parts.size()) : new BitSet();
    }

    BitSet present() {
        return Box.minus(all, absent());
    }

    boolean isOrdered() {
        return ordered;
    }

    /** The last of the classes from one on that follow each other without a gap and that {@code classes} holds. */
    int lastOfRun(int from, BitSet classes) {
        BitSet present = present();
        int last = from;
        int next = ordered && present.get(from) ? present.nextSetBit(from + 1) : -1;
        while (next >= 0 && classes.get(next)) {
            last = next;
            next = present.nextSetBit(next + 1);
        }
        return last;
    }

    /** The classes of those values; one that no condition names has none. */
    BitSet of(Iterable<?> values) {
        BitSet some = new BitSet();
        for (Object value : values) {
            Integer index = byValue.get(key(value));
            if (index != null) {
                some.set(index);
            }
        }
        some.and(all);
        return some;
    }

    /** The class of any value, absence as null; -1 where the field has none for it. */
    int classOf(@Nullable Object value) {
        if (value == null) {
            return absent().nextSetBit(0);
        }
        Integer named = byValue.get(key(value));
        return named != null ? named : ordered ? gap(value) : parts.size() - (optional ? 2 : 1);
    }

    // Points and what lies between them take turns, and a gap is the first.
    @SuppressWarnings("unchecked")
    private int gap(Object value) {
        int gaps = parts.size() - (optional ? 2 : 1);
        int gap = 0;
        while (gap < gaps
                && ((Comparable<Object>) value)
                                .compareTo(Objects.requireNonNull(
                                        parts.get(gap + 1).sample()))
                        > 0) {
            gap += 2;
        }
        return gap;
    }

    /** The classes that satisfy a condition other than {@code matches}. */
    BitSet where(Condition condition) {
        return switch (condition.operador()) {
            case ABSENT -> absent();
            case PRESENT -> present();
            case EQUAL, IN -> of(condition.valores());
            case NOT_EQUAL, NOT_IN -> Box.minus(all, of(condition.valores()));
            case LESS -> between(0, index(condition.valor()));
            case LESS_OR_EQUAL -> between(0, index(condition.valor()) + 1);
            case GREATER -> between(index(condition.valor()) + 1, parts.size());
            case GREATER_OR_EQUAL -> between(index(condition.valor()), parts.size());
            case MATCHES -> throw new IllegalArgumentException("A pattern is a dimension of its own: " + condition);
        };
    }

    /** The classes that have a value from the class of {@code value} on. */
    BitSet from(Object value, boolean itself) {
        return between(index(value) + (itself ? 0 : 1), parts.size());
    }

    /** The classes that have a value, from one on. */
    BitSet fromClass(int index) {
        return between(index, parts.size());
    }

    private BitSet between(int from, int to) {
        return Box.meet(range(from, to), present());
    }

    private int index(Object value) {
        return Objects.requireNonNull(byValue.get(key(value)), () -> "No class for " + value);
    }

    static BitSet range(int from, int to) {
        BitSet range = new BitSet();
        range.set(from, to);
        return range;
    }

    // 100.0 and 100.00 are one number, which BigDecimal.equals denies.
    private static Object key(Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : value;
    }
}
