package io.dictamen.decision;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON Schema as a map whose keywords keep their order, so that it reads the same at every start. */
public final class JsonSchema {
    private JsonSchema() {}

    /** @param keywordsAndValues a keyword, its value, and so on */
    public static Map<String, Object> of(Object... keywordsAndValues) {
        Map<String, Object> schema = new LinkedHashMap<>();
        for (int i = 0; i < keywordsAndValues.length; i += 2) {
            schema.put((String) keywordsAndValues[i], keywordsAndValues[i + 1]);
        }
        return schema;
    }

    /** An object that has these fields and no others. */
    static Map<String, Object> object(Map<String, Object> properties, List<String> required) {
        return of("type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }
}
