package io.dictamen.release;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.decision.Decision;
import io.dictamen.deployment.Deployment;
import io.dictamen.deployment.Libros;
import io.dictamen.deployment.ReleaseFiles;
import io.dictamen.mutation.Effort;
import io.dictamen.mutation.ElementsReport;
import io.dictamen.mutation.Fate;
import io.dictamen.mutation.Judgement;
import io.dictamen.mutation.MarkedTables;
import io.dictamen.mutation.Mutant;
import io.dictamen.mutation.Mutation;
import io.dictamen.mutation.Score;
import io.dictamen.procedure.Procedures;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.rulebase.RuleBaseCompiler;
import io.dictamen.rulebase.RuleBaseFaults;
import io.dictamen.scenario.ScenarioFault;
import io.dictamen.scenario.ScenarioFile;
import io.dictamen.scenario.ScenarioResult;
import io.dictamen.scenario.ScenarioRun;
import io.dictamen.wording.Wording;
import io.dictamen.workbook.Workbook;
import io.dictamen.workbook.mark.UnmarkableWorkbook;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The command {@code mutar}: which small faults of the tables in a folder their scenarios would not notice. */
public final class MutationCheck {
    private static final int THREADS = 2;

    private final PrintStream out;
    private final Clock clock;
    private final String raiz;

    /** @param raiz the folder that is looked at where none is named */
    public MutationCheck(PrintStream out, Clock clock, String raiz) {
        this.out = out;
        this.clock = clock;
        this.raiz = raiz;
    }

    /** @return 0, or 1 where the score is below {@code --minimo} or nothing could be judged: the exit code of the command */
    public int check(List<String> argumentos) {
        try {
            return judge(new MutationOrder(argumentos, raiz));
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
        } catch (UnmarkableWorkbook e) {
            out.println(e.getMessage());
        } catch (FileAlreadyExistsException e) {
            out.println(e.getMessage() + " ya existe: bórrelo, o diga otro lugar.");
        } catch (IOException e) {
            out.println(e.getMessage() + ": no se puede leer o escribir el archivo.");
        } catch (RuleBaseFaults e) {
            e.diagnosticos().forEach(out::println);
        } catch (ScenarioFault e) {
            e.faltas().forEach(out::println);
        }
        return 1;
    }

    private int judge(MutationOrder order) throws IOException, UnmarkableWorkbook {
        Map<Decision<?, ?>, byte[]> escenarios = scenarios(order);
        if (escenarios.isEmpty()) {
            throw new IllegalArgumentException(order.decision()
                    .map(decision -> "No hay escenarios de una decisión " + Wording.quoted(decision) + ".")
                    .orElse("En " + Wording.quoted(order.carpeta()) + " no hay escenarios de ninguna decisión."));
        }
        Optional<MissingFiles> faltantes = order.faltantes().map(donde -> new MissingFiles(out, donde));
        faltantes.ifPresent(files -> files.check(escenarios.keySet()));
        Map<String, byte[]> libros = workbooks(order.carpeta());
        ScenarioRun run = new ScenarioRun(rules(libros), OffsetDateTime.now(clock), clock.getZone());
        Effort effort = effort(order);
        List<Judgement> juicios = Mutation.of(run, escenarios, effort);
        List<ScenarioResult> fuera = Mutation.leftOut(run, escenarios);
        show(juicios);
        order.por()
                .ifPresent(por -> por.weakestFirst(juicios).forEach((grupo, suyo) -> out.println(grupo + ": " + suyo)));
        if (order.json().isPresent()) {
            new ObjectMapper().writeValue(order.json().get().toFile(), ElementsReport.of(juicios, fuera));
        }
        if (order.libros().isPresent()) {
            mark(order.libros().get(), libros, juicios);
        }
        if (faltantes.isPresent()) {
            faltantes.get().write(run, escenarios, effort);
        }
        leftOut(fuera);
        Score score = Score.of(juicios);
        out.println(score);
        return score.puntaje() < order.minimo() ? 1 : 0;
    }

    private Effort effort(MutationOrder order) {
        Optional<Instant> end = order.tiempo().map(clock.instant()::plus);
        return new Effort(
                THREADS,
                () -> end.filter(moment -> clock.instant().isAfter(moment)).isPresent(),
                (some, all) -> {});
    }

    private void mark(Path carpeta, Map<String, byte[]> libros, List<Judgement> juicios)
            throws IOException, UnmarkableWorkbook {
        Files.createDirectories(carpeta);
        for (Map.Entry<String, byte[]> libro : libros.entrySet()) {
            if (juicios.stream()
                    .anyMatch(juicio -> juicio.mutante().tabla().libro().equals(libro.getKey()))) {
                Path copia = carpeta.resolve(libro.getKey().replace(Libros.WORKBOOK, "-mutado.xlsx"));
                Files.write(
                        copia,
                        MarkedTables.of(libro.getKey(), libro.getValue(), juicios),
                        StandardOpenOption.CREATE_NEW);
                out.println("Las celdas están coloreadas en " + copia + ".");
            }
        }
    }

    private void leftOut(List<ScenarioResult> fallan) {
        if (!fallan.isEmpty()) {
            out.println("Escenarios que no cuentan, porque sin ninguna falta ya no se cumplen: " + fallan.size());
            fallan.forEach(uno -> out.println("  " + uno.archivo() + " " + uno.linea() + " " + uno.nombre()));
        }
    }

    private static Map<String, byte[]> workbooks(String carpeta) throws IOException {
        Map<String, byte[]> libros = new LinkedHashMap<>(ReleaseFiles.deployed().libros());
        for (String nombre : Libros.nombres()) {
            Path libro = Path.of(carpeta, "decision-tables", nombre);
            if (Files.exists(libro)) {
                libros.put(nombre, Files.readAllBytes(libro));
            }
        }
        return libros;
    }

    /** The rules of the folder; a workbook that it has not is that of the service. */
    private static RuleBase rules(Map<String, byte[]> libros) {
        List<Workbook> read = Libros.read(libros);
        return RuleBaseCompiler.compile(1, Procedures.ALL, read, Deployment.derivaciones(), null);
    }

    private static Map<Decision<?, ?>, byte[]> scenarios(MutationOrder order) throws IOException {
        Map<Decision<?, ?>, byte[]> escenarios = new LinkedHashMap<>();
        for (Decision<?, ?> una : Procedures.decisiones().toList()) {
            Path archivo = Path.of(order.carpeta(), "scenarios", ScenarioFile.of(una));
            boolean wanted = order.decision().map(una.nombre()::equals).orElse(true);
            if (wanted && Files.exists(archivo)) {
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
