package io.dictamen.workbook.diff;

import io.dictamen.workbook.diff.Difference.Celda;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** The cells that a difference tells. */
final class Celdas {
    private Celdas() {}

    static List<Celda> changed(List<String> columnas, List<String> antes, List<String> despues) {
        return IntStream.range(0, columnas.size())
                .filter(i -> !antes.get(i).equals(despues.get(i)))
                .mapToObj(i -> new Celda(columnas.get(i), antes.get(i), despues.get(i)))
                .toList();
    }

    /** What was added or removed as a whole: all that is not blank. */
    static List<Celda> of(Cambio tipo, List<String> columnas, List<String> valores) {
        List<String> nada = Collections.nCopies(valores.size(), "");
        return tipo == Cambio.QUITADA ? changed(columnas, valores, nada) : changed(columnas, nada, valores);
    }
}
