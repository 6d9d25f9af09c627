package io.dictamen.report;

import io.dictamen.crossing.Diferencia;
import io.dictamen.decision.JsonSchema;
import io.dictamen.decision.ResultSchema;
import java.util.Map;

/** What a column holds. */
public enum Tipo {
    TEXTO("string"),
    ENTERO("integer"),
    DECIMAL("number"),
    MOMENTO("string", "format", "date-time"),
    /** A day, kept as the text of a request. */
    FECHA("string", "format", "date"),
    /** Texts, several in one cell. */
    LISTA("array", "items", JsonSchema.of("type", "string")),
    /** What differs between two sheets, several in one cell. */
    DIFERENCIAS("array", "items", ResultSchema.of(Diferencia.class));

    private final Map<String, Object> schema;

    Tipo(String type, Object... more) {
        schema = JsonSchema.of("type", type);
        if (more.length > 0) {
            schema.put((String) more[0], more[1]);
        }
    }

    /** The JSON Schema of its values. */
    Map<String, Object> schema() {
        return schema;
    }
}
