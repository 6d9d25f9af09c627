package io.dictamen.workbook.analysis;

import io.dictamen.workbook.fault.Gravedad;
import java.util.List;
import java.util.Map;

/**
 * Something that the rows of a table leave open or say twice.
 *
 * @param filas the sheet's own numbers of the rows it is about, the one to look at first; empty for a hole
 * @param celda as Excel names it; empty where no single cell is to blame
 * @param mensaje what is so, in Spanish
 * @param sugerencia what to do about it, in Spanish
 * @param ejemplo an input by column label, each value as a cell would hold it; empty where there is none
 * @param filaQueCierra the conditions of a row that closes the hole, by column label, a blank where the row asks
 *     nothing; empty where nothing is to be closed
 */
public record Finding(
        String libro,
        String hoja,
        List<Integer> filas,
        String celda,
        Tipo tipo,
        Gravedad gravedad,
        String mensaje,
        String sugerencia,
        Map<String, String> ejemplo,
        Map<String, String> filaQueCierra) {

    /** What kind of finding it is. What each means, and what to do about it, stands in {@code docs/analisis.md}. */
    public enum Tipo {
        HUECO(Gravedad.ERROR),
        SOLAPE(Gravedad.ERROR),
        FILA_INALCANZABLE(Gravedad.ADVERTENCIA),
        FILA_DUPLICADA(Gravedad.ADVERTENCIA),
        FILA_SUBSUMIDA(Gravedad.ADVERTENCIA),
        CONTRADICCION(Gravedad.ADVERTENCIA);

        private final Gravedad gravedad;

        Tipo(Gravedad gravedad) {
            this.gravedad = gravedad;
        }

        public Gravedad gravedad() {
            return gravedad;
        }
    }
}
