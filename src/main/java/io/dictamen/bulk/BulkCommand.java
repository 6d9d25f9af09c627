package io.dictamen.bulk;

import io.dictamen.core.Decisions;
import io.dictamen.core.Release;
import io.dictamen.core.UnreadableRelease;
import io.dictamen.rulebase.RuleBaseFaults;
import io.dictamen.wording.Amounts;
import io.dictamen.wording.Wording;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The command {@code lote}: decides files of requests without a service and without a database. */
public final class BulkCommand {
    private static final String USAGE =
            "lote DECISION --entrada ARCHIVO|CARPETA|GLOB --salida CARPETA [--version CARPETA|INSTANTANEA]"
                    + " [--borrador CARPETA] [--momento 2026-03-10T10:00:00-04:00] [--hilos N]";
    private static final List<String> OPTIONS =
            List.of("--entrada", "--salida", "--version", "--borrador", "--momento", "--hilos");

    private final PrintStream out;
    private final PrintStream told;
    private final Clock clock;

    /**
     * @param told hears how far it is
     * @param clock tells the moment that the requests are decided for, and the zone of the business
     */
    public BulkCommand(PrintStream out, PrintStream told, Clock clock) {
        this.out = out;
        this.told = told;
        this.clock = clock;
    }

    /** @return 0 where every file was decided to its end, whatever became of its lines: the exit code of the command */
    public int run(List<String> argumentos) {
        try {
            return decide(argumentos);
        } catch (BulkFault | UnreadableRelease | RuleBaseFaults | IllegalArgumentException | DateTimeException e) {
            out.println(e.getMessage());
        } catch (IOException | UncheckedIOException e) {
            out.println("No se pudo leer o escribir: " + e.getMessage()
                    + ". Lo decidido queda; el mismo pedido sigue donde quedó.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }

    private int decide(List<String> argumentos) throws IOException, InterruptedException {
        if (argumentos.isEmpty() || argumentos.get(0).startsWith("--")) {
            throw new BulkFault("Diga qué decidir: " + USAGE);
        }
        Map<String, String> options = options(argumentos.subList(1, argumentos.size()));
        Path salida = Path.of(required(options, "--salida"));
        List<InputFile> files = InputFile.find(required(options, "--entrada"), salida);
        Release release = release(options.get("--version"));
        @Nullable Release draft = options.containsKey("--borrador") ? release(options.get("--borrador")) : null;
        OffsetDateTime momento = options.containsKey("--momento")
                ? OffsetDateTime.parse(options.get("--momento"))
                : OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        BulkState begun = Bulk.begin(
                new BulkState(
                        Decisions.named(argumentos.get(0)).nombre(),
                        release.version(),
                        release.huella(),
                        draft == null ? null : draft.huella(),
                        momento.toString(),
                        clock.getZone().getId(),
                        List.of()),
                files,
                salida);
        if (options.containsKey("--momento") && !begun.momento().equals(momento.toString())) {
            throw new BulkFault("Lo que hay en " + salida + " se decide para " + begun.momento()
                    + ": siga sin --momento, o elija otra carpeta.");
        }
        BulkOrder order = new BulkOrder(
                Decisions.named(begun.decision()),
                release.build(clock),
                draft == null ? null : draft.build(clock),
                OffsetDateTime.parse(begun.momento()),
                clock.getZone(),
                threads(options.get("--hilos")));
        return tell(Bulk.run(order, files, salida, begun, told), salida);
    }

    private int tell(BulkState end, Path salida) {
        out.println(Amounts.count(end.lineas(), "línea", "líneas") + ": "
                + Amounts.count(end.decididas(), "decidida", "decididas") + ", "
                + Amounts.count(end.rechazadas(), "sin decidir", "sin decidir") + ".");
        end.porDesenlace().forEach((palabra, n) -> out.println("  " + palabra + ": " + Amounts.number(n)));
        if (end.impacto() != null) {
            out.println(
                    "Con el borrador cambian " + Amounts.count(end.impacto().diferentes(), "respuesta", "respuestas")
                            + ", y " + Amounts.number(end.impacto().noEvaluables()) + " no se pueden comparar.");
        }
        out.println("Está en " + salida.resolve(BulkState.NAME) + ".");
        return end.estado().equals("TERMINADO") ? 0 : 1;
    }

    private static Release release(@Nullable String donde) throws IOException {
        return donde == null ? Release.deployed() : Release.read(Path.of(donde));
    }

    private static int threads(@Nullable String hilos) {
        if (hilos == null) {
            return Runtime.getRuntime().availableProcessors();
        }
        if (!hilos.matches("[1-9]\\d{0,2}")) {
            throw new BulkFault("--hilos es un número entre 1 y 999, y dice " + Wording.quoted(hilos) + ".");
        }
        return Integer.parseInt(hilos);
    }

    private static String required(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new BulkFault("Falta " + name + ": " + USAGE);
        }
        return value;
    }

    private static Map<String, String> options(List<String> argumentos) {
        Map<String, String> options = new TreeMap<>();
        for (int i = 0; i < argumentos.size(); i += 2) {
            String name = argumentos.get(i);
            if (!OPTIONS.contains(name)) {
                throw new BulkFault("No se entiende " + Wording.quoted(name) + "." + Wording.didYouMean(name, OPTIONS)
                        + " Así se pide: " + USAGE);
            }
            if (i + 1 == argumentos.size()) {
                throw new BulkFault(name + " va con su valor: " + USAGE);
            }
            options.put(name, argumentos.get(i + 1));
        }
        return options;
    }
}
