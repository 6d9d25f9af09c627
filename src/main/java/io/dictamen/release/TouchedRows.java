package io.dictamen.release;

import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Row;
import io.dictamen.workbook.diff.Cambio;
import io.dictamen.workbook.diff.Difference;
import io.dictamen.workbook.diff.Elemento;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows that a release adds, changes or moves; and all of a sheet or workbook that is new. */
final class TouchedRows {
    private final Map<List<String>, Map<Integer, @Nullable Integer>> rows = new HashMap<>();
    private final Set<List<String>> hojas = new HashSet<>();
    private final Set<String> libros = new HashSet<>();

    static TouchedRows of(ReleaseDiff diff) {
        TouchedRows touched = new TouchedRows();
        diff.archivos().stream()
                .filter(archivo -> archivo.tipo() == ReleaseDiff.Cambio.AGREGADO)
                .forEach(archivo -> touched.libros.add(archivo.nombre()));
        diff.libros().forEach(libro -> libro.diferencias().forEach(touched::add));
        return touched;
    }

    private void add(Difference una) {
        List<String> sheet = List.of(una.libro(), una.hoja());
        Integer now = una.filaDespues();
        if (una.elemento() == Elemento.FILA && now != null) {
            rows.computeIfAbsent(sheet, it -> new HashMap<>()).put(now, una.filaAntes());
        } else if (una.elemento() == Elemento.HOJA && una.tipo() == Cambio.AGREGADA) {
            hojas.add(sheet);
        }
    }

    boolean isEmpty() {
        return rows.isEmpty() && hojas.isEmpty() && libros.isEmpty();
    }

    /** Whether it touches anything in a sheet. */
    boolean has(String libro, String hoja) {
        List<String> sheet = List.of(libro, hoja);
        return libros.contains(libro) || hojas.contains(sheet) || rows.containsKey(sheet);
    }

    boolean has(DecisionTable tabla, Row row) {
        List<String> sheet = List.of(tabla.libro(), tabla.hoja());
        return libros.contains(tabla.libro())
                || hojas.contains(sheet)
                || rows.getOrDefault(sheet, Map.of()).containsKey(row.numero());
    }

    /** The number that a row of this release had before; null where it is new. */
    @Nullable
    Integer before(String libro, String hoja, int fila) {
        return rows.getOrDefault(List.of(libro, hoja), Map.of()).get(fila);
    }
}
