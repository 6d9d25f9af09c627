package io.dictamen.release;

import io.dictamen.decision.Decision;
import io.dictamen.deployment.Libros;
import io.dictamen.deployment.ReleaseFiles;
import io.dictamen.http.LastUsed;
import io.dictamen.mutation.Effort;
import io.dictamen.mutation.Fate;
import io.dictamen.mutation.Judgement;
import io.dictamen.mutation.Mutant;
import io.dictamen.mutation.Mutation;
import io.dictamen.release.Impedimento.Origen;
import io.dictamen.scenario.ScenarioFile;
import io.dictamen.scenario.ScenarioRun;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a release from being approved while a row that it touches may get a fault that no scenario notices, other than those
 * that went unnoticed in the release in force.
 */
@ApplicationScoped
class MutationGate {
    private static final int MOST_ROWS = 200;
    private static final int KEPT = 16;
    private static final int THREADS = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);

    private final Versiones versiones;
    private final ReleaseChecks checks;
    private final MutacionConfig config;
    // Looked for when it is handed over, looked at by whoever approves, and approved: of the same files each time.
    private final Map<List<String>, Hallado> known = Collections.synchronizedMap(new LastUsed<>(KEPT));

    MutationGate(Versiones versiones, ReleaseChecks checks, MutacionConfig config) {
        this.versiones = versiones;
        this.checks = checks;
        this.config = config;
    }

    /**
     * What was found.
     *
     * @param sinTerminar how many faults were not judged in time
     * @param filasSinMirar how many touched rows were left out, since there are too many
     */
    record Hallado(List<Superviviente> nuevos, int sinTerminar, int filasSinMirar) {
        static final Hallado NADA = new Hallado(List.of(), 0, 0);

        List<Impedimento> impedimentos() {
            return nuevos.stream().map(Impedimento::of).toList();
        }

        List<Advertencia> advertencias() {
            if (sinTerminar == 0 && filasSinMirar == 0) {
                return List.of();
            }
            return List.of(new Advertencia(
                    Origen.MUTACION,
                    "Las filas que toca la versión",
                    "No se pudo mirar del todo si los escenarios notarían una falta en ellas: "
                            + (filasSinMirar == 0 ? "" : filasSinMirar + " filas quedaron sin mirar, por ser muchas; ")
                            + sinTerminar
                            + " faltas quedaron sin terminar. La mutación de la versión entera las mira todas."));
        }
    }

    private record Looked(List<Judgement> juicios, int filasSinMirar) {}

    /** What a release leaves unnoticed that has no other impediment; nothing where the gate is off, or nothing is in force. */
    Hallado found(int numero, ReleaseFiles archivos) {
        Integer base = versiones.active();
        if (!config.compuerta() || base == null || base == numero) {
            return Hallado.NADA;
        }
        ReleaseFiles before = versiones.contents(base);
        List<String> key = List.of(before.huella(), archivos.huella());
        Hallado found = known.get(key);
        if (found == null) {
            found = look(base, before, numero, archivos);
            known.put(key, found);
        }
        return found;
    }

    private Hallado look(int base, ReleaseFiles before, int numero, ReleaseFiles archivos) {
        TouchedRows touched = TouchedRows.of(ReleaseDiff.of(base, before, numero, archivos));
        if (touched.isEmpty()) {
            return Hallado.NADA;
        }
        long start = System.nanoTime();
        BooleanSupplier late =
                () -> System.nanoTime() - start > config.plazoDeCompuerta().toNanos();
        Looked looked = checks.running(numero, archivos, run -> look(run, archivos, touched, late));
        List<Judgement> juicios = looked.juicios;
        List<Judgement> vivos = only(juicios, Fate.VIVO);
        Set<List<Object>> old = vivos.isEmpty() ? Set.of() : alive(base, before, touched, vivos, late);
        return new Hallado(
                vivos.stream()
                        .filter(uno -> !old.contains(key(uno, before(touched, uno))))
                        .map(Superviviente::of)
                        .toList(),
                late.getAsBoolean() ? only(juicios, Fate.SIN_TERMINAR).size() : 0,
                looked.filasSinMirar);
    }

    private static Looked look(ScenarioRun run, ReleaseFiles archivos, TouchedRows touched, BooleanSupplier late) {
        // That nothing is noticed in a row that no case makes decide is told by a warning of its own.
        Set<List<Object>> undecided = undecided(scenarios(run, archivos, touched), run);
        LimitedRows rows = new LimitedRows(
                MOST_ROWS,
                (tabla, row) -> touched.has(tabla, row)
                        && !undecided.contains(List.of(tabla.libro(), tabla.hoja(), row.numero())));
        return new Looked(judged(run, archivos, touched, rows, late), rows.left());
    }

    private static Set<List<Object>> undecided(Map<Decision<?, ?>, byte[]> escenarios, ScenarioRun run) {
        return escenarios.entrySet().stream()
                .flatMap(uno ->
                        run.uncovered(uno.getKey(), run.run(ScenarioFile.parse(uno.getKey(), uno.getValue()))).stream()
                                .map(fila -> FilaSinEscenario.of(uno.getKey(), fila)))
                .map(fila -> List.<Object>of(fila.libro(), fila.hoja(), fila.fila()))
                .collect(Collectors.toSet());
    }

    /** The faults that went unnoticed before in the rows in which some do now. */
    private Set<List<Object>> alive(
            int base, ReleaseFiles before, TouchedRows touched, List<Judgement> vivos, BooleanSupplier late) {
        Set<List<Object>> rows = vivos.stream()
                .map(uno -> row(uno.mutante(), before(touched, uno)))
                .collect(Collectors.toSet());
        BiPredicate<DecisionTable, Row> which =
                (tabla, row) -> rows.contains(List.of(tabla.libro(), tabla.hoja(), row.numero()));
        return checks.running(base, before, run -> only(judged(run, before, touched, which, late), Fate.VIVO)).stream()
                .map(uno -> key(uno, uno.mutante().row().numero()))
                .collect(Collectors.toSet());
    }

    private static List<Judgement> judged(
            ScenarioRun run,
            ReleaseFiles archivos,
            TouchedRows touched,
            BiPredicate<DecisionTable, Row> which,
            BooleanSupplier late) {
        return Mutation.of(run, scenarios(run, archivos, touched), which, new Effort(THREADS, late, (some, all) -> {}));
    }

    /** The scenario files of the decisions that ask a table, or look in a sheet, that is touched. */
    private static Map<Decision<?, ?>, byte[]> scenarios(ScenarioRun run, ReleaseFiles archivos, TouchedRows touched) {
        Map<Decision<?, ?>, byte[]> escenarios = Libros.escenarios(archivos);
        escenarios
                .keySet()
                .removeIf(decision -> Stream.concat(
                                run.reglas().tablas(decision).stream().map(it -> touched.has(it.libro(), it.hoja())),
                                run.reglas().lookedIn(decision).stream().map(it -> touched.has(it.libro(), it.hoja())))
                        .noneMatch(it -> it));
        return escenarios;
    }

    private static List<Judgement> only(List<Judgement> juicios, Fate destino) {
        return juicios.stream().filter(uno -> uno.destino() == destino).toList();
    }

    private static @Nullable Integer before(TouchedRows touched, Judgement juicio) {
        Mutant mutante = juicio.mutante();
        return touched.before(
                mutante.tabla().libro(), mutante.tabla().hoja(), mutante.row().numero());
    }

    /** A fault as it is told from the others of its row; columns may have moved. */
    private static List<Object> key(Judgement juicio, @Nullable Integer fila) {
        Mutant mutante = juicio.mutante();
        return List.of(juicio.decision(), row(mutante, fila), mutante.operador(), mutante.antes(), mutante.despues());
    }

    private static List<Object> row(Mutant mutante, @Nullable Integer fila) {
        return List.of(mutante.tabla().libro(), mutante.tabla().hoja(), Objects.requireNonNullElse(fila, 0));
    }
}
