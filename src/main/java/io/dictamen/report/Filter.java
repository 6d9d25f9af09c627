package io.dictamen.report;

import io.dictamen.decision.JsonSchema;
import io.dictamen.decision.ResultSchema;
import io.dictamen.http.QueryParameters;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What narrows a report: its parameters, as the API describes them, and the conditions that they set. */
public record Filter(List<Parameter> parameters, BiConsumer<Conditions, QueryParameters> narrowing) {
    private static final Map<String, Object> DAY = JsonSchema.of("type", "string", "format", "date");
    private static final Map<String, Object> MONTH = JsonSchema.of("type", "string", "pattern", "^[0-9]{4}-[0-9]{2}$");

    /** What somebody enters for a parameter. */
    @Schema(name = "TipoDeFiltro")
    public enum Tipo {
        TEXTO,
        ENTERO,
        DIA,
        MES,
        CONSTANTE,
        CONSTANTES,
        SI_NO
    }

    /** @param usual what holds where nobody gives it, on a day; empty where nothing does */
    record Parameter(
            String name,
            String description,
            Tipo tipo,
            Map<String, Object> schema,
            Function<LocalDate, Optional<String>> usual) {
        Parameter(String name, String description, Tipo tipo, Map<String, Object> schema) {
            this(name, description, tipo, schema, today -> Optional.empty());
        }

        /** The constants that it may be; none where it is anything else. */
        List<String> constants() {
            Object items = schema.getOrDefault("items", schema);
            return items instanceof Map<?, ?> one && one.get("enum") instanceof List<?> names
                    ? names.stream().map(String::valueOf).toList()
                    : List.of();
        }
    }

    /** Any text, equal to the value of the expression. */
    static Filter text(String name, String description, String expression) {
        return new Filter(
                List.of(new Parameter(name, description, Tipo.TEXTO, ResultSchema.of(String.class))),
                (conditions, given) -> given.text(name).ifPresent(text -> conditions.and(expression + " = ?", text)));
    }

    /** One of the constants, whose name the expression gives. */
    static Filter constant(String name, String description, Class<? extends Enum<?>> type, String expression) {
        return constant(name, description, names(type), expression);
    }

    /** One of these constants. */
    static Filter constant(String name, String description, List<String> names, String expression) {
        return new Filter(
                List.of(new Parameter(
                        name, description, Tipo.CONSTANTE, JsonSchema.of("type", "string", "enum", names))),
                (conditions, given) ->
                        given.word(name, names).ifPresent(word -> conditions.and(expression + " = ?", word)));
    }

    /** Some of the constants, separated by commas, which the report reads itself. */
    static Filter constants(String name, String description, List<String> names) {
        Map<String, Object> several =
                JsonSchema.of("type", "array", "items", JsonSchema.of("type", "string", "enum", names));
        return new Filter(
                List.of(new Parameter(name, description, Tipo.CONSTANTES, several)), (conditions, given) -> {});
    }

    /** A whole number, equal to the value of the expression. */
    static Filter number(String name, String description, String expression) {
        return new Filter(
                List.of(new Parameter(name, description, Tipo.ENTERO, JsonSchema.of("type", "integer"))),
                (conditions, given) -> given.value(name, QueryParameters::number, "no es un número entero")
                        .ifPresent(number -> conditions.and(expression + " = ?", number)));
    }

    /** The month of a column that holds moments. */
    static Filter month(String name, String description, String column) {
        return new Filter(
                List.of(new Parameter(name, description, Tipo.MES, MONTH)),
                (conditions, given) -> given.months(name, name)
                        .from()
                        .ifPresent(month -> conditions.momentWithin(
                                column,
                                new QueryParameters.Span<>(
                                        Optional.of(month.atDay(1)), Optional.of(month.atEndOfMonth())))));
    }

    /** The first and the last day of a column that holds moments. */
    static Filter days(String name, String description, String column) {
        String from = name + "Desde";
        String to = name + "Hasta";
        return new Filter(
                List.of(
                        new Parameter(from, description + ", primer día", Tipo.DIA, DAY),
                        new Parameter(to, description + ", último día", Tipo.DIA, DAY)),
                (conditions, given) -> conditions.momentWithin(column, given.days(from, to)));
    }

    /** {@code desde} and {@code hasta}: the days of its {@link Period}. */
    static Filter period() {
        return new Filter(
                List.of(
                        new Parameter("desde", "Primer día, como 2026-11-23", Tipo.DIA, DAY),
                        new Parameter("hasta", "Último día, como 2026-11-23, incluido", Tipo.DIA, DAY)),
                (conditions, given) -> {});
    }

    /** A month, which the report reads itself. */
    static Filter ownMonth(String name, String description, Function<LocalDate, YearMonth> usual) {
        return new Filter(
                List.of(new Parameter(
                        name,
                        description,
                        Tipo.MES,
                        MONTH,
                        today -> Optional.of(usual.apply(today).toString()))),
                (conditions, given) -> {});
    }

    /** Any text, which the report reads itself. */
    static Filter ownText(String name, String description, Function<LocalDate, String> usual) {
        return new Filter(
                List.of(new Parameter(
                        name,
                        description,
                        Tipo.TEXTO,
                        ResultSchema.of(String.class),
                        today -> Optional.of(usual.apply(today)))),
                (conditions, given) -> {});
    }

    /** One of the constants, which the report reads itself. */
    static Filter own(String name, String description, List<String> names, Optional<String> usual) {
        return new Filter(
                List.of(new Parameter(
                        name,
                        description,
                        Tipo.CONSTANTE,
                        JsonSchema.of("type", "string", "enum", names),
                        today -> usual)),
                (conditions, given) -> {});
    }

    /** Yes or no, which the report reads itself. */
    static Filter flag(String name, String description) {
        return new Filter(
                List.of(new Parameter(name, description, Tipo.SI_NO, JsonSchema.of("type", "boolean"))),
                (conditions, given) -> {});
    }

    /** Together with another. */
    Filter and(Filter other) {
        return new Filter(
                Stream.concat(parameters.stream(), other.parameters.stream()).toList(),
                narrowing.andThen(other.narrowing));
    }

    static List<String> names(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
