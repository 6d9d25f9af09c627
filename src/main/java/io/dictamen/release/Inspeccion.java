package io.dictamen.release;

import io.dictamen.deployment.Libros;
import io.dictamen.deployment.ReleaseFiles;
import io.dictamen.http.ProblemException;
import io.dictamen.workbook.diff.Cambio;
import io.dictamen.workbook.diff.Difference;
import io.dictamen.workbook.diff.Elemento;
import io.dictamen.workbook.diff.WorkbookDiff;
import io.dictamen.workbook.fault.Diagnostic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the files of a release, by its number. All of it may take seconds where tables are large, and is never
 * asked for on an event loop. Each throws a {@link ProblemException} where there is no such release.
 */
@ApplicationScoped
public class Inspeccion {
    private final Versiones versiones;
    private final ReleaseChecks checks;

    Inspeccion(Versiones versiones, ReleaseChecks checks) {
        this.versiones = versiones;
        this.checks = checks;
    }

    /** Faults and warnings, each with its cell. */
    public List<Diagnostic> faults(int numero) {
        return checks.diagnostics(known(numero));
    }

    /** The tables without faults, with what they leave open or say twice. */
    public List<AnalyzedTable> analysis(int numero) {
        return checks.analysis(known(numero));
    }

    /**
     * What became of every case.
     *
     * @throws ProblemException where its files have faults, and it cannot decide
     */
    public ScenarioReport scenarios(int numero) {
        return scenarios(numero, null, decision -> true);
    }

    /**
     * What became of the cases of some decisions.
     *
     * @param con the release whose tables decide them; their own where null
     */
    public ScenarioReport scenarios(int numero, @Nullable Integer con, Predicate<String> decisiones) {
        ReleaseFiles archivos = known(numero);
        return checks.running(
                con == null ? numero : con,
                con == null || con == numero ? archivos : known(con),
                run -> checks.scenarios(numero, archivos, run, decisiones));
    }

    /** @param con the release with which it is compared; the usual one where null */
    public ReleaseDiff diff(int numero, @Nullable Integer con) {
        int other = con == null ? before(numero) : con;
        return ReleaseDiff.of(other, known(other), numero, known(numero));
    }

    /** What differs between a file as a release has it and other bytes of it. */
    public WorkbookDiff diff(int numero, String archivo, byte[] otro) {
        byte[] saved = versiones
                .content(numero, archivo)
                .orElseThrow(() -> ReleaseProblems.unknownFile(archivo, Libros.nombres()))
                .bytes();
        return WorkbookDiff.of(archivo, saved, otro);
    }

    /** With which one it is compared: the one in force, or of a published one that of which it was made. */
    int before(int numero) {
        Descripcion version = versiones.describe(numero);
        boolean published = version.estado() == Estado.PUBLICADA || version.estado() == Estado.RETIRADA;
        return published && version.base() != null ? version.base() : versiones.inForce();
    }

    /** The rows that a release adds or changes, and that none of its cases makes decide. */
    List<Previa.Fila> withoutScenario(int numero, CheckReport report) {
        Map<String, String> tables = new HashMap<>();
        report.tablas()
                .forEach(tabla -> tables.put(
                        sheet(tabla.analisis().libro(), tabla.analisis().hoja()),
                        tabla.analisis().tabla()));
        Set<String> untouched = new HashSet<>();
        report.sinEscenario().forEach(fila -> untouched.add(fila.regla()));
        if (untouched.isEmpty()) {
            return List.of();
        }
        return diff(numero, null).libros().stream()
                .flatMap(libro -> libro.diferencias().stream())
                .filter(una -> una.elemento() == Elemento.FILA && una.tipo() != Cambio.MOVIDA)
                .filter(una -> una.filaDespues() != null
                        && untouched.contains(tables.get(sheet(una.libro(), una.hoja())) + "_" + una.filaDespues()))
                .map(Inspeccion::fila)
                .toList();
    }

    /** What hinders no approval, and whoever approves should know: rows without a case, and cases that expect less. */
    List<Advertencia> warnings(int numero, CheckReport report) {
        return report.advertencias(diff(numero, null).escenarios());
    }

    private static Previa.Fila fila(Difference una) {
        int fila = una.filaDespues() == null ? 0 : una.filaDespues();
        return new Previa.Fila(una.libro(), una.hoja(), fila, una.clausula());
    }

    private static String sheet(String libro, String hoja) {
        return libro + "/" + hoja;
    }

    ReleaseFiles known(int numero) {
        versiones.kept(numero);
        return versiones.contents(numero);
    }
}
