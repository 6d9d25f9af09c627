package io.dictamen.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.dictamen.decision.Decision;
import io.dictamen.decision.Personal;
import io.dictamen.procedure.Procedures;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Hides what is personal in a recorded request, as the schema of its decision tells, and in what was answered. */
public final class Personales {
    /** What stands in place of a value. */
    public static final String OCULTO = "(oculto)";

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();
    // Of a decision or a field that is known no more, nobody can tell what is personal.
    private static final Map<String, Object> UNKNOWN = Map.of(Personal.EN_EL_ESQUEMA, true);

    // Of an answer, what says nothing of the request.
    private static final Set<String> OURS = Set.of("id", "decision", "fecha", "motivos");

    private final Set<String> valores = new HashSet<>();
    private final JsonNode solicitud;
    private final Tachado tachado;

    private Personales(JsonNode solicitud, Map<?, ?> schema) {
        JsonNode hidden = hide(solicitud, schema);
        this.tachado = Tachado.de(valores);
        this.solicitud = texts(hidden, tachado::en);
    }

    /** @param solicitud as JSON */
    static Personales de(String decision, String solicitud) {
        Map<?, ?> schema = Procedures.decisiones()
                .filter(una -> una.nombre().equals(decision))
                .findFirst()
                .<Map<?, ?>>map(Personales::schema)
                .orElse(UNKNOWN);
        return new Personales(read(solicitud), schema);
    }

    /** What is to be hidden in the texts of an answer. */
    public static Tachado tachado(Decision<?, ?> decision, String solicitud) {
        return new Personales(read(solicitud), schema(decision)).tachado;
    }

    String solicitud() {
        return written(solicitud);
    }

    String respuesta(String respuesta) {
        JsonNode answer = read(respuesta);
        if (answer instanceof ObjectNode parts) {
            parts.properties().stream()
                    .filter(part -> !OURS.contains(part.getKey()))
                    .forEach(part -> part.setValue(texts(part.getValue(), tachado::en)));
        }
        return written(answer);
    }

    private static Map<String, Object> schema(Decision<?, ?> decision) {
        return decision.contrato().schema();
    }

    private JsonNode hide(JsonNode node, Map<?, ?> schema) {
        if (node instanceof ObjectNode object) {
            Map<?, ?> known = schema.get("properties") instanceof Map<?, ?> properties ? properties : Map.of();
            object.properties()
                    .forEach(field -> field.setValue(hide(
                            field.getValue(),
                            isPersonal(schema) || !(known.get(field.getKey()) instanceof Map<?, ?> one)
                                    ? UNKNOWN
                                    : one)));
            return object;
        }
        if (node instanceof ArrayNode array) {
            Map<?, ?> items = schema.get("items") instanceof Map<?, ?> one ? one : UNKNOWN;
            for (int i = 0; i < array.size(); i++) {
                array.set(i, hide(array.get(i), isPersonal(schema) ? UNKNOWN : items));
            }
            return array;
        }
        if (!isPersonal(schema) || node.isNull()) {
            return node;
        }
        if (!node.isBoolean()) {
            valores.add(node.asText());
        }
        return TextNode.valueOf(OCULTO);
    }

    private static boolean isPersonal(Map<?, ?> schema) {
        return schema.containsKey(Personal.EN_EL_ESQUEMA);
    }

    private static JsonNode texts(JsonNode node, UnaryOperator<String> change) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(texts(field.getValue(), change)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, texts(array.get(i), change));
            }
        }
        return node.isTextual() ? TextNode.valueOf(change.apply(node.textValue())) : node;
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is kept is JSON", e);
        }
    }

    private static String written(JsonNode json) {
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
