package io.dictamen.report;

import io.dictamen.workbook.sheet.StyledTables;
import io.dictamen.workbook.sheet.StyledTables.Heading;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A report as a workbook: its rows, and a sheet with its totals. */
final class XlsxReport {
    private static final int WIDE = 34;
    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])[A-Z]");
    private static final int NARROW = 18;

    private XlsxReport() {}

    static void write(Report report, OutputStream out) throws IOException {
        try (StyledTables workbook = new StyledTables(out)) {
            workbook.sheet(
                    report.shape().title(),
                    report.shape().columns().stream()
                            .map(column -> new Heading(column.title(), column.width()))
                            .toList());
            report.rows().each(row -> workbook.row(cells(row)));
            writeTotals(workbook, report.totals().get());
            workbook.finish();
        }
    }

    private static void writeTotals(StyledTables workbook, Record totales) {
        workbook.sheet(
                "Totales",
                List.of(
                        new Heading("Total", WIDE),
                        new Heading("Valor", NARROW),
                        new Heading("", NARROW),
                        new Heading("", NARROW)));
        parts(totales).forEach((name, value) -> {
            if (value instanceof List<?> table) {
                writeTable(workbook, name, table);
            } else if (value instanceof Record group) {
                writeGroup(workbook, name, parts(group));
            } else if (value instanceof Map<?, ?> group) {
                writeGroup(workbook, name, group);
            } else {
                workbook.row(cells(List.of(words(name), value)));
            }
        });
    }

    private static void writeGroup(StyledTables workbook, String name, Map<?, ?> group) {
        group.forEach((key, part) ->
                workbook.row(cells(List.of(words(name) + ": " + words(String.valueOf(key)), part))));
    }

    /** The components of a record by name, in order, without those that are null. */
    private static Map<String, Object> parts(Record record) {
        Map<String, Object> parts = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = value(record, component);
            if (value != null) {
                parts.put(component.getName(), value instanceof Enum<?> constant ? constant.name() : value);
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

    private static void writeTable(StyledTables workbook, String name, List<?> table) {
        workbook.row(List.of());
        workbook.row(List.of(words(name)));
        boolean first = true;
        for (Object line : table) {
            Map<String, Object> map = parts((Record) line);
            if (first) {
                workbook.row(map.keySet().stream().map(XlsxReport::words).toList());
                first = false;
            }
            workbook.row(cells(new ArrayList<>(map.values())));
        }
    }

    /** A name of the JSON as office staff reads it: {@code errorCorregido} is «Error corregido». */
    private static String words(String name) {
        String spaced = HUMP.matcher(name).replaceAll(hump -> " " + hump.group().toLowerCase(Locale.ROOT));
        return spaced.substring(0, 1).toUpperCase(Locale.ROOT) + spaced.substring(1);
    }

    private static List<@Nullable Object> cells(List<? extends @Nullable Object> row) {
        List<@Nullable Object> cells = new ArrayList<>(row.size());
        for (Object value : row) {
            cells.add(cell(value));
        }
        return cells;
    }

    private static @Nullable Object cell(@Nullable Object value) {
        if (value instanceof ZonedDateTime moment) {
            return moment.toLocalDateTime();
        }
        if (value instanceof List<?> list) {
            return String.join(", ", list.stream().map(String::valueOf).toList());
        }
        return value;
    }
}
