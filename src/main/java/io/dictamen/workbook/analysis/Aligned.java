package io.dictamen.workbook.analysis;

import io.dictamen.workbook.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Two lists that have rows in common, the same objects.
 *
 * @param changed the rows that only one of them has and, where order counts, the fewest that stand elsewhere in the other
 */
record Aligned(List<Row> before, List<Row> after, Map<Row, Integer> old, Map<Row, Integer> young, Set<Row> changed) {

    static Aligned of(List<Row> before, List<Row> after, boolean ordered) {
        Map<Row, Integer> old = places(before);
        Map<Row, Integer> young = places(after);
        Set<Row> changed = Collections.newSetFromMap(new IdentityHashMap<>());
        before.stream().filter(row -> !young.containsKey(row)).forEach(changed::add);
        after.stream().filter(row -> !old.containsKey(row)).forEach(changed::add);
        if (ordered) {
            moved(before.stream().filter(young::containsKey).toList(), young, changed);
        }
        return new Aligned(before, after, old, young, changed);
    }

    boolean isCommon(Row row) {
        return old.containsKey(row) && young.containsKey(row);
    }

    private static Map<Row, Integer> places(List<Row> rows) {
        Map<Row, Integer> places = new IdentityHashMap<>();
        for (Row row : rows) {
            places.put(row, places.size());
        }
        return places;
    }

    /** All but a longest run of rows that stand in the same order in both. */
    private static void moved(List<Row> common, Map<Row, Integer> young, Set<Row> moved) {
        int[] places = common.stream()
                .mapToInt(row -> Objects.requireNonNull(young.get(row)))
                .toArray();
        int[] previous = new int[places.length];
        List<Integer> ends = new ArrayList<>();
        int[] least = new int[places.length];
        for (int i = 0; i < places.length; i++) {
            int found = Arrays.binarySearch(least, 0, ends.size(), places[i]);
            int length = -found - 1;
            least[length] = places[i];
            previous[i] = length == 0 ? -1 : ends.get(length - 1);
            if (length == ends.size()) {
                ends.add(i);
            } else {
                ends.set(length, i);
            }
        }
        moved.addAll(common);
        for (int i = ends.isEmpty() ? -1 : ends.get(ends.size() - 1); i >= 0; i = previous[i]) {
            moved.remove(common.get(i));
        }
    }
}
