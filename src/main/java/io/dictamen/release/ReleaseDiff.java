package io.dictamen.release;

import io.dictamen.deployment.Libros;
import io.dictamen.deployment.ReleaseFiles;
import io.dictamen.scenario.diff.ScenarioDiff;
import io.dictamen.workbook.diff.WorkbookDiff;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What changes from one release to another.
 *
 * @param libros the differences of each workbook that is not the same in both
 * @param archivos what became of every file that differs, scenario files included
 * @param escenarios the differences of each scenario file, case by case
 */
@Schema(name = "DiferenciasDeVersiones")
public record ReleaseDiff(
        int desde, int hasta, List<Archivo> archivos, List<WorkbookDiff> libros, List<ScenarioDiff> escenarios) {

    /** What happened to a file. */
    @Schema(name = "CambioDeArchivo")
    public enum Cambio {
        AGREGADO,
        QUITADO,
        CAMBIADO
    }

    /** A file that differs. */
    @Schema(name = "ArchivoCambiado")
    public record Archivo(String nombre, Cambio tipo) {}

    static ReleaseDiff of(int desde, ReleaseFiles antes, int hasta, ReleaseFiles despues) {
        List<Archivo> archivos = new ArrayList<>();
        List<WorkbookDiff> libros = new ArrayList<>();
        List<ScenarioDiff> escenarios = new ArrayList<>();
        TreeSet<String> nombres = new TreeSet<>(antes.todos().keySet());
        nombres.addAll(despues.todos().keySet());
        for (String nombre : nombres) {
            byte[] before = antes.todos().get(nombre);
            byte[] after = despues.todos().get(nombre);
            if (!Arrays.equals(before, after)) {
                Libros.decision(nombre).ifPresent(decision -> escenarios.add(ScenarioDiff.of(decision, before, after)));
            }
            if (before == null || after == null) {
                archivos.add(new Archivo(nombre, before == null ? Cambio.AGREGADO : Cambio.QUITADO));
            } else if (!Arrays.equals(before, after)) {
                archivos.add(new Archivo(nombre, Cambio.CAMBIADO));
                if (nombre.endsWith(Libros.WORKBOOK)) {
                    libros.add(WorkbookDiff.of(nombre, before, after));
                }
            }
        }
        return new ReleaseDiff(desde, hasta, archivos, libros, escenarios);
    }
}
