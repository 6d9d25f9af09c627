package io.dictamen.crossing;

import io.dictamen.tabular.TableCell;
import io.dictamen.tabular.TableReader;
import io.dictamen.tabular.Titles;
import io.dictamen.wording.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The columns of a sheet that a crossing reads, counted from 0. */
record SalesColumns(Titles titles, String titulo, int venta, List<Integer> comparadas) {
    private static final int MOST_NAMED = 30;
    private static final int ABSENT = -1;

    /** Empty if one of them is missing or is there twice; the faults say which. */
    static Optional<SalesColumns> find(
            Sheet sheet, TableReader table, String venta, List<String> comparadas, CruceFaults faults) {
        Map<String, List<Integer>> byTitle = new LinkedHashMap<>();
        Titles titles = new Titles(table);
        titles.byColumn()
                .forEach((column, titulo) -> byTitle.computeIfAbsent(titulo, any -> new ArrayList<>())
                        .add(column));
        int numero = place(sheet, venta, byTitle, faults);
        List<Integer> places = comparadas.stream()
                .map(nombre -> place(sheet, nombre, byTitle, faults))
                .toList();
        return numero == ABSENT || places.contains(ABSENT)
                ? Optional.empty()
                : Optional.of(new SalesColumns(titles, venta, numero, places));
    }

    private static int place(Sheet sheet, String nombre, Map<String, List<Integer>> byTitle, CruceFaults faults) {
        List<Integer> places = byTitle.getOrDefault(nombre, List.of());
        if (places.size() == 1) {
            return places.get(0);
        }
        faults.de(
                sheet,
                null,
                places.isEmpty()
                        ? "no tiene la columna " + Wording.quoted(nombre) + "."
                                + Wording.didYouMean(nombre, byTitle.keySet()) + named(byTitle)
                        : "tiene dos columnas " + Wording.quoted(nombre) + ": " + TableCell.letras(places.get(0))
                                + " y " + TableCell.letras(places.get(1)) + ".");
        return ABSENT;
    }

    private static String named(Map<String, List<Integer>> byTitle) {
        List<String> named =
                byTitle.keySet().stream().limit(MOST_NAMED).map(Wording::cut).toList();
        return " Sus columnas son " + String.join(", ", named) + (byTitle.size() > MOST_NAMED ? "…" : "") + ".";
    }
}
