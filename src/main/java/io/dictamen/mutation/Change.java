package io.dictamen.mutation;

import io.dictamen.witness.Question;
import io.dictamen.workbook.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What a fault does to the rows of a table. Immutable.
 *
 * @param out the places of the rows that are taken away, from 0
 * @param in the rows that are put in, by the place where each goes: between two rows, halves
 */
public record Change(Set<Integer> out, SortedMap<Double, Row> in) {

    static Change replaced(int place, Row row) {
        return new Change(Set.of(place), of((double) place, row));
    }

    static Change deleted(int place) {
        return new Change(Set.of(place), new TreeMap<>());
    }

    static Change inserted(int place, Row row) {
        return new Change(Set.of(), of(place - 0.5, row));
    }

    static Change moved(int place, double where, Row row) {
        return new Change(Set.of(place), of(where, row));
    }

    static Change swapped(int place, Row row, int other, Row otherRow) {
        SortedMap<Double, Row> in = of((double) place, otherRow);
        in.put((double) other, row);
        return new Change(Set.of(place, other), in);
    }

    private static SortedMap<Double, Row> of(double place, Row row) {
        SortedMap<Double, Row> one = new TreeMap<>();
        one.put(place, row);
        return one;
    }

    /** The rows with the fault. */
    List<Row> to(List<Row> rows) {
        int[] all = new int[rows.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = i;
        }
        return chosen(rows, all, row -> true);
    }

    /** Of the rows with the fault those that are met, where of the others {@code met} are, by their places. */
    List<Row> met(List<Row> rows, int[] met, Object hecho) {
        return chosen(rows, met, row -> row.matches(hecho));
    }

    /** Whether the answer to that question may be another one where its table has this fault. */
    boolean mayTell(Question pregunta, boolean first) {
        if (pregunta.entera() != null) {
            return true;
        }
        List<Row> before = pregunta.met();
        List<Row> after = met(pregunta.tabla().filas(), pregunta.cumplidas(), pregunta.hecho());
        if (first) {
            return before.isEmpty() != after.isEmpty() || (!before.isEmpty() && before.get(0) != after.get(0));
        }
        return before.size() != after.size()
                || IntStream.range(0, before.size()).anyMatch(i -> before.get(i) != after.get(i));
    }

    private List<Row> chosen(List<Row> rows, int[] places, Predicate<Row> wanted) {
        List<Row> chosen = new ArrayList<>();
        List<Map.Entry<Double, Row>> left = new ArrayList<>(in.entrySet());
        for (int place : places) {
            while (!left.isEmpty() && left.get(0).getKey() <= place) {
                take(left.remove(0).getValue(), wanted, chosen);
            }
            if (!out.contains(place)) {
                chosen.add(rows.get(place));
            }
        }
        left.forEach(one -> take(one.getValue(), wanted, chosen));
        return chosen;
    }

    private static void take(Row row, Predicate<Row> wanted, List<Row> chosen) {
        if (wanted.test(row)) {
            chosen.add(row);
        }
    }
}
