package io.dictamen.evaluation;

import io.dictamen.core.Dictamen;
import io.dictamen.decision.Decision;
import io.dictamen.decision.JsonSchema;
import io.dictamen.decision.Motivo;
import io.dictamen.decision.ResultSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The JSON Schemas (2020-12) of what is sent to a decision and what comes back, and how {@code /q/openapi} calls them. */
public final class Schemas {
    private static final Pattern WORD = Pattern.compile("(?:^|-)([a-z])");

    private Schemas() {}

    static Map<String, Object> request(Decision<?, ?> decision) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", decision.titulo());
        schema.putAll(decision.contrato().schema());
        return schema;
    }

    /** All that stands in components, by name: of each decision its parts, and what several operations answer with. */
    public static Map<String, Map<String, Object>> components() {
        Map<String, Map<String, Object>> all = new LinkedHashMap<>();
        for (Catalogue.Entry entry : Catalogue.all()) {
            Decision<?, ?> decision = entry.decision();
            all.put("Solicitud" + pascal(decision), decision.contrato().schema());
            all.put("Resultado" + pascal(decision), result(decision));
            all.put("Dictamen" + pascal(decision), answer(decision));
        }
        for (String part : List.of("Solicitud", "Resultado", "Dictamen")) {
            all.put(part, anyOf(part));
        }
        all.put("Motivo", ResultSchema.of(Motivo.class));
        all.put("Explicacion", ResultSchema.of(Dictamen.Explicacion.class));
        all.put("Ejemplo", object(JsonSchema.of("solicitud", ref("Solicitud"), "respuesta", ref("Dictamen"))));
        all.put(
                "PaginaDeDictamenes",
                object(JsonSchema.of(
                        "dictamenes",
                        JsonSchema.of("type", "array", "items", ref("Dictamen")),
                        "siguiente",
                        JsonSchema.of(
                                "type",
                                List.of("string", "null"),
                                "description",
                                "El cursor de la página que sigue, o null"))));
        return all;
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

    /** Its name as part of the name of a type: {@code AnulacionRegistro}. */
    public static String pascal(Decision<?, ?> decision) {
        return WORD.matcher(decision.nombre())
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    static Map<String, Object> ref(String name) {
        return JsonSchema.of("$ref", "#/components/schemas/" + name);
    }

    public static Map<String, Object> object(Map<String, Object> properties) {
        return JsonSchema.of("type", "object", "properties", properties, "required", List.copyOf(properties.keySet()));
    }

    private static Map<String, Object> anyOf(String part) {
        return JsonSchema.of(
                "anyOf",
                Catalogue.all().stream()
                        .map(entry -> ref(part + pascal(entry.decision())))
                        .toList());
    }

    private static Map<String, Object> answer(Decision<?, ?> decision) {
        Map<String, Object> always = JsonSchema.of(
                "id", JsonSchema.of("type", "string", "format", "uuid"),
                "decision", JsonSchema.of("type", "string", "enum", List.of(decision.nombre())),
                "version", JsonSchema.of("type", "integer"),
                "fecha", JsonSchema.of("type", "string", "format", "date-time"),
                "resultado", ref("Resultado" + pascal(decision)),
                "motivos", JsonSchema.of("type", "array", "items", ref("Motivo")),
                "registrado", JsonSchema.of("type", "boolean"));
        Map<String, Object> properties = new LinkedHashMap<>(always);
        properties.put("explicacion", ref("Explicacion"));
        return JsonSchema.of("type", "object", "properties", properties, "required", List.copyOf(always.keySet()));
    }
}
