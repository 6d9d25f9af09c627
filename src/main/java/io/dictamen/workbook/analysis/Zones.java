package io.dictamen.workbook.analysis;

import io.dictamen.decision.HitPolicy;
import io.dictamen.workbook.Row;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Gathers the parts in which two tables differ: those that change the same way are told together. */
final class Zones {
    private static final Object SEVERAL = "varias";

    private final Contrast contrast;
    private final HitPolicy policy;
    private final Function<Row, ?> said;
    private final Steps steps;
    private final Map<List<Object>, Gathered> zones = new LinkedHashMap<>();

    private static final class Gathered {
        private final Set<Row> before = rows();
        private final Set<Row> after = rows();
        private final List<Box> boxes = new ArrayList<>();

        private static Set<Row> rows() {
            return Collections.newSetFromMap(new IdentityHashMap<>());
        }
    }

    Zones(Contrast contrast, HitPolicy policy, Function<Row, ?> said, Steps steps) {
        this.contrast = contrast;
        this.policy = policy;
        this.said = said;
        this.steps = steps;
    }

    void add(Part part) {
        Gathered its = zones.computeIfAbsent(List.of(way(part.before()), way(part.after())), same -> new Gathered());
        its.before.addAll(part.before());
        its.after.addAll(part.after());
        its.boxes.add(part.box());
    }

    private Object way(List<Row> rows) {
        return rows.size() > 1 && policy != HitPolicy.COLLECT
                ? SEVERAL
                : rows.stream().map(said).toList();
    }

    /** @param original the row of the second table that stands for one of the first */
    List<Zone> list(Function<Row, Row> original) {
        return zones.entrySet().stream()
                .map(zone -> zone(zone.getKey(), zone.getValue(), original))
                .toList();
    }

    private Zone zone(List<Object> way, Gathered its, Function<Row, Row> original) {
        return new Zone(
                contrast,
                new Zone.Deciding(inOrder(its.before, row -> row), way.get(0).equals(SEVERAL)),
                new Zone.Deciding(inOrder(its.after, original), way.get(1).equals(SEVERAL)),
                merged(freed(merged(its.boxes))));
    }

    private static List<Row> inOrder(Set<Row> rows, Function<Row, Row> original) {
        return rows.stream()
                .map(original)
                .sorted((one, other) -> Integer.compare(one.numero(), other.numero()))
                .toList();
    }

    /** Makes one of boxes that differ along one dimension only, as long as there are such. */
    private List<Box> merged(List<Box> boxes) {
        List<Box> left = boxes;
        int before;
        do {
            before = left.size();
            for (int d = 0; left.size() > 1 && d < left.get(0).dimensions(); d++) {
                left = merged(left, d);
            }
        } while (left.size() < before);
        return left;
    }

    private List<Box> merged(List<Box> boxes, int along) {
        Map<List<BitSet>, Box> merged = new LinkedHashMap<>();
        for (Box box : boxes) {
            steps.spend(box.dimensions());
            List<BitSet> others = IntStream.range(0, box.dimensions())
                    .filter(d -> d != along)
                    .mapToObj(box::side)
                    .toList();
            merged.merge(others, box, (one, other) -> one.with(along, Box.join(one.side(along), other.side(along))));
        }
        return new ArrayList<>(merged.values());
    }

    /** Asks nothing that every request asks anyway which keeps the rest. */
    private List<Box> freed(List<Box> boxes) {
        List<Box> freed = new ArrayList<>();
        for (Box box : boxes) {
            Box free = box;
            for (int d = 0; d < box.dimensions(); d++) {
                BitSet all = contrast.space().dimensions().get(d).domain().all();
                BitSet beside = Box.minus(all, free.side(d));
                if (!beside.isEmpty()
                        && contrast.space()
                                .admitted(free.with(d, beside), steps)
                                .isEmpty()) {
                    free = free.with(d, all);
                }
            }
            freed.add(free);
        }
        return freed;
    }
}
