package io.dictamen.report;

import io.dictamen.workbook.sheet.Percent;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The totals of a report as lines for people: first the single figures, then a table for each list. */
final class TotalsTable {
    private final Labels labels;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();

    private TotalsTable(Labels labels) {
        this.labels = labels;
    }

    /** @param path of its field, as {@code indicador.numerador} */
    record Figure(String path, String title, Object value) {}

    /**
     * @param fields of its columns
     * @param values of its lines as the report has them, by field
     */
    record Table(
            String path,
            String title,
            List<String> fields,
            List<String> titles,
            List<List<Object>> lines,
            List<Map<String, Object>> values) {}

    static TotalsTable of(Record totals, Labels labels) {
        TotalsTable table = new TotalsTable(labels);
        parts(totals).forEach(table::add);
        return table;
    }

    List<Figure> figures() {
        return figures;
    }

    /** The figures, a name and a value each. */
    List<List<Object>> lines() {
        return figures.stream()
                .map(figure -> List.of(figure.title(), figure.value()))
                .toList();
    }

    List<Table> tables() {
        return tables;
    }

    private void add(String name, Object value) {
        if (value instanceof List<?> lines) {
            addTable(name, lines);
        } else if (value instanceof Record group) {
            parts(group)
                    .forEach((key, part) -> figures.add(new Figure(
                            name + "." + key,
                            Terms.of(name) + ": " + Terms.of(key).toLowerCase(Locale.ROOT),
                            shown(group, key, part))));
        } else if (value instanceof Map<?, ?> group) {
            group.forEach((key, part) -> figures.add(
                    new Figure(name + "." + key, Terms.of(name) + ": " + labels.of(String.valueOf(key)), part)));
        } else {
            figures.add(new Figure(name, Terms.of(name), value));
        }
    }

    private void addTable(String name, List<?> lines) {
        List<List<Object>> shown = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        for (Object line : lines) {
            if (fields.isEmpty()) {
                for (RecordComponent component : line.getClass().getRecordComponents()) {
                    fields.add(component.getName());
                }
            }
            List<Object> cells = new ArrayList<>();
            for (RecordComponent component : line.getClass().getRecordComponents()) {
                Object value = value((Record) line, component);
                cells.add(value == null ? "" : shown((Record) line, component.getName(), value));
            }
            shown.add(cells);
        }
        if (!shown.isEmpty()) {
            tables.add(new Table(
                    name,
                    Terms.of(name),
                    fields,
                    fields.stream().map(Terms::of).toList(),
                    shown,
                    lines.stream().map(line -> parts((Record) line)).toList()));
        }
    }

    /** What stands in a group or a table: its texts are constants, months, or sentences of the service. */
    private Object shown(Record group, String name, Object value) {
        if (value instanceof BigDecimal number) {
            boolean percent = name.equals("cumplimiento")
                    || name.equals("valor")
                            && group instanceof Measure measure
                            && Presentation.isPercent(measure.parametro());
            return percent ? new Percent(number) : number;
        }
        if (name.equals("mes") && value instanceof String mes) {
            return YearMonth.parse(mes);
        }
        return value instanceof Enum<?> constant
                ? labels.of(constant.name())
                : value instanceof String text && text.matches("[A-Z][A-Z0-9_]*") ? labels.of(text) : value;
    }

    /** The components of a record by name, in order, without those that are null. */
    private static Map<String, Object> parts(Record record) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(record, component);
            if (value != null) {
                parts.put(component.getName(), value);
            }
        }
        return parts;
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            Method accessor = component.getAccessor();
            // The record of another room's totals need not be public.
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
