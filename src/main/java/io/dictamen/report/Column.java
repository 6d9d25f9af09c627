package io.dictamen.report;

import io.dictamen.decision.JsonSchema;
import io.dictamen.decision.ResultSchema;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A column of a report.
 *
 * @param field its name in JSON
 * @param title its heading in a sheet
 * @param width the most that it takes of a sheet, in characters; what is longer goes on in the next line
 * @param schema the JSON Schema of its values
 * @param sql the expression it is read from; empty if the report is no query
 */
public record Column(
        String field, String title, int width, Map<String, Object> schema, String sql, Reader reader, Kind kind) {

    /** How people read its values. */
    enum Kind {
        PLAIN,
        /** By their labels. */
        CONSTANT,
        PERCENT,
        /** Of a year, kept as 2026-11. */
        MONTH,
        /** In the unit that the column {@code parametro} says. */
        MEASURE,
        /** For machines: to the far right. */
        ID,
        /** The same, for machines alone: no file has it, whose columns a procedure spells. */
        REFERENCE
    }

    public Column(String field, String title, int width, Map<String, Object> schema, String sql, Reader reader) {
        this(field, title, width, schema, sql, reader, Kind.PLAIN);
    }

    /** How a value of a query is read. */
    public interface Reader {
        @Nullable
        Object read(ResultSet row, int column, ZoneId zone) throws SQLException;
    }

    static final Reader TEXT = (row, column, zone) -> row.getString(column);

    public static Column text(String field, String title, int width, String sql) {
        return new Column(field, title, width, JsonSchema.of("type", "string"), sql, TEXT);
    }

    /** Constants of the procedure of its report. */
    public static Column constant(String field, String title, int width, String sql) {
        return text(field, title, width, sql).of(Kind.CONSTANT);
    }

    /** The id of a verdict. */
    public static Column dictamen(String field, String title, String sql) {
        return text(field, title, 38, sql).of(Kind.ID);
    }

    /** The id of a verdict, which leads from a line to it but is no column of a file. */
    static Column reference(String field, String title, String sql) {
        return dictamen(field, title, sql).of(Kind.REFERENCE);
    }

    public static Column integer(String field, String title, int width, String sql) {
        return new Column(field, title, width, JsonSchema.of("type", "integer"), sql, (row, column, zone) -> {
            long number = row.getLong(column);
            return row.wasNull() ? null : (Object) number;
        });
    }

    static Column decimal(String field, String title, int width, String sql) {
        return new Column(
                field,
                title,
                width,
                JsonSchema.of("type", "number"),
                sql,
                (row, column, zone) -> row.getBigDecimal(column));
    }

    static Column flag(String field, String title, String sql) {
        return new Column(field, title, 12, JsonSchema.of("type", "boolean"), sql, (row, column, zone) -> {
            boolean flag = row.getBoolean(column);
            return row.wasNull() ? null : (Object) flag;
        });
    }

    /** Of a hundred. */
    static Column percent(String field, String title, int width, String sql) {
        return decimal(field, title, width, sql).of(Kind.PERCENT);
    }

    /** A month, in a report that is no query. */
    static Column month(String field, String title) {
        return text(field, title, 10, "").of(Kind.MONTH);
    }

    /** What an indicator comes to. */
    static Column measure(String field, String title, int width, String sql) {
        return decimal(field, title, width, sql).of(Kind.MEASURE);
    }

    static Column moment(String field, String title, String sql) {
        Map<String, Object> schema = JsonSchema.of("type", "string", "format", "date-time");
        return new Column(field, title, 20, schema, sql, (row, column, zone) -> {
            OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
            return moment == null ? null : moment.atZoneSameInstant(zone);
        });
    }

    /** A day, kept as the text of a request. */
    static Column day(String field, String title, String sql) {
        Map<String, Object> schema = JsonSchema.of("type", "string", "format", "date");
        return new Column(field, title, 16, schema, sql, (row, column, zone) -> {
            String day = row.getString(column);
            return day == null ? null : LocalDate.parse(day);
        });
    }

    /** Texts, several in one cell. */
    static Column texts(String field, String title, int width, String sql) {
        return new Column(field, title, width, listOf(String.class), sql, (row, column, zone) -> {
            Array array = row.getArray(column);
            return array == null ? null : List.of((String[]) array.getArray());
        });
    }

    /** Several records in one cell, in a report that is no query. */
    public static Column records(String field, String title, int width, Class<? extends Record> type) {
        return new Column(field, title, width, listOf(type), "", TEXT);
    }

    private Column of(Kind shown) {
        return new Column(field, title, width, schema, sql, reader, shown);
    }

    /** The JSON Schema of its values, with its heading for a description. */
    Map<String, Object> described() {
        Map<String, Object> described = new LinkedHashMap<>(schema);
        described.put("description", title);
        return described;
    }

    private static Map<String, Object> listOf(Class<?> type) {
        return JsonSchema.of("type", "array", "items", ResultSchema.of(type));
    }
}
