package io.dictamen.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A result as paths and texts; a list of constants is one text, as a cell has it, and an empty one is left out. */
final class FlatResult {
    // A number is compared as it is written: a tree would make 1E+2 of 100.
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    private FlatResult() {}

    /** @param porCodigo the lists of which only the codes are kept */
    static Map<String, String> of(Object resultado, Set<String> porCodigo) {
        JsonNode tree = JSON.valueToTree(resultado);
        porCodigo.forEach(lista -> {
            ArrayNode codigos = JSON.createArrayNode();
            tree.path(lista).forEach(uno -> codigos.add(uno.get("codigo")));
            ((ObjectNode) tree).set(lista, codigos);
        });
        Map<String, String> flat = new TreeMap<>();
        flatten("", tree, flat);
        return flat;
    }

    private static void flatten(String path, JsonNode node, Map<String, String> flat) {
        if (node.isObject()) {
            node.properties()
                    .forEach(field -> flatten(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(), field.getValue(), flat));
        } else if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(path + "[" + i + "]", node.get(i), flat);
            }
        } else if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(item.asText()));
            if (!items.isEmpty()) {
                flat.put(path, String.join("|", items));
            }
        } else if (!node.isNull()) {
            flat.put(path, node.asText());
        }
    }
}
