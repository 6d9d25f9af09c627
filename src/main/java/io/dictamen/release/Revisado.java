package io.dictamen.release;

import io.dictamen.workbook.fault.Diagnostic;
import java.util.List;

/**
 * What the checks found in a file: faults and warnings, and what the tables of a workbook leave open.
 *
 * @param guardado whether it was saved
 * @param errores how many of them keep the release from being handed over
 */
record Revisado(
        int version,
        String archivo,
        String huella,
        boolean guardado,
        int errores,
        List<Diagnostic> diagnosticos,
        List<AnalyzedTable> tablas) {

    static Revisado of(int version, CheckedFile checked, boolean guardado) {
        List<Diagnostic> diagnosticos = checked.diagnosticos();
        List<AnalyzedTable> tablas = checked.tablas();
        int errores = new CheckReport(diagnosticos, tablas, List.of(), List.of())
                .impedimentos()
                .size();
        return new Revisado(version, checked.nombre(), checked.huella(), guardado, errores, diagnosticos, tablas);
    }
}
