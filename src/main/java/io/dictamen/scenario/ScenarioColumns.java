package io.dictamen.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dictamen.decision.Decision;
import io.dictamen.decision.ResultSchema;
import io.dictamen.tabular.CellConversion;
import io.dictamen.tabular.RequestColumn;
import io.dictamen.tabular.TableValue;
import io.dictamen.tabular.UnknownColumn;
import io.dictamen.wording.Wording;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The columns of a scenario file, and a line of its cells as a case. */
final class ScenarioColumns {
    private static final String NAME = "escenario";
    private static final String CLAUSE = "clausula";
    private static final String GIVEN = "dado.";
    private static final String EXPECTED = "espera.";
    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)(?:\\[(\\d{1,3})])?");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final CellConversion CONVERSION = new CellConversion(true, ZoneId.of("America/La_Paz"));

    private final JsonNode entrada;
    private final JsonNode salida;
    private final List<Column> columnas = new ArrayList<>();
    private final List<String> faltas = new ArrayList<>();

    /** What the cells of a column add to a case. */
    private interface Column {
        void read(String celda, Draft caso);
    }

    private static final class Draft {
        private final ObjectNode dado = JSON.createObjectNode();
        private final Map<String, String> espera = new TreeMap<>();
        private final Set<String> porCodigo = new HashSet<>();
        private String nombre = "";
        private List<String> clausulas = List.of();
    }

    ScenarioColumns(Decision<?, ?> decision, List<String> titulos) {
        this.entrada = JSON.valueToTree(decision.contrato().schema());
        this.salida = JSON.valueToTree(ResultSchema.of(decision.salida()));
        titulos.forEach(titulo -> add(titulo.strip()));
    }

    /** What is wrong with the titles. */
    List<String> faltas() {
        return faltas;
    }

    int width() {
        return columnas.size();
    }

    Scenario read(long linea, List<String> celdas) {
        Draft caso = new Draft();
        for (int i = 0; i < columnas.size(); i++) {
            columnas.get(i).read(celdas.get(i).strip(), caso);
        }
        return new Scenario(linea, caso.nombre, caso.dado, caso.espera, caso.porCodigo, caso.clausulas);
    }

    private void add(String titulo) {
        if (titulo.startsWith(GIVEN)) {
            given(titulo.substring(GIVEN.length()));
        } else if (titulo.startsWith(EXPECTED)) {
            expected(titulo.substring(EXPECTED.length()));
        } else if (titulo.equals(NAME)) {
            columnas.add((celda, caso) -> caso.nombre = celda);
        } else if (titulo.equals(CLAUSE)) {
            columnas.add((celda, caso) -> caso.clausulas = celda.isEmpty() ? List.of() : List.of(celda.split("\\|")));
        } else {
            unknown(titulo, Wording.didYouMean(titulo, List.of(NAME, CLAUSE, GIVEN, EXPECTED)));
        }
    }

    private void given(String path) {
        try {
            RequestColumn campo = RequestColumn.of(entrada, path);
            columnas.add((celda, caso) -> campo.put(caso.dado, new TableValue.Text(celda), CONVERSION));
        } catch (UnknownColumn e) {
            unknown(GIVEN + path, e.didYouMean());
        }
    }

    private void expected(String path) {
        if (!isOfResult(path)) {
            unknown(EXPECTED + path, "");
            return;
        }
        boolean porCodigo = isListOfCodes(path);
        columnas.add((celda, caso) -> {
            if (!celda.isEmpty()) {
                caso.espera.put(path, celda);
            }
            if (porCodigo) {
                caso.porCodigo.add(path);
            }
        });
    }

    private boolean isOfResult(String path) {
        JsonNode schema = salida;
        for (String parte : path.split("\\.", -1)) {
            Matcher paso = STEP.matcher(parte);
            if (!paso.matches()) {
                return false;
            }
            schema = schema.path("properties").path(paso.group(1));
            schema = paso.group(2) == null ? schema : schema.path("items");
        }
        return !schema.isMissingNode();
    }

    /** Whether a path of the result names a list of findings, which a file may expect by their codes. */
    private boolean isListOfCodes(String path) {
        return salida.path("properties")
                .path(path)
                .path("items")
                .path("properties")
                .has("codigo");
    }

    private void unknown(String titulo, String meant) {
        faltas.add("La columna " + Wording.quoted(titulo) + " no nombra nada de la decisión." + meant);
    }
}
