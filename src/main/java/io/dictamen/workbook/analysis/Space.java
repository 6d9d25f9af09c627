package io.dictamen.workbook.analysis;

import io.dictamen.workbook.DecisionTable;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The inputs of a table, cut into finitely many that none of its conditions tells apart, and its rows as boxes of them.
 *
 * @param ruled the dimensions that some rule speaks of
 * @param rules what inputs can come at all; within the classes of one input, either all keep a rule or it can be kept
 */
record Space(DecisionTable table, List<Dimension> dimensions, List<Rule> rules, List<Box> rows, BitSet ruled) {

    Space(DecisionTable table, List<Dimension> dimensions, List<Rule> rules, List<Box> rows) {
        this(table, dimensions, rules, rows, new BitSet());
        rules.forEach(rule -> rule.ways().forEach(way -> way.keySet().forEach(ruled::set)));
    }

    Box whole() {
        return new Box(
                dimensions.stream().map(dimension -> dimension.domain().all()).toArray(BitSet[]::new));
    }

    /** A part of the box whose inputs can all come; empty where none of the whole box can. */
    Optional<Box> admitted(Box box, Steps steps) {
        return box.isEmpty() ? Optional.empty() : admitted(box, 0, steps);
    }

    private Optional<Box> admitted(Box box, int rule, Steps steps) {
        if (rule == rules.size()) {
            return Optional.of(box);
        }
        for (Map<Integer, BitSet> way : rules.get(rule).ways()) {
            steps.spend(1);
            Optional<Box> part = box.narrowed(way);
            Optional<Box> found = part.flatMap(narrowed -> admitted(narrowed, rule + 1, steps));
            // A way that asks nothing new of the box is as good as any other.
            if (found.isPresent() || (part.isPresent() && part.get() == box)) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Whether every input of a row is also one of another: rows by their place, the first with inputs that can come. */
    boolean isWithin(int row, int other, Steps steps) {
        Box box = rows.get(row);
        Box around = rows.get(other);
        boolean plain = true;
        for (int d = 0; d < box.dimensions(); d++) {
            boolean within = box.isWithin(around, d);
            if (!within && !ruled.get(d)) {
                return false;
            }
            plain &= within;
        }
        steps.spend(1);
        return plain || Uncovered.find(this, box, List.of(around), steps).isEmpty();
    }
}
