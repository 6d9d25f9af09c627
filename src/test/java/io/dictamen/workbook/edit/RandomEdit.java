package io.dictamen.workbook.edit;

import io.dictamen.workbook.Known;
import io.dictamen.workbook.SheetView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Random changes of a sheet, and what the sheet must show and look like when they are done. */
public final class RandomEdit {
    private final Random random;
    private final SheetView before;
    private final int first;
    private final List<Line> lines = new ArrayList<>();
    private final List<RowChange> changes = new ArrayList<>();

    /**
     * @param origin which row it was; 0 for a new one
     * @param looks the row that it looks like
     */
    record Line(List<String> cells, int origin, int looks) {}

    public RandomEdit(long seed, SheetView before, int changes) {
        this.random = new Random(seed);
        this.before = before;
        this.first = before.primera();
        before.filas().forEach(fila -> lines.add(new Line(fila.celdas(), fila.fila(), fila.fila())));
        for (int i = 0; i < changes; i++) {
            change();
        }
    }

    /** The workbook as it is when every sheet of it was changed so. */
    public static byte[] everywhere(byte[] libro, long seed, int changes, Known known) throws ImpossibleEdit {
        byte[] edited = libro;
        for (SheetView sheet : SheetView.of(libro, known)) {
            edited = WorkbookEdit.of(edited, sheet.hoja(), new RandomEdit(seed, sheet, changes).changes(), known);
        }
        return edited;
    }

    public List<RowChange> changes() {
        return changes;
    }

    /** The rows that there are now, by number. */
    Map<Integer, Line> lines() {
        Map<Integer, Line> numbered = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            numbered.put(first + i, lines.get(i));
        }
        return numbered;
    }

    /** How many rows there are more than before. */
    int grown() {
        return lines.size() - before.filas().size();
    }

    private void change() {
        int i = random.nextInt(lines.size());
        int kind = random.nextInt(lines.size() > 1 ? 6 : 4);
        switch (kind) {
            case 0, 1 -> {
                Map<String, String> typed = typed();
                changes.add(new RowChange.Cells(first + i, typed));
                Line line = lines.get(i);
                lines.set(i, new Line(with(line.cells(), typed), line.origin(), line.looks()));
            }
            case 2 -> {
                int at = random.nextInt(lines.size() + 1);
                Map<String, String> typed = typed();
                typed.put(letter(random.nextInt(width())), "Algo que se lee");
                Line like = at > 0 ? lines.get(at - 1) : lines.get(0);
                changes.add(new RowChange.Insert(first + at, typed));
                lines.add(at, new Line(with(Collections.nCopies(width(), ""), typed), 0, like.looks()));
            }
            case 3 -> {
                changes.add(new RowChange.Duplicate(first + i));
                lines.add(i + 1, new Line(lines.get(i).cells(), 0, lines.get(i).looks()));
            }
            case 4 -> {
                int to = random.nextInt(lines.size());
                changes.add(new RowChange.Move(first + i, first + to));
                lines.add(to, lines.remove(i));
            }
            default -> {
                changes.add(new RowChange.Delete(first + i));
                lines.remove(i);
            }
        }
    }

    /** What other rows show in some columns, blanks included, or a text that looks like a formula. */
    private Map<String, String> typed() {
        Map<String, String> typed = new TreeMap<>();
        for (int column = 0; column < width(); column++) {
            if (random.nextInt(3) == 0) {
                List<String> of = before.filas()
                        .get(random.nextInt(before.filas().size()))
                        .celdas();
                typed.put(letter(column), of.get(column));
            }
        }
        int column = random.nextInt(width());
        if (random.nextInt(4) == 0) {
            typed.put(letter(column), "=HYPERLINK(\"http://x\";\"<b>&'_x0041_'</b>\")");
        }
        return typed;
    }

    private List<String> with(List<String> cells, Map<String, String> typed) {
        List<String> now = new ArrayList<>(cells);
        for (int column = 0; column < width(); column++) {
            now.set(column, typed.getOrDefault(letter(column), now.get(column)));
        }
        return now;
    }

    private String letter(int column) {
        return before.columnas().get(column).letra();
    }

    private int width() {
        return before.columnas().size();
    }
}
