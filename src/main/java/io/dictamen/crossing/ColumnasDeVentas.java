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

/** Where a sheet has what a crossing reads; columns count from 0. */
record ColumnasDeVentas(Titles titulos, String titulo, int venta, List<Integer> comparadas) {
    private static final int MOST_NAMED = 30;
    private static final int ABSENT = -1;

    /** Empty where one of them is missing or stands there twice; the faults say which. */
    static Optional<ColumnasDeVentas> find(
            Hoja hoja, TableReader tabla, String venta, List<String> comparadas, Faltas faltas) {
        Map<String, List<Integer>> byTitle = new LinkedHashMap<>();
        Titles titulos = new Titles(tabla);
        titulos.byColumn()
                .forEach((columna, titulo) -> byTitle.computeIfAbsent(titulo, any -> new ArrayList<>())
                        .add(columna));
        int numero = place(hoja, venta, byTitle, faltas);
        List<Integer> places = comparadas.stream()
                .map(nombre -> place(hoja, nombre, byTitle, faltas))
                .toList();
        return numero == ABSENT || places.contains(ABSENT)
                ? Optional.empty()
                : Optional.of(new ColumnasDeVentas(titulos, venta, numero, places));
    }

    private static int place(Hoja hoja, String nombre, Map<String, List<Integer>> byTitle, Faltas faltas) {
        List<Integer> places = byTitle.getOrDefault(nombre, List.of());
        if (places.size() == 1) {
            return places.get(0);
        }
        faltas.de(
                hoja,
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
