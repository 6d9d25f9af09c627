package io.dictamen.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.dictamen.decision.Decision;
import io.dictamen.decision.ResultSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The scenarios of one decision: a CSV with a case a line, read by the types of the decision's own schemas. */
record ScenarioFile(String nombre, Decision<?, ?> decision, List<Scenario> escenarios) {
    static final Path FOLDER = Path.of("scenarios");
    private static final String GIVEN = "dado.";
    private static final String EXPECTED = "espera.";
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One case: a request, the flat result it must have, and the clauses that must decide it, in their order.
     *
     * @param porCodigo the lists of the result of which only the codes are compared
     */
    record Scenario(
            long linea,
            String nombre,
            JsonNode dado,
            Map<String, String> espera,
            Set<String> porCodigo,
            List<String> clausulas) {}

    static ScenarioFile read(Decision<?, ?> decision) {
        Path file = FOLDER.resolve(decision.nombre() + ".csv");
        try {
            return parse(file.getFileName().toString(), Files.readString(file), decision);
        } catch (IOException e) {
            throw new IllegalArgumentException("No hay escenarios de " + decision.nombre() + ": falta " + file, e);
        }
    }

    static ScenarioFile parse(String nombre, String contenido, Decision<?, ?> decision) {
        String text = contenido.startsWith("\uFEFF") ? contenido.substring(1) : contenido;
        Cells cells = new Cells(
                nombre,
                JSON.valueToTree(decision.contrato().schema()),
                JSON.valueToTree(ResultSchema.of(decision.salida())));
        List<Scenario> escenarios = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().fieldSeparator(separator(text)).ofNamedCsvRecord(text)) {
            csv.forEach(line -> escenarios.add(scenario(cells, line)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        if (escenarios.isEmpty()) {
            throw new IllegalArgumentException(nombre + " no tiene ningún escenario");
        }
        return new ScenarioFile(nombre, decision, List.copyOf(escenarios));
    }

    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        return header.indexOf(';') >= 0 ? ';' : ',';
    }

    private static Scenario scenario(Cells cells, NamedCsvRecord line) {
        JsonNode dado = JSON.createObjectNode();
        Map<String, String> espera = new TreeMap<>();
        Set<String> porCodigo = new HashSet<>();
        String nombre = "";
        List<String> clausulas = List.of();
        for (int i = 0; i < line.getHeader().size(); i++) {
            String columna = line.getHeader().get(i);
            String celda = line.getField(i).strip();
            if (columna.startsWith(GIVEN)) {
                cells.put(dado, columna.substring(GIVEN.length()), celda);
            } else if (columna.startsWith(EXPECTED)) {
                String path = columna.substring(EXPECTED.length());
                cells.expect(espera, path, celda);
                if (cells.isListOfCodes(path)) {
                    porCodigo.add(path);
                }
            } else if (columna.equals("escenario")) {
                nombre = celda;
            } else if (columna.equals("clausula")) {
                clausulas = celda.isEmpty() ? List.of() : List.of(celda.split("\\|"));
            } else {
                throw new IllegalArgumentException(cells.archivo() + " tiene una columna desconocida: " + columna);
            }
        }
        return new Scenario(line.getStartingLineNumber(), nombre, dado, espera, porCodigo, clausulas);
    }
}
