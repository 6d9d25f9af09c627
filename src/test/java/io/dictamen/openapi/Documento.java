package io.dictamen.openapi;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** The document that the running service gives of itself, to hold its answers against. */
final class Documento {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final List<String> HEADERS =
            List.of("ETag", "Location", "Retry-After", "WWW-Authenticate", "X-Lote-Id");

    private final JsonNode document;
    private final JsonNode closed;
    private final Set<String> tried = new TreeSet<>();

    private Documento(JsonNode document) {
        this.document = document;
        this.closed = document.deepCopy();
        close(closed);
    }

    static Documento read() {
        JsonNode document =
                json(given().accept("application/json").get("/q/openapi").asString());
        // Other tests bring resources of their own.
        List<String> foreign = names(document.get("paths")).stream()
                .filter(path -> path.contains("/prueba-"))
                .toList();
        ((ObjectNode) document.get("paths")).remove(foreign);
        return new Documento(document);
    }

    /** Kept for the check of the TypeScript client that is generated from it. */
    void keep() throws IOException {
        JSON.writeValue(
                Files.createDirectories(Path.of("target"))
                        .resolve("openapi.json")
                        .toFile(),
                document);
    }

    JsonNode json() {
        return document;
    }

    /** Every operation by method and path. */
    Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new LinkedHashMap<>();
        each(
                document.get("paths"),
                (path, item) -> each(item, (method, operation) -> {
                    if (METHODS.contains(method)) {
                        operations.put(method.toUpperCase(Locale.ROOT) + " " + path, operation);
                    }
                }));
        return operations;
    }

    /** The operations that no answer was checked of. */
    Set<String> untried() {
        Set<String> untried = new TreeSet<>(operations().keySet());
        untried.removeAll(tried);
        return untried;
    }

    /** Whether an answer is one that the document tells of that operation: its status, headers, type and every field. */
    Response check(String operation, int status, Response answer) {
        assertThat(answer.statusCode()).as("%s: %s", operation, shown(answer)).isEqualTo(status);
        JsonNode told = closed.at("/paths")
                .path(operation.substring(operation.indexOf(' ') + 1))
                .path(operation.substring(0, operation.indexOf(' ')).toLowerCase(Locale.ROOT))
                .path("responses")
                .path(String.valueOf(status));
        assertThat(told.isObject()).as("%s does not tell %s", operation, status).isTrue();
        for (String header : HEADERS) {
            assertThat(answer.header(header) != null)
                    .as("%s %s sends %s as it tells", operation, status, header)
                    .isEqualTo(told.path("headers").has(header));
        }
        if (status == 204) {
            assertThat(told.has("content")).as(operation).isFalse();
        } else {
            String type = answer.contentType().split(";", 2)[0];
            JsonNode content = told.path("content").path(type);
            assertThat(content.isObject())
                    .as("%s %s does not tell %s", operation, status, type)
                    .isTrue();
            if (type.endsWith("json")) {
                answer.asString().lines().forEach(line -> check(operation, content.get("schema"), line));
            }
        }
        tried.add(operation);
        return answer;
    }

    private void check(String operation, JsonNode schema, String text) {
        ObjectNode whole = JSON.createObjectNode();
        whole.set("components", closed.get("components"));
        whole.putArray("allOf").add(schema);
        JsonSchema compiled = SCHEMAS.getSchema(whole);
        assertThat(compiled.validate(json(text))).as("%s: %s", operation, text).isEmpty();
    }

    /** What is not told is not there. A condition, which has no type, tells of some fields only. */
    private static void close(JsonNode node) {
        if (node instanceof ObjectNode schema
                && schema.path("type").asText().equals("object")
                && schema.path("properties").isObject()
                && !schema.has("additionalProperties")) {
            schema.put("additionalProperties", false);
        }
        node.forEach(Documento::close);
    }

    private static String shown(Response answer) {
        return answer.contentType().contains("sheet") ? "a workbook" : answer.asString();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    static void each(JsonNode object, BiConsumer<String, JsonNode> who) {
        object.fields().forEachRemaining(field -> who.accept(field.getKey(), field.getValue()));
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
