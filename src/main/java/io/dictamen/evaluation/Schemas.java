package io.dictamen.evaluation;

import io.dictamen.decision.ContractError;
import io.dictamen.decision.Decision;
import io.dictamen.decision.JsonSchema;
import io.dictamen.decision.Motivo;
import io.dictamen.decision.ResultSchema;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The JSON Schemas (2020-12) of what is sent to a decision and what comes back. */
final class Schemas {
    private Schemas() {}

    static Map<String, Object> request(Decision<?, ?> decision) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", decision.titulo());
        schema.putAll(decision.contrato().schema());
        return schema;
    }

    /** The schema of every answer that is an error. */
    static Map<String, Object> problem() {
        Map<String, Object> text = JsonSchema.of("type", "string");
        List<String> codigos =
                Arrays.stream(ContractError.Codigo.values()).map(Enum::name).toList();
        Map<String, Object> error = JsonSchema.of(
                "type", "object",
                "properties",
                        JsonSchema.of(
                                "campo",
                                        JsonSchema.of(
                                                "type",
                                                "string",
                                                "description",
                                                "Ruta del campo, como ordenes[1].estado"),
                                "codigo", JsonSchema.of("type", "string", "enum", codigos),
                                "mensaje", text),
                "required", List.of("campo", "codigo", "mensaje"));
        return JsonSchema.of(
                "type", "object",
                "properties",
                        JsonSchema.of(
                                "type", text,
                                "title", text,
                                "status", JsonSchema.of("type", "integer"),
                                "detail", text,
                                "errores", JsonSchema.of("type", "array", "items", error)),
                "required", List.of("type", "title", "status", "detail"));
    }

    private static Map<String, Object> result(Decision<?, ?> decision) {
        Map<String, Object> schema = ResultSchema.of(decision.salida());
        if (decision.porCampo() != null) {
            @SuppressWarnings("unchecked") // those of an object, by its definition
            Map<String, Object> properties = (Map<String, Object>) Objects.requireNonNull(schema.get("properties"));
            properties.put(
                    "pendientes",
                    JsonSchema.of(
                            "type", "array",
                            "items", JsonSchema.of("type", "string"),
                            "description",
                                    "Solo con ?campos=: los pedidos que tienen una comprobación que todavía no se puede juzgar."));
        }
        return schema;
    }

    /** The schema of the whole answer. */
    static Map<String, Object> answer(Decision<?, ?> decision) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("id", JsonSchema.of("type", "string", "format", "uuid"));
        properties.put("decision", JsonSchema.of("type", "string", "enum", List.of(decision.nombre())));
        properties.put("version", JsonSchema.of("type", "integer"));
        properties.put("fecha", JsonSchema.of("type", "string", "format", "date-time"));
        properties.put("resultado", result(decision));
        properties.put("motivos", JsonSchema.of("type", "array", "items", ResultSchema.of(Motivo.class)));
        properties.put("registrado", JsonSchema.of("type", "boolean"));
        properties.put(
                "explicacion",
                JsonSchema.of(
                        "type", "object", "description", "Solo con ?explicar=todo: las filas que no se cumplieron."));
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", properties);
        schema.put("required", List.of("id", "decision", "version", "fecha", "resultado", "motivos", "registrado"));
        return schema;
    }
}
