package io.dictamen.workbook.edit;

import io.dictamen.wording.Wording;
import io.dictamen.workbook.CellValue;
import io.dictamen.workbook.SheetColumn;
import io.dictamen.workbook.SheetLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet while they are changed. Numbers are Excel's, from 1. */
final class SheetRows {
    /** A text of so many letters may need more lines than its row had room for. */
    private static final int ONE_LINE = 30;

    private final SheetMarkup sheet;
    private final SheetLayout layout;
    private final CellWriter writer;
    private final int before;
    private final int most;
    private final List<Line> lines = new ArrayList<>();
    private int last;

    /**
     * @param origin which row it was; 0 for a new one
     * @param looks which row it looks like
     */
    private record Line(RowMarkup row, int origin, int looks) {}

    /**
     * @param last the last row of the sheet that holds something
     * @param most the last row that may
     */
    SheetRows(SheetMarkup sheet, SheetLayout layout, int last, int most, CellWriter writer) {
        this.sheet = sheet;
        this.layout = layout;
        this.writer = writer;
        this.last = last;
        this.most = most;
        // One more: a first row looks like the empty one behind it.
        this.before = last + 1;
        for (int i = 1; i <= before; i++) {
            RowMarkup row = sheet.rows().get(i);
            lines.add(new Line(row == null ? RowMarkup.empty(sheet.prefix()) : row, i, i));
        }
    }

    void apply(RowChange change, int which) throws ImpossibleEdit {
        if (change instanceof RowChange.Insert insert) {
            check(insert.fila(), last + 1, which);
            insert(insert.fila());
            write(insert.fila(), insert.celdas(), which);
            return;
        }
        check(change.fila(), last, which);
        if (change instanceof RowChange.Cells cells) {
            write(cells.fila(), cells.celdas(), which);
        } else if (change instanceof RowChange.Duplicate twice) {
            Line line = line(twice.fila());
            lines.add(twice.fila(), new Line(line.row().copy(), 0, line.looks()));
            last++;
        } else if (change instanceof RowChange.Move move) {
            check(move.hasta(), last, which);
            lines.add(move.hasta() - 1, lines.remove(move.fila() - 1));
        } else {
            lines.remove(change.fila() - 1);
            last--;
        }
        if (last > most) {
            throw new ImpossibleEdit(which, "La hoja pasaría de las " + most + " filas que se admiten.");
        }
    }

    RowMap map() {
        return new RowMap(
                lines.stream().map(Line::origin).toList(),
                lines.stream().map(Line::looks).toList(),
                before);
    }

    /** The rows as the file writes them. */
    void append(StringBuilder xml) {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.origin() == 0
                    || sheet.rows().containsKey(line.origin())
                    || line.row().isTouched()) {
                line.row().append(xml, i + 1);
            }
        }
        int shift = lines.size() - before;
        sheet.rows().tailMap(before, false).forEach((number, row) -> {
            if (number + shift <= RowMap.LAST) {
                row.append(xml, number + shift);
            }
        });
    }

    private void insert(int fila) {
        Line like = line(fila > layout.primera() + 1 ? fila - 1 : fila);
        lines.add(fila - 1, new Line(like.row().looks(), 0, like.looks()));
        last++;
    }

    private void write(int fila, Map<String, String> celdas, int which) throws ImpossibleEdit {
        RowMarkup row = line(fila).row();
        for (Map.Entry<String, String> celda : celdas.entrySet()) {
            SheetColumn column = column(celda.getKey(), which);
            CellValue valor = column.typed(celda.getValue());
            row.put(writer.cell(column.columna(), style(fila, column.columna(), valor), valor));
            if (valor instanceof CellValue.Text text && text.valor().length() > ONE_LINE) {
                row.freeHeight();
            }
        }
    }

    private String style(int fila, int columna, CellValue valor) {
        String own = line(fila).row().style(columna);
        if (!own.isEmpty() || valor instanceof CellValue.Blank) {
            return own;
        }
        // A cell that was never dressed looks like the one beside it in its column.
        int beside = fila > layout.primera() + 1 ? fila - 1 : fila + 1;
        return beside <= lines.size() ? line(beside).row().style(columna) : own;
    }

    private SheetColumn column(String letra, int which) throws ImpossibleEdit {
        @Nullable SheetColumn found = layout.column(letra).orElse(null);
        if (found == null) {
            throw new ImpossibleEdit(
                    which,
                    "La tabla no tiene una columna " + Wording.quoted(letra) + ": las suyas son "
                            + String.join(
                                    ", ",
                                    layout.columnas().stream()
                                            .map(SheetColumn::letra)
                                            .toList())
                            + ".");
        }
        return found;
    }

    private void check(int fila, int until, int which) throws ImpossibleEdit {
        int first = layout.primera() + 1;
        if (fila < first || fila > until) {
            throw new ImpossibleEdit(
                    which,
                    "La fila " + fila + " no es de datos: "
                            + (until < first
                                    ? "la tabla no tiene ninguna."
                                    : "van de la " + first + " a la " + until + "."));
        }
    }

    private Line line(int fila) {
        return lines.get(fila - 1);
    }
}
