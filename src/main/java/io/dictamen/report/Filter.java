package io.dictamen.report;

import io.dictamen.decision.JsonSchema;
import io.dictamen.decision.ResultSchema;
import io.dictamen.http.QueryParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** What narrows a report: its parameters, as the API describes them, and the conditions that they set. */
public record Filter(List<Parameter> parameters, BiConsumer<Conditions, QueryParameters> narrowing) {
    private static final Map<String, Object> DAY = JsonSchema.of("type", "string", "format", "date");
    private static final Map<String, Object> MONTH = JsonSchema.of("type", "string", "pattern", "^[0-9]{4}-[0-9]{2}$");

    record Parameter(String name, String description, Map<String, Object> schema) {}

    /** Any text, equal to the value of the expression. */
    static Filter text(String name, String description, String expression) {
        return new Filter(
                List.of(new Parameter(name, description, ResultSchema.of(String.class))),
                (conditions, given) -> given.text(name).ifPresent(text -> conditions.and(expression + " = ?", text)));
    }

    /** One of the constants, whose name the expression gives. */
    static Filter constant(String name, String description, Class<? extends Enum<?>> type, String expression) {
        return constant(name, description, names(type), expression);
    }

    /** One of these constants. */
    static Filter constant(String name, String description, List<String> names, String expression) {
        return new Filter(
                List.of(new Parameter(name, description, JsonSchema.of("type", "string", "enum", names))),
                (conditions, given) ->
                        given.word(name, names).ifPresent(word -> conditions.and(expression + " = ?", word)));
    }

    /** Some of the constants, separated by commas, which the report reads itself. */
    static Filter constants(String name, String description, Class<? extends Enum<?>> type) {
        Map<String, Object> several = JsonSchema.of("type", "array", "items", ResultSchema.of(type));
        return new Filter(List.of(new Parameter(name, description, several)), (conditions, given) -> {});
    }

    /** The first and the last day of a column that holds moments. */
    static Filter days(String name, String description, String column) {
        String from = name + "Desde";
        String to = name + "Hasta";
        return new Filter(
                List.of(
                        new Parameter(from, description + ", primer día", DAY),
                        new Parameter(to, description + ", último día", DAY)),
                (conditions, given) -> conditions.momentWithin(column, given.days(from, to)));
    }

    /** {@code desde} and {@code hasta}: the days of its {@link Period}. */
    static Filter period() {
        return new Filter(span("día, como 2026-11-23", DAY), (conditions, given) -> {});
    }

    /** {@code desde} and {@code hasta}: months, which the report reads itself. */
    static Filter months() {
        return new Filter(span("mes, como 2026-11", MONTH), (conditions, given) -> {});
    }

    /** One that the report reads itself. */
    static Filter own(String name, String description, Class<?> type) {
        return new Filter(List.of(new Parameter(name, description, ResultSchema.of(type))), (conditions, given) -> {});
    }

    static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }

    private static List<Parameter> span(String wanted, Map<String, Object> schema) {
        return List.of(
                new Parameter("desde", "Primer " + wanted, schema),
                new Parameter("hasta", "Último " + wanted + ", incluido", schema));
    }
}
