package io.dictamen.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as CSV for a spreadsheet in Spanish: semicolons, decimal commas, local times, and the byte order mark without
 * which Excel takes UTF-8 for something else.
 */
final class CsvReport {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    // What makes a spreadsheet take a text for a formula.
    private static final String FORMULA_STARTS = "=+-@\t\r\n";

    private CsvReport() {}

    static void write(Reporte reporte, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(text);
        csv.writeRecord(reporte.columnas().stream().map(Columna::titulo).toList());
        reporte.filas()
                .recorrer(
                        row -> csv.writeRecord(row.stream().map(CsvReport::cell).toList()));
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof ZonedDateTime moment) {
            return MOMENT.format(moment);
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString().replace('.', ',');
        }
        if (value instanceof List<?> list) {
            return safe(String.join("|", list.stream().map(String::valueOf).toList()));
        }
        return value instanceof String text ? safe(text) : value.toString();
    }

    private static String safe(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
