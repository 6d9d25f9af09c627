package io.dictamen.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.dictamen.tabular.CellConversion;
import io.dictamen.tabular.RequestColumn;
import io.dictamen.tabular.TableValue;
import io.dictamen.tabular.UnknownColumn;
import java.time.ZoneId;
import java.util.Map;

/** Turns the cells of a scenario file into JSON as those of a batch are, by the schemas of the decision. */
record Cells(String archivo, JsonNode entrada, JsonNode salida) {
    private static final CellConversion CONVERSION = new CellConversion(true, ZoneId.of("America/La_Paz"));

    /** Puts what a cell says at a dotted path of the request; a blank cell is an absent field, and an empty list. */
    void put(JsonNode pedido, String path, String celda) {
        try {
            RequestColumn.of(entrada, path).put((ObjectNode) pedido, new TableValue.Text(celda), CONVERSION);
        } catch (UnknownColumn e) {
            throw new IllegalArgumentException(archivo + " tiene una columna desconocida: " + path, e);
        }
    }

    /** Notes what the result must have at a path; the column must name a field of the result. */
    void expect(Map<String, String> espera, String path, String celda) {
        JsonNode schema = salida;
        for (String paso : path.split("\\.")) {
            schema = property(schema, Step.of(paso).nombre(), path);
            if (Step.of(paso).indice() >= 0) {
                schema = schema.get("items");
            }
        }
        if (!celda.isEmpty()) {
            espera.put(path, celda);
        }
    }

    /** Whether a path of the result names a list of findings, which a file may expect by their codes. */
    boolean isListOfCodes(String path) {
        return salida.path("properties")
                .path(path)
                .path("items")
                .path("properties")
                .has("codigo");
    }

    private JsonNode property(JsonNode schema, String nombre, String path) {
        JsonNode property = schema.path("properties").get(nombre);
        if (property == null) {
            throw new IllegalArgumentException(archivo + " tiene una columna desconocida: " + path);
        }
        return property;
    }

    /** A step of a path: a name, with an index where it is {@code ordenes[0]}. */
    private record Step(String nombre, int indice) {
        static Step of(String paso) {
            int bracket = paso.indexOf('[');
            return bracket < 0
                    ? new Step(paso, -1)
                    : new Step(
                            paso.substring(0, bracket),
                            Integer.parseInt(paso.substring(bracket + 1, paso.length() - 1)));
        }
    }
}
