package io.dictamen.decision;

import io.dictamen.wording.Wording;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A condition on fields of a request: each must have one of its values. Holds only where those fields are sound. */
public record Cuando(Map<String, List<Object>> valores) {

    /** Where the field has one of the values: constants of its enum, or a boolean. */
    public static Cuando es(String campo, Object... valores) {
        return new Cuando(Map.of(campo, Arrays.asList(valores)));
    }

    /** Where this holds and the other field, too, has one of its values. */
    public Cuando y(String campo, Object... otros) {
        Map<String, List<Object>> ambos = new LinkedHashMap<>(valores);
        ambos.put(campo, Arrays.asList(otros));
        return new Cuando(ambos);
    }

    boolean seCumple(Leido leido) {
        return valores.entrySet().stream().allMatch(uno -> {
            Object valor = leido.valor(uno.getKey());
            return valor != null && uno.getValue().contains(valor);
        });
    }

    Map<String, Object> schema() {
        Map<String, Object> properties = new LinkedHashMap<>();
        valores.forEach((campo, suyos) -> properties.put(
                campo, JsonSchema.of("enum", suyos.stream().map(Cuando::json).toList())));
        return JsonSchema.of("properties", properties, "required", List.copyOf(valores.keySet()));
    }

    /** The schema of a request that must meet another where this holds. */
    Map<String, Object> schemaOf(Map<String, Object> then) {
        return JsonSchema.of("if", schema(), "then", then);
    }

    static Object json(Object valor) {
        return valor instanceof Enum<?> constante ? constante.name() : valor;
    }

    /** The condition in words, such as {@code categoria es HOGAR o MOVIL}. */
    @Override
    public String toString() {
        return valores.entrySet().stream()
                .map(uno -> uno.getKey() + " es "
                        + Wording.anyOf(
                                uno.getValue().stream().map(String::valueOf).toList()))
                .reduce((a, b) -> a + " y " + b)
                .orElse("");
    }
}
