package io.dictamen.crossing;

import io.dictamen.crossing.ColumnOffer.Columna;
import io.dictamen.crossing.ColumnOffer.Hoja;
import io.dictamen.tabular.TableCell;
import io.dictamen.tabular.TableLine;
import io.dictamen.tabular.TableReader;
import io.dictamen.tabular.Titles;
import io.dictamen.wording.Wording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of a sheet as its first lines show them. */
final class SheetColumns {
    private static final int LINES_SHOWN = 3;
    private static final int MOST_COLUMNS = 500;
    // As bases and sheets of sales call the number of a sale, the surest first.
    private static final List<String> SALE = List.of(
            "venta",
            "numero de venta",
            "nro de venta",
            "nro venta",
            "id venta",
            "orden de trabajo",
            "ot",
            "numero de orden",
            "nro de orden",
            "orden",
            "numero de contrato",
            "contrato");

    private SheetColumns() {}

    /** Empty if it cannot be read; the faults say why. */
    static Optional<Hoja> read(Sheet sheet, Path archivo, CruceFaults faults) throws IOException {
        return SalesSheet.table(sheet, archivo, faults, table -> of(sheet, table, faults));
    }

    private static Hoja of(Sheet sheet, TableReader table, CruceFaults faults) throws IOException {
        Map<Integer, String> titles = new Titles(table).byColumn();
        if (titles.isEmpty()) {
            faults.de(sheet, null, "no tiene títulos: la primera línea lleva los nombres de las columnas.");
        } else if (titles.size() > MOST_COLUMNS) {
            faults.de(sheet, null, "tiene más de " + MOST_COLUMNS + " columnas.");
        }
        Map<Integer, List<String>> values = values(table);
        List<Columna> columnas = new ArrayList<>();
        titles.forEach((place, titulo) -> columnas.add(new Columna(
                TableCell.letras(place),
                titulo,
                values.getOrDefault(place, List.of()),
                unusable(titulo, Collections.frequency(titles.values(), titulo)))));
        return new Hoja(columnas, sale(columnas).orElse(null));
    }

    private static Map<Integer, List<String>> values(TableReader table) throws IOException {
        Map<Integer, List<String>> values = new TreeMap<>();
        TableLine line = table.next();
        for (int i = 0; i < LINES_SHOWN && line != null; i++) {
            for (TableCell cell : line.celdas()) {
                if (!cell.valor().isBlank()) {
                    values.computeIfAbsent(cell.columna(), any -> new ArrayList<>())
                            .add(Wording.cut(cell.texto().strip()));
                }
            }
            line = table.next();
        }
        return values;
    }

    private static @Nullable String unusable(String titulo, int times) {
        if (times > 1) {
            return "Hay " + times + " columnas con este título: deje uno solo.";
        }
        return titulo.indexOf(',') < 0 && titulo.indexOf('=') < 0
                ? null
                : "Su título lleva una coma o un signo =: quítelo en la hoja para comparar esta columna.";
    }

    private static Optional<String> sale(List<Columna> columnas) {
        return SALE.stream()
                .flatMap(word -> titled(columnas, titulo -> folded(titulo).equals(word)))
                .findFirst();
    }

    private static Stream<String> titled(List<Columna> columnas, Predicate<String> which) {
        return columnas.stream()
                .filter(columna -> columna.motivo() == null)
                .map(Columna::titulo)
                .filter(which);
    }

    /** Without accents, case, signs, and what abbreviates a number. */
    static String folded(String titulo) {
        return Wording.withoutAccents(titulo)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip()
                .replaceAll("^(n|num|n o)(?= )", "nro");
    }
}
