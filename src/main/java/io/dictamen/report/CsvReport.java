package io.dictamen.report;

import io.dictamen.tabular.CsvForm;
import io.dictamen.tabular.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report as CSV, with local times. */
final class CsvReport {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private CsvReport() {}

    static void write(Report report, OutputStream out) throws IOException {
        CsvWriter csv = new CsvWriter(out, CsvForm.SPANISH);
        write(csv, report.shape().columns().stream().map(Column::title).toList());
        report.rows().each(row -> write(csv, row));
        csv.flush();
    }

    private static void write(CsvWriter csv, List<? extends @Nullable Object> row) {
        List<@Nullable Object> cells = new ArrayList<>(row.size());
        row.forEach(value -> cells.add(cell(value)));
        try {
            csv.line(0, List.of(), 0, cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object cell(@Nullable Object value) {
        if (value instanceof ZonedDateTime moment) {
            return MOMENT.format(moment);
        }
        return value instanceof List<?> list
                ? String.join("|", list.stream().map(String::valueOf).toList())
                : value;
    }
}
