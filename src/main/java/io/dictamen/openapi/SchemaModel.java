package io.dictamen.openapi;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** A JSON Schema as the model of MicroProfile OpenAPI has it; only the keywords that our schemas use. */
public final class SchemaModel {
    private SchemaModel() {}

    public static Schema of(Map<String, ?> json) {
        Schema schema = OASFactory.createSchema();
        json.forEach((keyword, value) -> set(schema, keyword, value));
        return schema;
    }

    @SuppressWarnings("unchecked") // the values of these keywords are objects and lists by their definition
    private static void set(Schema schema, String keyword, Object value) {
        switch (keyword) {
            case "$schema" -> schema.schemaDialect((String) value);
            case "$ref" -> schema.ref((String) value);
            case "title" -> schema.title((String) value);
            case "description" -> schema.description((String) value);
            case "type" -> types(value).forEach(type -> schema.addType(type(type)));
            case "format" -> schema.format((String) value);
            case "pattern" -> schema.pattern((String) value);
            case "enum" -> schema.enumeration((List<Object>) value);
            case "default" -> schema.defaultValue(value);
            case "maxLength" -> schema.maxLength((Integer) value);
            case "maxItems" -> schema.maxItems((Integer) value);
            case "minimum" -> schema.minimum(new BigDecimal(value.toString()));
            case "maximum" -> schema.maximum(new BigDecimal(value.toString()));
            case "exclusiveMinimum" -> schema.exclusiveMinimum(new BigDecimal(value.toString()));
            case "allOf" -> each(value).forEach(schema::addAllOf);
            case "anyOf" -> each(value).forEach(schema::addAnyOf);
            case "if" -> schema.ifSchema(of((Map<String, ?>) value));
            case "then" -> schema.thenSchema(of((Map<String, ?>) value));
            case "required" -> schema.required((List<String>) value);
            case "additionalProperties" -> schema.additionalPropertiesSchema(anySchema(value));
            case "items" -> schema.items(of((Map<String, ?>) value));
            case "properties" ->
                ((Map<String, Map<String, ?>>) value)
                        .forEach((nombre, property) -> schema.addProperty(nombre, of(property)));
            default -> {
                if (!keyword.startsWith("x-")) {
                    throw new IllegalArgumentException("No OpenAPI model for the keyword " + keyword);
                }
                schema.addExtension(keyword, value);
            }
        }
    }

    @SuppressWarnings("unchecked") // a schema is an object, true or false
    private static Schema anySchema(Object value) {
        return value instanceof Boolean any ? OASFactory.createSchema().booleanSchema(any) : of((Map<String, ?>) value);
    }

    @SuppressWarnings("unchecked") // these keywords hold schemas by their definition
    private static List<Schema> each(Object value) {
        return ((List<Map<String, ?>>) value).stream().map(SchemaModel::of).toList();
    }

    private static List<String> types(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of((String) value);
    }

    private static Schema.SchemaType type(String nombre) {
        return Schema.SchemaType.valueOf(nombre.toUpperCase(Locale.ROOT));
    }
}
