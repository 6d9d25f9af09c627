package io.dictamen.tabular;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way such as {@code ordenes[0].estado} through a JSON Schema.
 *
 * @param schema of what it leads to
 */
public record SchemaPath(List<Step> pasos, JsonNode schema) {
    private static final Pattern STEP = Pattern.compile("([^.\\[\\]]+)(?:\\[(\\d{1,3})])?");

    /** @param indice -1 where the step is no item of a list */
    record Step(String nombre, int indice) {}

    /** Empty where the path leads to nothing. */
    public static Optional<SchemaPath> find(JsonNode schema, String path) {
        JsonNode at = schema;
        List<Step> pasos = new ArrayList<>();
        for (String parte : path.split("\\.", -1)) {
            Matcher paso = STEP.matcher(parte);
            if (!paso.matches()) {
                return Optional.empty();
            }
            int indice = paso.group(2) == null ? -1 : Integer.parseInt(paso.group(2));
            pasos.add(new Step(paso.group(1), indice));
            at = at.path("properties").path(paso.group(1));
            at = indice < 0 ? at : at.path("items");
        }
        return at.isMissingNode() ? Optional.empty() : Optional.of(new SchemaPath(List.copyOf(pasos), at));
    }
}
