package io.dictamen.workbook.analysis;

import io.dictamen.workbook.Condition;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.DecisionTable.Column;
import io.dictamen.workbook.FieldPath;
import io.dictamen.workbook.Operator;
import io.dictamen.workbook.Row;
import io.dictamen.workbook.TextPattern;
import io.dictamen.workbook.analysis.Mundo.Dice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a finding says in words, read again as an analyst would type it. */
final class Reading {
    private static final Pattern SIGNED = Pattern.compile("(==|!=|<=|>=|<|>) (.*)");

    private static final List<String> OTHERS = List.of("q", "Aq", "qZ", "AqZ");

    private Reading() {}

    static Row row(DecisionTable table, Map<String, String> cells) {
        List<@Nullable Condition> conditions = new ArrayList<>();
        table.columnas()
                .forEach(column -> conditions.add(
                        condition(column, Objects.requireNonNull(cells.get(column.etiqueta()), column.etiqueta()))));
        return new Row(99, "P", conditions, new Dice(0));
    }

    private static @Nullable Condition condition(Column column, String cell) {
        FieldPath field = column.campo();
        if (cell.isEmpty()) {
            return null;
        }
        if (cell.equals("ausente") || cell.equals("presente")) {
            return new Condition(field, cell.equals("ausente") ? Operator.ABSENT : Operator.PRESENT, List.of());
        }
        Matcher signed = SIGNED.matcher(cell);
        if (column.operador() == null && signed.matches()) {
            Operator operator = Arrays.stream(Operator.values())
                    .filter(one -> one.signo().equals(signed.group(1)))
                    .findFirst()
                    .orElseThrow();
            return new Condition(field, operator, List.of(value(field.tipo(), signed.group(2))));
        }
        if (column.operador() == Operator.MATCHES) {
            return new Condition(field, Operator.MATCHES, List.of(new TextPattern(cell)));
        }
        return new Condition(
                field,
                Objects.requireNonNullElse(column.operador(), Operator.EQUAL),
                Arrays.stream(cell.split(", "))
                        .map(item -> value(field.tipo(), item))
                        .toList());
    }

    /** The values that the field, or the record it is in, may have where its cell would hold that. */
    static List<?> values(String field, String cell) {
        if (field.startsWith(Campos.CLIENTE)) {
            return Stream.of("otro texto", "A", "a", "1", "Texto")
                    .flatMap(other -> Campos.customers(other).stream())
                    .filter(customer -> holds(field, customer, cell))
                    .toList();
        }
        if (cell.equals("ausente")) {
            return Arrays.asList((Object) null);
        }
        if (cell.startsWith("un texto que ")) {
            return OTHERS.stream().filter(text -> isForm(cell, text)).toList();
        }
        return List.of(value(Campos.path(field).tipo(), cell));
    }

    private static boolean isForm(String cell, String text) {
        return isForm(cell, text, "A.*") && isForm(cell, text, ".*Z");
    }

    private static boolean isForm(String cell, String text, String pattern) {
        boolean matches = text.matches(pattern);
        return !(cell.contains("no cumple «" + pattern) && matches)
                && !(cell.matches(".*(?<!no )cumple «" + Pattern.quote(pattern) + ".*") && !matches);
    }

    private static boolean holds(String field, @Nullable Object customer, String cell) {
        Object value = Campos.path(field).get(Campos.fact(Collections.singletonMap(Campos.CLIENTE, customer)));
        return switch (cell) {
            case "ausente" -> value == null;
            case "presente" -> value != null;
            default ->
                cell.startsWith("un texto que ")
                        ? value instanceof String text && OTHERS.contains(text) && isForm(cell, text)
                        : cell.equals(value);
        };
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object value(Class<?> type, String text) {
        if (type.isEnum()) {
            return Enum.valueOf((Class) type, text);
        }
        if (type == Boolean.class) {
            return text.equals("VERDADERO");
        }
        if (type == Long.class) {
            return Long.valueOf(text);
        }
        if (type == Integer.class) {
            return Integer.valueOf(text);
        }
        if (type == BigDecimal.class) {
            return new BigDecimal(text);
        }
        if (type == LocalDate.class) {
            return LocalDate.parse(text);
        }
        return type == LocalDateTime.class ? LocalDateTime.parse(text) : text;
    }
}
