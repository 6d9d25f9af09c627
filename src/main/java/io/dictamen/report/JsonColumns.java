package io.dictamen.report;

import io.dictamen.decision.Personal;
import io.dictamen.journal.Personales;
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
    private final boolean hides;

    private JsonColumns(List<Column> columns, String document, String prefix, boolean hides) {
        this.columns = columns;
        this.document = document;
        this.prefix = prefix;
        this.hides = hides;
    }

    /**
     * @param prefix of the paths that a column before them has already
     * @param hides whether a personal value is not shown, only that it is there
     */
    static void add(List<Column> columns, String document, String prefix, Map<String, Object> schema, boolean hides) {
        new JsonColumns(columns, document, prefix, hides).gather(List.of(), null, schema, false);
    }

    /** @param list the path of the list on the way; null where there is none */
    private void gather(List<String> way, @Nullable List<String> list, Map<?, ?> schema, boolean inPersonal) {
        boolean personal = inPersonal || schema.containsKey(Personal.EN_EL_ESQUEMA);
        if (schema.get("properties") instanceof Map<?, ?> properties) {
            properties.forEach((name, property) -> {
                List<String> further = new ArrayList<>(way);
                further.add(String.valueOf(name));
                gather(further, list, (Map<?, ?>) property, personal);
            });
        } else if (schema.get("items") instanceof Map<?, ?> items) {
            gather(way, way, items, personal);
        } else {
            columns.add(column(way, list, schema, hides && personal));
        }
    }

    private Column column(List<String> way, @Nullable List<String> list, Map<?, ?> schema, boolean hidden) {
        String path = String.join(".", way);
        String free = columns.stream().anyMatch(column -> column.field().equals(path)) ? prefix + "." + path : path;
        if (list != null) {
            return Column.texts(free, free, 30, within(list, way.subList(list.size(), way.size()), hidden));
        }
        String text = document + " #>> " + keys(way);
        if (hidden) {
            return Column.text(free, free, 24, hidden(text));
        }
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
    private String within(List<String> list, List<String> way, boolean hidden) {
        String text = "item #>> " + keys(way);
        return "ARRAY(SELECT coalesce(%s, '') FROM jsonb_path_query(%s, '$.%s[*]') item)"
                .formatted(
                        hidden ? hidden(text) : text,
                        document,
                        list.stream().map(key -> '"' + key + '"').collect(Collectors.joining(".")));
    }

    private static String hidden(String text) {
        return "CASE WHEN " + text + " IS NOT NULL THEN " + Query.literal(Personales.OCULTO) + " END";
    }

    private static String keys(List<String> way) {
        return "'{" + String.join(",", way) + "}'";
    }

    private static boolean is(Map<?, ?> schema, String type) {
        Object types = schema.get("type");
        return type.equals(types) || types instanceof Collection<?> several && several.contains(type);
    }
}
