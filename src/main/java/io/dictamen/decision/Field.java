package io.dictamen.decision;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A field of a contract, from the record component that declares it. */
record Field(
        int indice,
        String nombre,
        FieldType tipo,
        boolean requerido,
        boolean falsoSiFalta,
        boolean glosa,
        boolean personal,
        String descripcion,
        String clausula) {

    static Field of(int indice, RecordComponent componente) {
        boolean falsoSiFalta = componente.isAnnotationPresent(FalsoSiFalta.class);
        boolean nullable = componente.getAnnotatedType().isAnnotationPresent(Nullable.class);
        Campo campo = componente.getAnnotation(Campo.class);
        return new Field(
                indice,
                componente.getName(),
                FieldTypes.of(componente),
                !nullable && !falsoSiFalta,
                falsoSiFalta,
                componente.isAnnotationPresent(Glosa.class),
                componente.isAnnotationPresent(Personal.class),
                campo == null ? "" : campo.value() + limite(componente),
                campo == null ? "" : campo.clausula());
    }

    private static String limite(RecordComponent componente) {
        return componente.isAnnotationPresent(PuedeSerFutura.class) ? "; puede ser posterior a fechaReferencia" : "";
    }

    /** What the field is, behind a colon, to end a sentence with; empty where nobody described it. */
    String explicado() {
        return descripcion.isEmpty()
                ? ""
                : ": " + descripcion.substring(0, 1).toLowerCase(Locale.ROOT) + descripcion.substring(1);
    }

    /** @param soloTipo whether another field decides if the value counts at all */
    Map<String, Object> schema(boolean soloTipo) {
        Map<String, Object> schema = ofValue(soloTipo);
        if (personal) {
            schema.put(Personal.EN_EL_ESQUEMA, true);
        }
        return schema;
    }

    private Map<String, Object> ofValue(boolean soloTipo) {
        if (requerido) {
            return described(requiredSchema(), descripcion, clausula);
        }
        Map<String, Object> nullable =
                nullable(described(soloTipo ? tipo.typeSchema() : tipo.schema(), descripcion, clausula));
        if (falsoSiFalta) {
            nullable.put("default", false);
        }
        return nullable;
    }

    /** The schema of a value that may be neither absent nor blank. */
    Map<String, Object> requiredSchema() {
        Map<String, Object> schema = new LinkedHashMap<>(tipo.schema());
        if (tipo instanceof Textos.Texto) {
            schema.put("pattern", Texts.NOT_BLANK_PATTERN);
        }
        return schema;
    }

    static Map<String, Object> described(Map<String, Object> schema, String descripcion, String clausula) {
        Map<String, Object> described = new LinkedHashMap<>(schema);
        if (!descripcion.isEmpty()) {
            described.put("description", descripcion);
        }
        if (!clausula.isEmpty()) {
            described.put("x-clausula", clausula);
        }
        return described;
    }

    static Map<String, Object> nullable(Map<String, Object> schema) {
        Map<String, Object> nullable = new LinkedHashMap<>(schema);
        nullable.computeIfPresent("type", (key, type) -> List.of(type, "null"));
        nullable.computeIfPresent("enum", (key, constants) -> {
            List<@Nullable Object> withNull = new ArrayList<>((List<?>) constants);
            withNull.add(null);
            return withNull;
        });
        return nullable;
    }
}
