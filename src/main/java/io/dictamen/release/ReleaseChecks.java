package io.dictamen.release;

import io.dictamen.decision.Decision;
import io.dictamen.deployment.Libros;
import io.dictamen.deployment.ReleaseFiles;
import io.dictamen.http.Places;
import io.dictamen.http.ProblemException;
import io.dictamen.procedure.Procedures;
import io.dictamen.rulebase.RuleBaseCompiler;
import io.dictamen.rulebase.RuleBaseFaults;
import io.dictamen.scenario.ScenarioFault;
import io.dictamen.scenario.ScenarioRun;
import io.dictamen.workbook.Workbook;
import io.dictamen.workbook.fault.Codigo;
import io.dictamen.workbook.fault.Diagnostic;
import io.dictamen.workbook.fault.Gravedad;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The checks that the files of a release go through: read, compiled, analysed, and run by their scenarios. */
@ApplicationScoped
class ReleaseChecks {
    // More at once would only take the processor from those who decide, and memory for their workbooks.
    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Places places = new Places(AT_ONCE, ReleaseProblems::busy);
    private final Readings readings;
    private final RuleBases ruleBases;
    private final Clock clock;

    ReleaseChecks(Readings readings, RuleBases ruleBases, Clock clock) {
        this.readings = readings;
        this.ruleBases = ruleBases;
        this.clock = clock;
    }

    /** Every check there is; seconds where the tables are large. */
    CheckReport check(int numero, ReleaseFiles archivos) {
        return inTurn(() -> {
            List<Diagnostic> diagnosticos = faults(archivos);
            if (faulty(diagnosticos)) {
                return CheckReport.ofFaults(diagnosticos);
            }
            ScenarioReport escenarios = scenarios(numero, archivos, run(numero, archivos), decision -> true);
            return new CheckReport(
                    diagnosticos, readings.tables(archivos), escenarios.escenarios(), escenarios.filasSinEscenario());
        });
    }

    /** The faults and warnings of the files, each by itself and all together. */
    List<Diagnostic> diagnostics(ReleaseFiles archivos) {
        return inTurn(() -> faults(archivos));
    }

    private List<Diagnostic> faults(ReleaseFiles archivos) {
        List<Diagnostic> todos = new ArrayList<>(RuleBaseCompiler.check(Procedures.ALL, readings.workbooks(archivos)));
        archivos.escenarios().forEach((nombre, contenido) -> todos.addAll(scenarioFaults(nombre, contenido)));
        return todos;
    }

    /** Checks a file among the others of a release, in place of the one of that name. */
    CheckedFile check(ReleaseFiles otros, String nombre, byte[] contenido) {
        ReleaseFiles archivos = otros.with(Map.of(nombre, contenido));
        return inTurn(() -> new CheckedFile(
                nombre,
                archivos,
                faults(archivos),
                nombre.endsWith(Libros.WORKBOOK) ? readings.tables(archivos, nombre) : List.of()));
    }

    /** The faults and warnings that a workbook would have among the others; nothing is kept of it. */
    List<Diagnostic> rehearse(ReleaseFiles otros, String nombre, byte[] contenido) {
        return inTurn(() -> {
            List<Workbook> libros = otros.libros().keySet().stream()
                    .map(libro ->
                            libro.equals(nombre) ? Libros.read(nombre, contenido) : readings.workbook(otros, libro))
                    .toList();
            return RuleBaseCompiler.check(Procedures.ALL, libros).stream()
                    .filter(falta -> falta.libro().equals(nombre))
                    .toList();
        });
    }

    /** Whether one of them keeps the files from being used. */
    static boolean faulty(List<Diagnostic> diagnosticos) {
        return diagnosticos.stream().anyMatch(Diagnostic::blocks);
    }

    List<AnalyzedTable> analysis(ReleaseFiles archivos) {
        return inTurn(() -> readings.tables(archivos));
    }

    /**
     * Works with the rules of a release.
     *
     * @throws ProblemException with every fault of its files, where they have any
     */
    <T> T running(int numero, ReleaseFiles archivos, Function<ScenarioRun, T> work) {
        return inTurn(() -> {
            List<Diagnostic> diagnosticos = faults(archivos);
            if (faulty(diagnosticos)) {
                throw ReleaseProblems.notCompiling(numero, diagnosticos);
            }
            return work.apply(run(numero, archivos));
        });
    }

    /**
     * Works with the rules of two releases, of which one may be of before some decision.
     *
     * @throws ProblemException where the files of one do not compile
     */
    <T> T comparing(
            int one, ReleaseFiles its, int other, ReleaseFiles others, BiFunction<ScenarioRun, ScenarioRun, T> work) {
        return inTurn(() -> work.apply(compiled(one, its), compiled(other, others)));
    }

    List<Workbook> workbooks(ReleaseFiles archivos) {
        return readings.workbooks(archivos);
    }

    private ScenarioRun compiled(int numero, ReleaseFiles archivos) {
        try {
            return run(numero, archivos);
        } catch (RuleBaseFaults e) {
            throw ReleaseProblems.notCompiling(numero, e.diagnosticos());
        }
    }

    private ScenarioRun run(int numero, ReleaseFiles archivos) {
        return new ScenarioRun(ruleBases.get(numero, archivos), OffsetDateTime.now(clock), clock.getZone());
    }

    /** @param cual which decisions' cases are run */
    ScenarioReport scenarios(int numero, ReleaseFiles archivos, ScenarioRun run, Predicate<String> cual) {
        ScenarioReport report = ScenarioReport.empty(numero);
        for (Map.Entry<String, byte[]> archivo : archivos.escenarios().entrySet()) {
            Decision<?, ?> decision = Libros.decision(archivo.getKey()).orElse(null);
            if (decision != null && cual.test(decision.nombre())) {
                report = report.with(run, readings.scenarios(decision, archivo.getValue()));
            }
        }
        return report;
    }

    private <T> T inTurn(Supplier<T> check) {
        try (Places.Place place = places.take(PATIENCE)) {
            return check.get();
        }
    }

    /** The faults of one scenario file; of one that no decision has, none. */
    private List<Diagnostic> scenarioFaults(String nombre, byte[] contenido) {
        try {
            Libros.decision(nombre).ifPresent(decision -> readings.scenarios(decision, contenido));
            return List.of();
        } catch (ScenarioFault e) {
            return e.faltas().stream()
                    .map(falta -> new Diagnostic(
                            nombre,
                            "",
                            "",
                            Codigo.ESCENARIOS,
                            Gravedad.ERROR,
                            falta,
                            "Corrija el archivo y vuelva a subirlo."))
                    .toList();
        }
    }
}
