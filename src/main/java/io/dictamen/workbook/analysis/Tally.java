package io.dictamen.workbook.analysis;

import io.dictamen.workbook.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/** Two tables in which every row that is met counts: where something is said more often, or less, and in another order. */
record Tally(Aligned rows, Function<Row, ?> said, Function<Row, Box> boxes, Showing showing) {

    boolean look() {
        Map<Object, List<Row>> bySaid = new LinkedHashMap<>();
        Stream.concat(rows.before().stream(), rows.after().stream())
                .filter(row -> rows.changed().contains(row) && !rows.isCommon(row))
                .forEach(row -> bySaid.computeIfAbsent(said.apply(row), same -> new ArrayList<>())
                        .add(row));
        return bySaid.values().stream().anyMatch(this::counted) || moved();
    }

    /** Box by box, of those that say the same, where one is the first to be met. */
    private boolean counted(List<Row> same) {
        List<Box> above = new ArrayList<>();
        for (int i = 0; i < same.size(); i++) {
            Box box = boxes.apply(same.get(i));
            List<Row> met = List.of(same.get(i));
            List<Row> rest = same.subList(i + 1, same.size());
            if (minus(box, above, 0).stream().anyMatch(part -> counted(part, rest, met))) {
                return true;
            }
            above.add(box);
        }
        return false;
    }

    private boolean counted(Box box, List<Row> rest, List<Row> met) {
        showing.steps().spend(1 + rest.size());
        int next = 0;
        while (next < rest.size() && !boxes.apply(rest.get(next)).meets(box)) {
            next++;
        }
        if (next == rest.size()) {
            List<Row> before = met.stream().filter(rows.old()::containsKey).toList();
            List<Row> after = met.stream().filter(rows.young()::containsKey).toList();
            return before.size() != after.size() && showing.all(box, before, after);
        }
        Row row = rest.get(next);
        Box its = boxes.apply(row);
        List<Row> others = rest.subList(next + 1, rest.size());
        List<Row> more = Stream.concat(met.stream(), Stream.of(row)).toList();
        return counted(box.meet(its), others, more)
                || box.minus(its).stream().anyMatch(part -> counted(part, others, met));
    }

    private List<Box> minus(Box box, List<Box> others, int from) {
        showing.steps().spend(1);
        int next = from;
        while (next < others.size() && !others.get(next).meets(box)) {
            next++;
        }
        if (next == others.size()) {
            return List.of(box);
        }
        int after = next + 1;
        return box.minus(others.get(next)).stream()
                .flatMap(part -> minus(part, others, after).stream())
                .toList();
    }

    private boolean moved() {
        List<Row> moved = rows.before().stream()
                .filter(row -> rows.changed().contains(row) && rows.isCommon(row))
                .toList();
        return moved.stream()
                .anyMatch(row -> rows.before().stream()
                        .filter(other -> other != row && rows.isCommon(other) && turned(row, other))
                        .filter(other -> !said.apply(row).equals(said.apply(other)))
                        .anyMatch(other -> showing.uncovered(
                                boxes.apply(row).meet(boxes.apply(other)),
                                List.of(),
                                List.of(row, other),
                                List.of(other, row),
                                true)));
    }

    private boolean turned(Row one, Row other) {
        return before(rows.old(), one, other) != before(rows.young(), one, other);
    }

    private static boolean before(Map<Row, Integer> places, Row one, Row other) {
        return Objects.requireNonNull(places.get(one)) < Objects.requireNonNull(places.get(other));
    }
}
