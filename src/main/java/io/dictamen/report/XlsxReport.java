package io.dictamen.report;

import io.dictamen.report.Column.Kind;
import io.dictamen.workbook.sheet.Heading;
import io.dictamen.workbook.sheet.StyledTables;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report as a workbook: its rows under its head, a sheet with its totals, and charts where it has months to draw. */
final class XlsxReport {
    private static final int WIDE = 60;

    private XlsxReport() {}

    /** How many lines fit under the head. */
    static int room(Head head) {
        return StyledTables.ROWS - head.todo().size() - 2;
    }

    /** Makes it, with all that it reads; to be closed once it is written. */
    static StyledTables of(Finished report) {
        StyledTables workbook = new StyledTables(MonthlyLines.of(report));
        try {
            Presentation presentation = report.presentation();
            workbook.sheet(report.report().shape().title(), report.head().todo(), headings(presentation));
            report.report().rows().each(row -> workbook.row(cells(presentation.row(row))));
            writeTotals(workbook, report.totals());
            return workbook;
        } catch (RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    private static List<Heading> headings(Presentation presentation) {
        return presentation.columns().stream()
                .map(column -> new Heading(
                        column.title(), column.width(), column.kind() != Kind.ID, presentation.tones(column)))
                .toList();
    }

    private static void writeTotals(StyledTables workbook, TotalsTable totals) {
        workbook.sheet(
                "Totales",
                List.of(),
                List.of(
                        new Heading("Total", WIDE),
                        new Heading("Valor", WIDE),
                        new Heading("", WIDE),
                        new Heading("", WIDE)));
        totals.lines().forEach(workbook::row);
        totals.tables().forEach(table -> {
            workbook.row(List.of());
            workbook.title(table.title());
            workbook.titles(table.titles());
            table.lines().forEach(workbook::row);
        });
    }

    private static List<@Nullable Object> cells(List<@Nullable Object> row) {
        List<@Nullable Object> cells = new ArrayList<>(row.size());
        row.forEach(value -> cells.add(
                value instanceof List<?> list
                        ? String.join(", ", list.stream().map(String::valueOf).toList())
                        : value));
        return cells;
    }
}
