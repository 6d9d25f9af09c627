package io.dictamen.release;

import io.dictamen.decision.Decision;
import io.dictamen.deployment.Deployment;
import io.dictamen.deployment.Libros;
import io.dictamen.deployment.ReleaseFiles;
import io.dictamen.mutation.ElementsReport;
import io.dictamen.mutation.Fate;
import io.dictamen.mutation.Judgement;
import io.dictamen.mutation.Mutant;
import io.dictamen.mutation.Mutation;
import io.dictamen.mutation.Score;
import io.dictamen.procedure.Procedures;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.rulebase.RuleBaseCompiler;
import io.dictamen.rulebase.RuleBaseFaults;
import io.dictamen.scenario.ScenarioFault;
import io.dictamen.scenario.ScenarioFile;
import io.dictamen.scenario.ScenarioRun;
import io.dictamen.wording.Wording;
import io.dictamen.workbook.Workbook;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The command {@code mutar}: which small faults of the tables in a folder their scenarios would not notice. */
public final class MutationCheck {
    private static final int THREADS = 2;
    private static final String USE = "Se escribe mutar [CARPETA] [--decision D] [--minimo N] [--json ARCHIVO].";

    private final PrintStream out;
    private final Clock clock;

    private String carpeta = "";
    private @Nullable String decision;
    private @Nullable String json;
    private double minimo;

    /** @param raiz the folder that is looked at where none is named */
    public MutationCheck(PrintStream out, Clock clock, String raiz) {
        this.out = out;
        this.clock = clock;
        this.carpeta = raiz;
    }

    /** @return 0, or 1 where the score is below {@code --minimo} or nothing could be judged: the exit code of the command */
    public int check(List<String> argumentos) {
        try {
            read(new ArrayDeque<>(argumentos));
            return judge();
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
        } catch (IOException e) {
            out.println(e.getMessage() + ": no se puede leer o escribir el archivo.");
        } catch (RuleBaseFaults e) {
            e.diagnosticos().forEach(out::println);
        } catch (ScenarioFault e) {
            e.faltas().forEach(out::println);
        }
        return 1;
    }

    private void read(Deque<String> argumentos) {
        while (!argumentos.isEmpty()) {
            String one = argumentos.poll();
            switch (one) {
                case "--decision" -> decision = value(one, argumentos);
                case "--json" -> json = value(one, argumentos);
                case "--minimo" -> minimo = number(value(one, argumentos));
                default -> {
                    if (one.startsWith("--")) {
                        throw new IllegalArgumentException("No se entiende " + Wording.quoted(one) + ". " + USE);
                    }
                    carpeta = one;
                }
            }
        }
    }

    private static String value(String option, Deque<String> argumentos) {
        String value = argumentos.poll();
        if (value == null) {
            throw new IllegalArgumentException("A " + option + " le falta su valor. " + USE);
        }
        return value;
    }

    private static double number(String written) {
        try {
            return Double.parseDouble(written.replace(',', '.'));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(Wording.quoted(written) + " no es un número. " + USE, e);
        }
    }

    private int judge() throws IOException {
        Map<Decision<?, ?>, byte[]> escenarios = scenarios();
        if (escenarios.isEmpty()) {
            throw new IllegalArgumentException(
                    decision == null
                            ? "En " + Wording.quoted(carpeta) + " no hay escenarios de ninguna decisión."
                            : "No hay escenarios de una decisión " + Wording.quoted(decision) + ".");
        }
        ScenarioRun run = new ScenarioRun(rules(), OffsetDateTime.now(clock), clock.getZone());
        List<Judgement> juicios = Mutation.of(run, escenarios, THREADS);
        show(juicios);
        if (json != null) {
            Files.writeString(Path.of(json), ElementsReport.of(juicios));
        }
        Score score = Score.of(juicios);
        out.println(score);
        return score.puntaje() < minimo ? 1 : 0;
    }

    /** The rules of the folder; a workbook that it has not is that of the service. */
    private RuleBase rules() throws IOException {
        Map<String, byte[]> libros = new LinkedHashMap<>(ReleaseFiles.deployed().libros());
        for (String nombre : Libros.nombres()) {
            Path libro = Path.of(carpeta, "decision-tables", nombre);
            if (Files.exists(libro)) {
                libros.put(nombre, Files.readAllBytes(libro));
            }
        }
        List<Workbook> read = Libros.read(libros);
        return RuleBaseCompiler.compile(1, Procedures.ALL, read, Deployment.derivaciones(), null);
    }

    private Map<Decision<?, ?>, byte[]> scenarios() throws IOException {
        Map<Decision<?, ?>, byte[]> escenarios = new LinkedHashMap<>();
        for (Decision<?, ?> una : Procedures.decisiones().toList()) {
            Path archivo = Path.of(carpeta, "scenarios", ScenarioFile.of(una));
            if (Files.exists(archivo) && (decision == null || decision.equals(una.nombre()))) {
                escenarios.put(una, Files.readAllBytes(archivo));
            }
        }
        return escenarios;
    }

    private void show(List<Judgement> juicios) {
        juicios.stream()
                .filter(juicio -> juicio.destino() == Fate.VIVO || juicio.destino() == Fate.SIN_TERMINAR)
                .flatMap(juicio -> lines(juicio).stream())
                .forEach(out::println);
        Score.by(Judgement::decision, juicios).forEach((nombre, suyo) -> out.println(nombre + ": " + suyo));
    }

    private static List<String> lines(Judgement juicio) {
        Mutant mutant = juicio.mutante();
        List<String> lines = new ArrayList<>();
        lines.add((juicio.destino() == Fate.VIVO ? "VIVO " : "SIN TERMINAR ") + juicio.decision() + " "
                + mutant.operador() + " " + mutant.celda() + ": "
                + mutant.operador().falta() + ": "
                + Wording.quoted(mutant.antes()) + " → " + Wording.quoted(mutant.despues()));
        juicio.testigo().ifPresent(witness -> {
            lines.add("  solicitud: " + witness.solicitud());
            lines.add("  responde: " + witness.respuesta());
            lines.add("  con la falta: " + witness.conFalta());
            lines.add("  escenario: " + witness.linea());
        });
        return lines;
    }
}
