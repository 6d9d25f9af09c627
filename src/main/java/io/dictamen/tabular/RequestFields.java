package io.dictamen.tabular;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.decision.Contract;
import io.dictamen.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The fields of a request that the columns of a table may name.
 *
 * @param schema of the request
 * @param esGlosa whether the text at a path is a free note
 */
public record RequestFields(JsonNode schema, Predicate<String> esGlosa) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static RequestFields of(Contract<?> contrato) {
        return new RequestFields(JSON.valueToTree(contrato.schema()), contrato::esGlosa);
    }

    /** Empty where the path names no value of the request. */
    public Optional<RequestColumn> column(String path) {
        return SchemaPath.find(schema, path)
                .filter(found ->
                        !isObject(found.schema()) && !isObject(found.schema().path("items")))
                .map(found -> new RequestColumn(path, found, esGlosa.test(path)));
    }

    /** Whether a record, a list or a value stands at a path. */
    boolean names(String path) {
        return SchemaPath.find(schema, path).isPresent();
    }

    /** « ¿Quiso decir X?», with its leading space, after a path that names no value; empty where none is near to it. */
    public String didYouMean(String path) {
        return Wording.didYouMean(path, like(path));
    }

    /** The value that was probably meant by a path that names none. */
    public Optional<String> nearest(String path) {
        return Wording.nearest(path, like(path));
    }

    /** The paths of all values, those within lists by the item that this path names. */
    private List<String> like(String path) {
        String index = path.replaceAll("^[^\\[]*(\\[\\d+])?.*$", "$1");
        String first = index.isEmpty() ? "[0]" : index;
        return paths().stream().map(it -> it.replace("[0]", first)).toList();
    }

    /** The paths of what a request must say, whatever else it says; of a list or a group of fields its own. */
    public List<String> required() {
        List<String> required = new ArrayList<>();
        gatherRequired("", schema, required);
        return required;
    }

    private static void gatherRequired(String before, JsonNode schema, List<String> required) {
        for (JsonNode name : schema.path("required")) {
            JsonNode property = schema.path("properties").path(name.asText());
            if (isObject(property)) {
                gatherRequired(before + name.asText() + ".", property, required);
            } else {
                required.add(before + name.asText());
            }
        }
    }

    /** The paths of every value of a request; those within lists by their first item. */
    public List<String> paths() {
        List<String> paths = new ArrayList<>();
        gather("", schema, paths);
        return paths;
    }

    private static void gather(String before, JsonNode schema, List<String> paths) {
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String path = before + property.getKey();
            JsonNode items = property.getValue().path("items");
            if (isObject(property.getValue())) {
                gather(path + ".", property.getValue(), paths);
            } else if (isObject(items)) {
                gather(path + "[0].", items, paths);
            } else {
                paths.add(path);
            }
        }
    }

    private static boolean isObject(JsonNode schema) {
        return schema.has("properties");
    }
}
