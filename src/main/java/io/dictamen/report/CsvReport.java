package io.dictamen.report;

import io.dictamen.tabular.CsvForm;
import io.dictamen.tabular.CsvWriter;
import io.dictamen.workbook.sheet.Percent;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report as CSV: its titles and its rows, nothing else, so that other programs read it too. */
final class CsvReport {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private CsvReport() {}

    static void write(Finished report, OutputStream out) throws IOException {
        CsvWriter csv = new CsvWriter(out, CsvForm.SPANISH);
        Presentation presentation = report.presentation();
        write(csv, presentation.titles());
        report.report().rows().each(row -> write(csv, presentation.row(row)));
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
        if (value instanceof LocalDateTime moment) {
            return MOMENT.format(moment);
        }
        if (value instanceof Percent percent) {
            return percent.value();
        }
        return value instanceof List<?> list
                ? String.join("|", list.stream().map(String::valueOf).toList())
                : value;
    }
}
