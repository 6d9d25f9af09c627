package io.dictamen.report;

import io.dictamen.decision.JsonSchema;
import io.dictamen.decision.ResultSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a report looks like, whatever it holds.
 *
 * @param nombre as in its address
 * @param titulo of its sheet
 * @param totales the record of its totals: numbers, texts, or lists of records, which are tables of their own
 */
public record Forma(String nombre, String titulo, List<Columna> columnas, Class<? extends Record> totales) {

    /** The JSON Schema of a page of it. */
    Map<String, Object> schema() {
        Map<String, Object> fila = new LinkedHashMap<>();
        columnas.forEach(columna -> fila.put(columna.campo(), columna.schema()));
        Map<String, Object> partes = JsonSchema.of(
                "reporte", JsonSchema.of("type", "string", "enum", List.of(nombre)),
                "totales", ResultSchema.of(totales),
                "filas",
                        JsonSchema.of(
                                "type",
                                "array",
                                "items",
                                JsonSchema.of(
                                        "type", "object",
                                        "description", "Lo que no tiene valor falta",
                                        "properties", fila)),
                "siguiente",
                        JsonSchema.of(
                                "type",
                                List.of("string", "null"),
                                "description",
                                "El cursor de la página que sigue, o null"));
        return JsonSchema.of("type", "object", "properties", partes, "required", List.copyOf(partes.keySet()));
    }
}
