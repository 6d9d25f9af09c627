package io.dictamen.tabular;

import com.fasterxml.jackson.databind.JsonNode;
import io.dictamen.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A column of a table that names no value of the request. */
public final class UnknownColumn extends RuntimeException {
    private final String path;
    private final transient List<String> known;

    UnknownColumn(String path, JsonNode schema) {
        super(path, null, false, false);
        this.path = path;
        this.known = paths(schema);
    }

    public String path() {
        return path;
    }

    /** « ¿Quiso decir X?», with its leading space; empty where no column is near to it. */
    public String didYouMean() {
        String index = path.replaceAll("^[^\\[]*(\\[\\d+])?.*$", "$1");
        String first = index.isEmpty() ? "[0]" : index;
        return Wording.didYouMean(
                path, known.stream().map(it -> it.replace("[0]", first)).toList());
    }

    /** The paths of every value of a request; those within lists by their first item. */
    public static List<String> paths(JsonNode schema) {
        List<String> paths = new ArrayList<>();
        gather("", schema, paths);
        return paths;
    }

    private static void gather(String before, JsonNode schema, List<String> paths) {
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String path = before + property.getKey();
            JsonNode items = property.getValue().path("items");
            if (property.getValue().has("properties")) {
                gather(path + ".", property.getValue(), paths);
            } else if (items.has("properties")) {
                gather(path + "[0].", items, paths);
            } else {
                paths.add(path);
            }
        }
    }
}
