package io.dictamen.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import io.dictamen.tabular.CellConversion;
import io.dictamen.tabular.SchemaPath;
import io.dictamen.tabular.TableValue;
import io.dictamen.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A column that says what a field of the result must be.
 *
 * @param conversion of the file, so that its numbers are read as those of the request
 */
record ExpectedColumn(String path, JsonNode schema, CellConversion conversion) {
    /** Empty where the result has no such field. */
    static Optional<ExpectedColumn> of(JsonNode salida, String path, CellConversion conversion) {
        return SchemaPath.find(salida, path).map(found -> new ExpectedColumn(path, found.schema(), conversion));
    }

    /** Whether it is a list of findings, which a file may expect by their codes. */
    boolean isListOfCodes() {
        return isFindings(path, schema);
    }

    /** Whether a field of the result is one that a file may expect by codes. */
    static boolean isListOfCodes(String path, JsonNode salida) {
        return SchemaPath.find(salida, path)
                .filter(found -> isFindings(path, found.schema()))
                .isPresent();
    }

    private static boolean isFindings(String path, JsonNode schema) {
        return path.indexOf('.') < 0 && schema.path("items").path("properties").has("codigo");
    }

    /** What a cell expects, as a flat result has it. */
    String text(TableValue celda) {
        JsonNode valor = conversion.json(schema, celda);
        if (!valor.isArray()) {
            return valor.asText();
        }
        List<String> items = new ArrayList<>();
        valor.forEach(item -> items.add(item.asText()));
        return String.join("|", items);
    }

    /** Why no result has what a cell expects, and what one has; empty where one may. */
    Optional<String> fault(TableValue celda) {
        JsonNode valor = conversion.json(schema, celda);
        if (!valor.isArray()) {
            return fault(schema, celda, valor);
        }
        for (JsonNode item : valor) {
            Optional<String> fault = fault(schema.path("items"), new TableValue.Text(item.asText()), item);
            if (fault.isPresent()) {
                return fault;
            }
        }
        return Optional.empty();
    }

    private Optional<String> fault(JsonNode type, TableValue celda, JsonNode valor) {
        return wanted(type, valor)
                .map(wanted -> "espera." + path + ": "
                        + conversion
                                .advice(type, celda)
                                .orElse("lleva " + wanted + "; se recibió " + Wording.quoted(CellConversion.text(celda))
                                        + "."));
    }

    /** What a value should be; empty where it is that. */
    private static Optional<String> wanted(JsonNode type, JsonNode valor) {
        List<String> constants = new ArrayList<>();
        type.path("enum").forEach(constant -> constants.add(constant.asText()));
        if (!constants.isEmpty()) {
            return constants.contains(valor.asText()) ? Optional.empty() : Optional.of(Wording.anyOf(constants));
        }
        return switch (type.path("type").asText()) {
            case "boolean" -> valor.isBoolean() ? Optional.empty() : Optional.of("true o false");
            case "integer" ->
                valor.isNumber() && valor.decimalValue().scale() == 0
                        ? Optional.empty()
                        : Optional.of("un número entero");
            case "number" -> valor.isNumber() ? Optional.empty() : Optional.of("un número");
            default -> Optional.empty();
        };
    }
}
