package io.dictamen.release;

import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** Some rows of each table, and of a very large one only so many of them, evenly spread. Confined to one thread. */
final class LimitedRows implements BiPredicate<DecisionTable, Row> {
    private final int most;
    private final BiPredicate<DecisionTable, Row> which;
    private final Map<List<String>, Set<Integer>> chosen = new HashMap<>();
    private final Map<List<String>, Integer> left = new HashMap<>();

    LimitedRows(int most, BiPredicate<DecisionTable, Row> which) {
        this.most = most;
        this.which = which;
    }

    @Override
    public boolean test(DecisionTable tabla, Row row) {
        return chosen.computeIfAbsent(key(tabla), it -> choose(tabla)).contains(row.numero());
    }

    private Set<Integer> choose(DecisionTable tabla) {
        List<Integer> all = tabla.filas().stream()
                .filter(row -> which.test(tabla, row))
                .map(Row::numero)
                .toList();
        Set<Integer> some = new HashSet<>();
        int count = Math.min(most, all.size());
        for (int i = 0; i < count; i++) {
            some.add(all.get((int) ((long) i * all.size() / count)));
        }
        left.put(key(tabla), all.size() - count);
        return some;
    }

    /** How many rows of a table were left out. */
    int left(DecisionTable tabla) {
        return left.getOrDefault(key(tabla), 0);
    }

    /** How many rows of all tables were left out. */
    int left() {
        return left.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static List<String> key(DecisionTable tabla) {
        return List.of(tabla.libro(), tabla.hoja());
    }
}
