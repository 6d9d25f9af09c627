package io.dictamen.workbook.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;

/** Where the rows of a sheet are when it was changed. Numbers are Excel's, from 1. */
final class RowMap {
    static final int LAST = 1_048_576;

    private final int known;
    private final int shift;
    private final Map<Integer, Integer> moved = new HashMap<>();
    private final Map<Integer, List<Integer>> dressed = new HashMap<>();

    /**
     * @param origins of each row that there is now, which it was before; 0 for a new one
     * @param looks of each row that there is now, which one it looks like
     * @param before how many of them there were; those behind keep their order
     */
    RowMap(List<Integer> origins, List<Integer> looks, int before) {
        this.known = before;
        this.shift = origins.size() - before;
        for (int i = 0; i < origins.size(); i++) {
            if (origins.get(i) > 0) {
                moved.put(origins.get(i), i + 1);
            }
            dressed.computeIfAbsent(looks.get(i), row -> new ArrayList<>()).add(i + 1);
        }
    }

    /** Whether every row is where it was. */
    boolean isStill() {
        return shift == 0
                && moved.size() == known
                && moved.entrySet().stream().allMatch(row -> row.getKey().equals(row.getValue()));
    }

    /** Where a row is now; empty where it was deleted. */
    OptionalInt moved(int row) {
        if (row > known) {
            return OptionalInt.of(Math.min(LAST, row + shift));
        }
        Integer now = moved.get(row);
        return now == null ? OptionalInt.empty() : OptionalInt.of(now);
    }

    /** The rows that now look as those from one to another did, as runs of first and last. */
    List<int[]> dressed(int from, int to) {
        TreeSet<Integer> rows = new TreeSet<>();
        for (int row = from; row <= Math.min(to, known); row++) {
            rows.addAll(dressed.getOrDefault(row, List.of()));
        }
        List<int[]> runs = new ArrayList<>();
        rows.forEach(row -> add(runs, row, row));
        if (to > known) {
            add(runs, Math.max(from, known + 1) + shift, to == LAST ? LAST : Math.min(LAST, to + shift));
        }
        return runs;
    }

    private static void add(List<int[]> runs, int from, int to) {
        int[] last = runs.isEmpty() ? new int[] {-1, -1} : runs.get(runs.size() - 1);
        if (last[1] + 1 == from) {
            last[1] = to;
        } else {
            runs.add(new int[] {from, to});
        }
    }
}
