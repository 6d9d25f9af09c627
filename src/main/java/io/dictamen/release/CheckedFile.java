package io.dictamen.release;

import io.dictamen.deployment.ReleaseFiles;
import io.dictamen.workbook.fault.Diagnostic;
import java.util.List;

/**
 * A file that was checked among the others of a release.
 *
 * @param archivos all the files of the release, with this one
 * @param todos the faults and warnings of all of them
 * @param tablas what its own tables leave open
 */
record CheckedFile(String nombre, ReleaseFiles archivos, List<Diagnostic> todos, List<AnalyzedTable> tablas) {

    /** Its own faults and warnings. */
    List<Diagnostic> diagnosticos() {
        return todos.stream().filter(falta -> falta.libro().equals(nombre)).toList();
    }

    String huella() {
        return archivos.huella(nombre);
    }
}
