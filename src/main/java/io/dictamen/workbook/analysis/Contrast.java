package io.dictamen.workbook.analysis;

import io.dictamen.decision.Contract;
import io.dictamen.decision.HitPolicy;
import io.dictamen.decision.Stage;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Row;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a table, and the same with other rows, keep rows that say different things. As exact as {@link TableAnalysis}: what
 * it does not show cannot be, as long as its budget lasts. Confined to one thread.
 */
public final class Contrast {
    private final Space space;
    private final Request request;
    private final HitPolicy policy;
    private final long budget;
    private final Map<Row, Box> boxes = new IdentityHashMap<>();

    /** How a look at two tables ended. */
    public enum End {
        /** They keep rows that say the same, whatever comes. */
        PROVED,
        /** All that differs was shown. */
        SHOWN,
        /** Whoever was shown it had enough. */
        ENOUGH,
        /** The budget ran out. */
        UNFINISHED
    }

    /** Whether two rows that decide say different things; null where none decides. */
    @FunctionalInterface
    public interface Difference {
        boolean between(@Nullable Row before, @Nullable Row after);
    }

    private Contrast(Space space, Request request, HitPolicy policy, long budget, List<Row> rows) {
        this.space = space;
        this.request = request;
        this.policy = policy;
        this.budget = budget;
        for (int i = 0; i < rows.size(); i++) {
            boxes.put(rows.get(i), space.rows().get(i));
        }
    }

    /**
     * @param others the rows that the table does not have and that it is compared with
     * @param steps how many each look may take
     */
    public static Contrast of(DecisionTable table, List<Row> others, Stage<?> stage, Contract<?> contract, long steps) {
        Request request = Request.in(table.hechos(), contract, stage.coherencias());
        List<Row> all = Stream.concat(table.filas().stream(), others.stream()).toList();
        Space space = SpaceBuilder.build(table.with(all), request);
        return new Contrast(space, request, stage.politica(), steps, all);
    }

    /** Whether some input meets both rows. */
    public boolean overlap(Row one, Row other) {
        Box mine = boxes.get(one);
        Box its = boxes.get(other);
        return mine != null
                && its != null
                && mine.meets(its)
                && space.admitted(mine.meet(its), new Steps(budget)).isPresent();
    }

    /** Shows what differs, region by region, until {@code taker} says that it is enough. */
    public End look(List<Row> before, List<Row> after, Difference difference, Predicate<Region> taker) {
        Look look = new Look(before, after, difference, taker, new Steps(budget));
        try {
            boolean enough = policy == HitPolicy.FIRST ? look.first() : look.each();
            return enough ? End.ENOUGH : look.shown ? End.SHOWN : End.PROVED;
        } catch (Steps.Exhausted e) {
            return End.UNFINISHED;
        }
    }

    private final class Look {
        private final List<Row> before;
        private final List<Row> after;
        private final Difference difference;
        private final Predicate<Region> taker;
        private final Steps steps;
        private final Set<Row> changed = Collections.newSetFromMap(new IdentityHashMap<>());
        private boolean shown;
        private int @Nullable [] ofAfter;

        Look(List<Row> before, List<Row> after, Difference difference, Predicate<Region> taker, Steps steps) {
            this.before = before;
            this.after = after;
            this.difference = difference;
            this.taker = taker;
            this.steps = steps;
            change();
        }

        /** The rows that only one of the two has; where both have the same, those that stand elsewhere. */
        private void change() {
            Set<Row> old = identical(before);
            Set<Row> young = identical(after);
            before.stream().filter(row -> !young.contains(row)).forEach(changed::add);
            after.stream().filter(row -> !old.contains(row)).forEach(changed::add);
            for (int i = 0; changed.isEmpty() && i < before.size(); i++) {
                if (before.get(i) != after.get(i)) {
                    changed.addAll(before.subList(i, lastMoved() + 1));
                }
            }
        }

        private int lastMoved() {
            int last = before.size() - 1;
            while (before.get(last) == after.get(last)) {
                last--;
            }
            return last;
        }

        /** The topmost row decides: each pair of rows of which one decided, and the other does. */
        boolean first() {
            for (int i = 0; i <= before.size(); i++) {
                for (int j : isChanged(at(before, i)) ? places(after) : changedPlaces()) {
                    if (pair(i, j)) {
                        return true;
                    }
                }
            }
            return false;
        }

        private boolean pair(int i, int j) {
            Row was = at(before, i);
            Row is = at(after, j);
            steps.spend(1);
            if (was == is || !difference.between(was, is)) {
                return false;
            }
            Box box = meet(was, is);
            return !box.isEmpty() && visit(box, above(i, j));
        }

        private static @Nullable Row at(List<Row> rows, int place) {
            return place < rows.size() ? rows.get(place) : null;
        }

        /** Those of its rows, and the one where none decides. */
        private int[] places(List<Row> rows) {
            return IntStream.rangeClosed(0, rows.size()).toArray();
        }

        private int[] changedPlaces() {
            if (ofAfter == null) {
                ofAfter = IntStream.range(0, after.size())
                        .filter(j -> changed.contains(after.get(j)))
                        .toArray();
            }
            return ofAfter;
        }

        /** Every row counts: where a row is met that the other table has not, or that stands behind another there. */
        boolean each() {
            Set<Row> old = identical(before);
            Set<Row> young = identical(after);
            for (Row row : Stream.concat(before.stream(), after.stream().filter(row -> !old.contains(row)))
                    .filter(changed::contains)
                    .toList()) {
                boolean gone = !young.contains(row);
                boolean come = !old.contains(row);
                if (gone || come ? visit(box(row), same(row, gone ? after : before)) : moved(row)) {
                    return true;
                }
            }
            return false;
        }

        /** The rows of the other table that say the same: where one of them is met too, nothing differs. */
        private List<Box> same(Row row, List<Row> others) {
            return others.stream()
                    .filter(other -> changed.contains(other) && !difference.between(row, other))
                    .map(this::box)
                    .toList();
        }

        private boolean moved(Row row) {
            if (policy == HitPolicy.UNIQUE) {
                return false;
            }
            List<Row> behind = before.subList(before.indexOf(row) + 1, before.size());
            Set<Row> ahead = identical(after.subList(0, after.indexOf(row)));
            return behind.stream()
                    .filter(other -> changed.contains(other) && ahead.contains(other))
                    .anyMatch(other -> visit(box(row).meet(box(other)), List.of()));
        }

        private boolean visit(Box box, List<Box> others) {
            steps.spend(1 + box.dimensions());
            if (box.isEmpty()) {
                return false;
            }
            boolean[] enough = {false};
            Uncovered.visit(space, box, others, steps, (part, inputs) -> {
                shown = true;
                enough[0] = taker.test(Region.of(space, request, inputs));
                return enough[0];
            });
            return enough[0];
        }

        private List<Box> above(int i, int j) {
            Set<Row> rows = identical(before.subList(0, i));
            rows.addAll(after.subList(0, j));
            return rows.stream().map(this::box).toList();
        }

        private Box meet(@Nullable Row one, @Nullable Row other) {
            Box box = one == null ? space.whole() : box(one);
            return other == null ? box : box.meet(box(other));
        }

        private boolean isChanged(@Nullable Row row) {
            return row != null && changed.contains(row);
        }

        private Box box(Row row) {
            Box box = boxes.get(row);
            if (box == null) {
                throw new IllegalArgumentException("Row " + row.numero() + " was not announced");
            }
            return box;
        }

        private static Set<Row> identical(List<Row> rows) {
            Set<Row> same = Collections.newSetFromMap(new IdentityHashMap<>());
            same.addAll(rows);
            return same;
        }
    }
}
