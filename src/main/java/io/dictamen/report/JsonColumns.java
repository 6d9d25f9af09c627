package io.dictamen.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The values of a JSON document in a column of the journal, a column a dotted path, as its schema tells them. */
final class JsonColumns {
    private final List<Column> columns;
    private final String document;
    private final String prefix;

    private JsonColumns(List<Column> columns, String document, String prefix) {
        this.columns = columns;
        this.document = document;
        this.prefix = prefix;
    }

    /** @param prefix of the paths that a column before them has already */
    static void add(List<Column> columns, String document, String prefix, Map<String, Object> schema) {
        new JsonColumns(columns, document, prefix).gather(List.of(), null, schema);
    }

    /** @param list the path of the list on the way; null where there is none */
    private void gather(List<String> way, @Nullable List<String> list, Map<?, ?> schema) {
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, property) -> {
                List<String> further = new ArrayList<>(way);
                further.add(String.valueOf(name));
                gather(further, list, (Map<?, ?>) property);
            });
        } else if (schema.get("items") instanceof Map<?, ?> items) {
            gather(way, way, items);
        } else {
            columns.add(column(way, list, schema));
        }
    }

    private Column column(List<String> way, @Nullable List<String> list, Map<?, ?> schema) {
        String path = String.join(".", way);
        String free = columns.stream().anyMatch(column -> column.field().equals(path)) ? prefix + "." + path : path;
        if (list != null) {
            return Column.texts(free, free, 30, within(list, way.subList(list.size(), way.size())));
        }
        String text = document + " #>> " + keys(way);
        if (is(schema, "integer") || is(schema, "number")) {
            return Column.decimal(free, free, 16, "(" + text + ")::numeric");
        }
        if (is(schema, "boolean")) {
            return Column.flag(free, free, text);
        }
        return "date-time".equals(schema.get("format"))
                ? Column.text(free, free, 26, text)
                : "date".equals(schema.get("format"))
                        ? Column.day(free, free, text)
                        : Column.text(free, free, 24, text);
    }

    // An item that lacks the value keeps its place.
    private String within(List<String> list, List<String> way) {
        return "ARRAY(SELECT coalesce(item #>> %s, '') FROM jsonb_path_query(%s, '$.%s[*]') item)"
                .formatted(
                        keys(way),
                        document,
                        list.stream().map(key -> '"' + key + '"').collect(Collectors.joining(".")));
    }

    private static String keys(List<String> way) {
        return "'{" + String.join(",", way) + "}'";
    }

    private static boolean is(Map<?, ?> schema, String type) {
        Object types = schema.get("type");
        return type.equals(types) || types instanceof Collection<?> several && several.contains(type);
    }
}
