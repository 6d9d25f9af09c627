package io.dictamen.report;

import io.dictamen.decision.JsonSchema;
import io.dictamen.decision.Procedure;
import io.dictamen.decision.ResultSchema;
import io.dictamen.http.QueryParameters;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * @param question that it answers
 * @param links where its figures lead, by the field of a column or the path of a total
 */
public record Shape(
        String name,
        Procedure procedimiento,
        String heading,
        String title,
        List<Column> columns,
        Class<? extends Record> totals,
        List<Filter> filters,
        int limit,
        String question,
        Map<String, Enlace> links) {

    public Shape(
            String name,
            Procedure procedimiento,
            String heading,
            String title,
            List<Column> columns,
            Class<? extends Record> totals,
            Filter... filters) {
        this(name, procedimiento, heading, title, columns, totals, QueryParameters.LIMIT, filters);
    }

    Shape(
            String name,
            Procedure procedimiento,
            String heading,
            String title,
            List<Column> columns,
            Class<? extends Record> totals,
            int limit,
            Filter... filters) {
        this(name, procedimiento, heading, title, columns, totals, List.of(filters), limit, "", Map.of());
    }

    /** @param answered the question that it answers */
    public Shape answering(String answered) {
        return new Shape(name, procedimiento, heading, title, columns, totals, filters, limit, answered, links);
    }

    /** @param figure the field of a column, or the path of a total, as {@code indicador.numerador} */
    Shape leading(String figure, Enlace link) {
        Map<String, Enlace> all = new LinkedHashMap<>(links);
        all.put(figure, link);
        return new Shape(name, procedimiento, heading, title, columns, totals, filters, limit, question, all);
    }

    /** With the constants of another procedure. */
    Shape of(Procedure other) {
        return new Shape(name, other, heading, title, columns, totals, filters, limit, question, links);
    }

    /** What people call a parameter of it. */
    String title(String parameter) {
        return columns.stream()
                .filter(column -> column.field().equals(parameter))
                .findFirst()
                .map(column -> Terms.sentence(column.title()))
                .or(() -> described(parameter))
                .orElseGet(() -> Terms.of(parameter));
    }

    /** As «Fecha de solicitud, primer día» is described. */
    private Optional<String> described(String parameter) {
        return filters.stream()
                .flatMap(filter -> filter.parameters().stream())
                .filter(one -> one.name().equals(parameter) && parameter.matches(".+(Desde|Hasta)"))
                .map(Filter.Parameter::description)
                .findFirst();
    }

    /** The column with the verdict that a line stands for. */
    Optional<Column> verdict() {
        return columns.stream()
                .filter(column ->
                        column.field().equals("dictamen") || column.field().equals("ultimoDictamen"))
                .findFirst();
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
