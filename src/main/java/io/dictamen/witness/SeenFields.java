package io.dictamen.witness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The fields that requests have, by their paths, with every value that each was seen with; and how to put another there. */
final class SeenFields {
    static final JsonNodeFactory JSON = JsonNodeFactory.withExactBigDecimals(true);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");

    private final Map<String, Set<JsonNode>> seen = new LinkedHashMap<>();

    void add(JsonNode request) {
        leaves("", request);
    }

    private void leaves(String path, JsonNode node) {
        node.properties().forEach(field -> {
            String its = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            seen.computeIfAbsent(its, same -> new LinkedHashSet<>()).add(field.getValue());
            if (field.getValue().isObject()) {
                leaves(its, field.getValue());
            }
        });
    }

    Map<String, Set<JsonNode>> all() {
        return seen;
    }

    /** What was seen there; empty for nothing. */
    Set<JsonNode> values(String path) {
        return seen.getOrDefault(path, Set.of());
    }

    /** The field of the request at a path from a fact. */
    String asked(String path) {
        String within = path.substring(path.indexOf('.') + 1);
        return seen.containsKey(path) || !seen.containsKey(within) ? path : within;
    }

    void put(ObjectNode made, String path, JsonNode value) {
        int dot = path.lastIndexOf('.');
        ObjectNode parent = dot < 0 ? made : parent(made, path.substring(0, dot));
        parent.set(path.substring(dot + 1), value.deepCopy());
    }

    private ObjectNode parent(ObjectNode made, String path) {
        ObjectNode parent = made;
        String walked = "";
        for (String name : path.split("\\.")) {
            walked = walked.isEmpty() ? name : walked + "." + name;
            if (!(parent.get(name) instanceof ObjectNode)) {
                JsonNode model = seen.getOrDefault(walked, Set.of()).stream()
                        .filter(JsonNode::isObject)
                        .findFirst()
                        .orElseGet(JSON::objectNode);
                parent.set(name, model.deepCopy());
            }
            parent = (ObjectNode) parent.get(name);
        }
        return parent;
    }

    static void remove(ObjectNode made, String path) {
        int dot = path.indexOf('.');
        String name = dot < 0 ? path : path.substring(0, dot);
        if (dot < 0) {
            made.remove(name);
        } else if (made.get(name) instanceof ObjectNode within) {
            remove(within, path.substring(dot + 1));
            if (within.isEmpty()) {
                made.remove(name);
            }
        }
    }

    static JsonNode json(Object value) {
        if (value instanceof Boolean flag) {
            return JSON.booleanNode(flag);
        }
        if (value instanceof BigDecimal number) {
            return JSON.numberNode(number.scale() < 0 ? number.setScale(0) : number);
        }
        if (value instanceof Integer || value instanceof Long) {
            return JSON.numberNode(((Number) value).longValue());
        }
        if (value instanceof List<?> list) {
            ArrayNode items = JSON.arrayNode();
            list.forEach(item -> items.add(json(item)));
            return items;
        }
        return JSON.textNode(value instanceof Enum<?> constant ? constant.name() : value.toString());
    }

    static JsonNode number(String text) {
        return NUMBER.matcher(text).matches() ? JSON.numberNode(new BigDecimal(text)) : JSON.textNode(text);
    }
}
