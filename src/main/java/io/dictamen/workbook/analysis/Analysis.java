package io.dictamen.workbook.analysis;

import io.dictamen.workbook.fault.Gravedad;
import java.util.List;

/**
 * What is known of a whole table.
 *
 * @param hallazgos row by row, then the holes; at most as many of a kind as the budget allows
 * @param sinProbar what the budget did not suffice to prove, in Spanish; empty where everything was proved
 * @param omitidos of which findings there are more than are listed, in Spanish
 */
public record Analysis(
        String libro,
        String hoja,
        String tabla,
        List<Finding> hallazgos,
        List<String> sinProbar,
        List<String> omitidos) {

    /** Whether everything was proved: what is not listed, nor said to be left out, is not so. */
    public boolean terminado() {
        return sinProbar.isEmpty();
    }

    /** The findings for which a table may not be used. */
    public List<Finding> errores() {
        return hallazgos.stream()
                .filter(hallazgo -> hallazgo.gravedad() == Gravedad.ERROR)
                .toList();
    }
}
