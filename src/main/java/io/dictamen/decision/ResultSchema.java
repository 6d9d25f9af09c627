package io.dictamen.decision;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON Schema of what a decision answers, from its record; a {@code @Nullable} component may be left out. */
public final class ResultSchema {
    private ResultSchema() {}

    public static Map<String, Object> of(Type tipo) {
        if (tipo == String.class) {
            return JsonSchema.of("type", "string");
        }
        if (tipo == boolean.class || tipo == Boolean.class) {
            return JsonSchema.of("type", "boolean");
        }
        if (tipo == int.class || tipo == Integer.class || tipo == long.class || tipo == Long.class) {
            return JsonSchema.of("type", "integer");
        }
        if (tipo == BigDecimal.class) {
            return JsonSchema.of("type", "number");
        }
        if (tipo == OffsetDateTime.class) {
            return JsonSchema.of("type", "string", "format", "date-time");
        }
        if (tipo == Object.class) {
            return JsonSchema.of("description", "Cualquier valor");
        }
        if (tipo instanceof Class<?> clase && clase.isEnum()) {
            List<String> names = Arrays.stream(clase.getEnumConstants())
                    .map(constante -> ((Enum<?>) constante).name())
                    .toList();
            return JsonSchema.of("type", "string", "enum", names);
        }
        if (tipo instanceof Class<?> clase && clase.isRecord()) {
            return object(clase);
        }
        if (tipo instanceof ParameterizedType lista && lista.getRawType() == List.class) {
            return JsonSchema.of("type", "array", "items", of(lista.getActualTypeArguments()[0]));
        }
        if (tipo instanceof ParameterizedType mapa && mapa.getRawType() == Map.class) {
            return JsonSchema.of("type", "object", "additionalProperties", of(mapa.getActualTypeArguments()[1]));
        }
        throw new IllegalArgumentException("No result can have a component of type " + tipo);
    }

    private static Map<String, Object> object(Class<?> clase) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent componente : clase.getRecordComponents()) {
            Campo campo = componente.getAnnotation(Campo.class);
            Map<String, Object> schema = of(componente.getGenericType());
            properties.put(
                    componente.getName(),
                    campo == null ? schema : Field.described(schema, campo.value(), campo.clausula()));
            if (!componente.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                required.add(componente.getName());
            }
        }
        return JsonSchema.object(properties, required);
    }
}
