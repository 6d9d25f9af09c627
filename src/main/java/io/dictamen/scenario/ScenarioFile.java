package io.dictamen.scenario;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.dictamen.decision.Decision;
import io.dictamen.wording.Wording;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The scenarios of one decision: a CSV with a case a line, read by the types of the decision's own schemas. */
public record ScenarioFile(String nombre, Decision<?, ?> decision, List<Scenario> escenarios) {
    private static final int MOST = 5_000;
    private static final int MOST_FAULTS = 100;

    /** The name of the file of a decision. */
    public static String of(Decision<?, ?> decision) {
        return decision.nombre() + ".csv";
    }

    /** @throws ScenarioFault with every fault of the file */
    public static ScenarioFile parse(Decision<?, ?> decision, byte[] contenido) {
        String nombre = of(decision);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(contenido))
                    .toString();
            return parse(decision, nombre, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            throw new ScenarioFault(nombre, List.of("El archivo no está en UTF-8: guárdelo como CSV UTF-8."));
        }
    }

    private static ScenarioFile parse(Decision<?, ?> decision, String nombre, String text) {
        List<String> faltas = new ArrayList<>();
        List<Scenario> escenarios = new ArrayList<>();
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder().fieldSeparator(separator(text)).ofCsvRecord(text)) {
            read(decision, csv.iterator(), escenarios, faltas);
        } catch (CsvParseException e) {
            faltas.add("El CSV está mal escrito: quizá una comilla que no se cierra.");
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory was not read", e);
        }
        if (escenarios.isEmpty() && faltas.isEmpty()) {
            faltas.add("No tiene ningún escenario.");
        }
        if (!faltas.isEmpty()) {
            throw new ScenarioFault(nombre, faltas);
        }
        return new ScenarioFile(nombre, decision, List.copyOf(escenarios));
    }

    private static void read(
            Decision<?, ?> decision, Iterator<CsvRecord> lines, List<Scenario> escenarios, List<String> faltas) {
        @Nullable ScenarioColumns columnas = null;
        while (lines.hasNext() && escenarios.size() <= MOST && faltas.size() < MOST_FAULTS) {
            CsvRecord line = lines.next();
            if (columnas == null) {
                columnas = new ScenarioColumns(decision, line.getFields());
                faltas.addAll(columnas.faltas());
                faltas.addAll(repeated(line.getFields()));
                if (!faltas.isEmpty()) {
                    return;
                }
                continue;
            }
            if (line.getFieldCount() == columnas.width()) {
                escenarios.add(columnas.read(line.getStartingLineNumber(), line.getFields()));
            } else {
                faltas.add("La línea " + line.getStartingLineNumber() + " tiene " + line.getFieldCount()
                        + " celdas y el encabezado " + columnas.width() + ".");
            }
        }
        if (escenarios.size() > MOST) {
            faltas.add("Tiene más de " + MOST + " escenarios.");
        }
    }

    private static List<String> repeated(List<String> titulos) {
        return titulos.stream()
                .filter(titulo -> titulos.indexOf(titulo) != titulos.lastIndexOf(titulo))
                .distinct()
                .map(titulo -> "La columna " + Wording.quoted(titulo) + " está repetida.")
                .toList();
    }

    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        return header.indexOf(';') >= 0 ? ';' : ',';
    }
}
