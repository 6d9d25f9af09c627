package io.dictamen.report;

import io.dictamen.decision.JsonSchema;
import io.dictamen.decision.Procedure;
import io.dictamen.decision.ResultSchema;
import io.dictamen.http.QueryParameters;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a report looks like, whatever it holds.
 *
 * @param name as in its address
 * @param procedimiento whose vocabulary its constants are of
 * @param heading what it is called by those who read it
 * @param title of its sheet
 * @param totals the record of its totals: numbers, texts, or lists of records, which are tables of their own
 * @param limit how many rows a page has unless the caller says
 */
public record Shape(
        String name,
        Procedure procedimiento,
        String heading,
        String title,
        List<Column> columns,
        Class<? extends Record> totals,
        List<Filter> filters,
        int limit) {

    public Shape(
            String name,
            Procedure procedimiento,
            String heading,
            String title,
            List<Column> columns,
            Class<? extends Record> totals,
            Filter... filters) {
        this(name, procedimiento, heading, title, columns, totals, List.of(filters), QueryParameters.LIMIT);
    }

    /** The names of the parameters that narrow it. */
    Stream<String> parameters() {
        return filters.stream().flatMap(filter -> filter.parameters().stream()).map(Filter.Parameter::name);
    }

    /** The conditions on its cases: their group, the period, and what the filters ask. */
    Conditions conditions(Grupo grupo, QueryParameters given, ZoneId zone) {
        Conditions conditions = new Conditions(grupo, Period.of(given.days("desde", "hasta"), zone), zone);
        filters.forEach(filter -> filter.narrowing().accept(conditions, given));
        return conditions;
    }

    /** The JSON Schema of a page of it. */
    Map<String, Object> schema() {
        Map<String, Object> row = new LinkedHashMap<>();
        columns.forEach(column -> row.put(column.field(), column.described()));
        Map<String, Object> parts = JsonSchema.of(
                "reporte", JsonSchema.of("type", "string", "enum", List.of(name)),
                "totales", ResultSchema.of(totals),
                "filas",
                        JsonSchema.of(
                                "type",
                                "array",
                                "items",
                                JsonSchema.of(
                                        "type", "object",
                                        "description", "Lo que no tiene valor falta",
                                        "properties", row)),
                "siguiente",
                        JsonSchema.of(
                                "type",
                                List.of("string", "null"),
                                "description",
                                "El cursor de la página que sigue, o null"));
        return JsonSchema.of("type", "object", "properties", parts, "required", List.copyOf(parts.keySet()));
    }
}
