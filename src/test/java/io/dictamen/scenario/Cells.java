package io.dictamen.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/** Turns the cells of a scenario file into JSON, by the schemas of the decision. */
record Cells(String archivo, JsonNode entrada, JsonNode salida) {
    private static final Set<String> TRUE = Set.of("true", "verdadero");
    private static final Set<String> FALSE = Set.of("false", "falso");

    /** Puts what a cell says at a dotted path of the request; a blank cell is an absent field, and an empty list. */
    void put(JsonNode pedido, String path, String celda) {
        JsonNode at = pedido;
        JsonNode schema = entrada;
        String[] pasos = path.split("\\.");
        for (int i = 0; i < pasos.length; i++) {
            Step paso = Step.of(pasos[i]);
            schema = property(schema, paso.nombre(), path);
            boolean last = i == pasos.length - 1;
            if (paso.indice() >= 0) {
                ArrayNode lista = ((ObjectNode) at).withArray(paso.nombre());
                if (celda.isEmpty()) {
                    return;
                }
                while (lista.size() <= paso.indice()) {
                    lista.addObject();
                }
                at = lista.get(paso.indice());
                schema = schema.get("items");
            } else if (celda.isEmpty()) {
                if (last && type(schema).equals("array")) {
                    ((ObjectNode) at).putArray(paso.nombre());
                }
                return;
            } else if (last) {
                ((ObjectNode) at).set(paso.nombre(), value(schema, celda));
            } else {
                at = ((ObjectNode) at).withObject("/" + paso.nombre());
            }
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

    private static JsonNode value(JsonNode schema, String celda) {
        var json = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance;
        return switch (type(schema)) {
            case "boolean" -> json.booleanNode(truth(celda));
            case "integer", "number" -> json.numberNode(new BigDecimal(celda.replace(',', '.')));
            case "array" -> {
                ArrayNode lista = json.arrayNode();
                for (String item : celda.split("\\|")) {
                    lista.add(value(schema.get("items"), item.strip()));
                }
                yield lista;
            }
            default -> json.textNode(celda);
        };
    }

    private static String type(JsonNode schema) {
        JsonNode type = schema.get("type");
        return type.isArray() ? type.get(0).asText() : type.asText();
    }

    private static boolean truth(String celda) {
        String lower = celda.toLowerCase(java.util.Locale.ROOT);
        if (!TRUE.contains(lower) && !FALSE.contains(lower)) {
            throw new IllegalArgumentException(celda + " no es verdadero ni falso");
        }
        return TRUE.contains(lower);
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
