package io.dictamen.release;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.dictamen.comparison.Comparison;
import io.dictamen.comparison.ComparisonListing;
import io.dictamen.comparison.Reglas;
import io.dictamen.comparison.ReglasComparadas;
import io.dictamen.core.Release;
import io.dictamen.core.UnreadableRelease;
import io.dictamen.decision.Decision;
import io.dictamen.decision.Procedure;
import io.dictamen.deployment.Deployment;
import io.dictamen.deployment.Libros;
import io.dictamen.deployment.ReleaseFiles;
import io.dictamen.procedure.Procedures;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.rulebase.RuleBaseCompiler;
import io.dictamen.rulebase.RuleBaseFaults;
import io.dictamen.scenario.ScenarioFile;
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
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The command {@code comparar}: what changes between two releases, in the whole space of what may be asked. */
public final class ComparisonCheck {
    private static final String USE =
            "Se escribe comparar ANTES DESPUÉS [--decision D] [--json ARCHIVO], y cada una es la carpeta de una versión, o"
                    + " la instantánea que un servicio guarda en instantanea/version.";

    private final PrintStream out;
    private final Clock clock;
    private final List<Path> versiones = new ArrayList<>();
    private @Nullable String decision;
    private @Nullable Path json;

    public ComparisonCheck(PrintStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    /** @return 0 where it is proved that nothing changes, 1 where anything does or may, 2 where that could not be looked at */
    public int check(List<String> argumentos) {
        try {
            read(new ArrayDeque<>(argumentos));
            ReglasComparadas todo = compare();
            ComparisonListing.lines(todo).forEach(out::println);
            return todo.iguales() ? 0 : 1;
        } catch (IllegalArgumentException | UnreadableRelease e) {
            out.println(e.getMessage());
        } catch (IOException e) {
            out.println(e.getMessage() + ": no se puede leer o escribir el archivo.");
        } catch (RuleBaseFaults e) {
            e.diagnosticos().forEach(out::println);
        }
        return 2;
    }

    private void read(Deque<String> argumentos) {
        while (!argumentos.isEmpty()) {
            String one = argumentos.poll();
            switch (one) {
                case "--decision" -> decision = value(one, argumentos);
                case "--json" -> json = Path.of(value(one, argumentos));
                default -> {
                    if (one.startsWith("--")) {
                        throw new IllegalArgumentException("No se entiende " + Wording.quoted(one) + ". " + USE);
                    }
                    versiones.add(Path.of(one));
                }
            }
        }
        if (versiones.size() != 2) {
            throw new IllegalArgumentException("Hay que decir dos versiones. " + USE);
        }
    }

    private static String value(String option, Deque<String> argumentos) {
        String value = argumentos.poll();
        if (value == null) {
            throw new IllegalArgumentException("A " + option + " le falta su valor. " + USE);
        }
        return value;
    }

    private ReglasComparadas compare() throws IOException {
        List<Procedure> procedimientos = procedures();
        Map<String, byte[]> then = Release.read(versiones.get(0)).libros();
        Map<String, byte[]> now = Release.read(versiones.get(1)).libros();
        List<Workbook> libros = Libros.read(then);
        Reglas antes = rules(libros, versiones.get(0), null);
        Reglas despues = rules(read(now, then, libros), versiones.get(1), antes.base());
        ReglasComparadas todo = Comparison.of(
                antes, despues, procedimientos, OffsetDateTime.now(clock), clock.getZone(), ComparedReleases.BUDGET);
        if (json != null) {
            ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
            Files.write(json, mapper.writeValueAsBytes(todo));
        }
        return todo;
    }

    /** Those with the decision that was asked for, and of them that one alone. */
    private List<Procedure> procedures() {
        List<Procedure> some = Procedures.ALL.stream()
                .map(one -> one.con(one.decisiones().stream()
                        .filter(una -> decision == null || una.nombre().equals(decision))
                        .toList()))
                .filter(one -> !one.decisiones().isEmpty())
                .toList();
        if (some.isEmpty()) {
            throw new IllegalArgumentException("No hay una decisión " + Wording.quoted(String.valueOf(decision)) + "."
                    + Wording.didYouMean(
                            String.valueOf(decision),
                            Procedures.decisiones().map(Decision::nombre).toList()));
        }
        return some;
    }

    /** What is the same file in both is read once, and compiled once. */
    private static List<Workbook> read(Map<String, byte[]> files, Map<String, byte[]> others, List<Workbook> known) {
        Map<String, byte[]> own = new HashMap<>(files);
        List<Workbook> same = known.stream()
                .filter(libro -> Arrays.equals(files.get(libro.libro()), others.get(libro.libro())))
                .toList();
        same.forEach(libro -> own.remove(libro.libro()));
        return Stream.concat(same.stream(), Libros.read(own).stream()).toList();
    }

    private static Reglas rules(List<Workbook> libros, Path donde, @Nullable RuleBase otra) throws IOException {
        RuleBase base = RuleBaseCompiler.compile(1, Procedures.ALL, libros, Deployment.derivaciones(), otra);
        return new Reglas(base, libros, scenarios(donde));
    }

    private static Map<Decision<?, ?>, byte[]> scenarios(Path donde) throws IOException {
        Map<String, byte[]> own = ReleaseFiles.deployed().escenarios();
        Map<Decision<?, ?>, byte[]> found = new HashMap<>();
        for (Decision<?, ?> una : Procedures.decisiones().toList()) {
            Path archivo = donde.resolve("scenarios").resolve(ScenarioFile.of(una));
            byte[] casos = Files.exists(archivo) ? Files.readAllBytes(archivo) : own.get(ScenarioFile.of(una));
            if (casos != null) {
                found.put(una, casos);
            }
        }
        return found;
    }
}
