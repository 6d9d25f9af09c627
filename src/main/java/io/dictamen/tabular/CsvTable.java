package io.dictamen.tabular;

import io.dictamen.tabular.Lines.Line;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A CSV in UTF-8. A line that cannot be read is reported and the next one read all the same, in memory that no file can
 * fill: that is why no library reads it.
 */
public final class CsvTable implements TableReader {
    private static final int MOST_COLUMNS = 16_384;
    private static final String NOT_UTF8 =
            "no está en UTF-8; guarde el archivo como «CSV UTF-8 (delimitado por comas)».";

    private final Lines lines;
    private final int longest;
    // What a record that never closed its quotes had taken of the lines below it.
    private final Deque<Line> again = new ArrayDeque<>();
    private final CsvForm form;
    private final TableLine header;
    private long lastLine;

    /**
     * Opens it by its header, which may have a line above it that says the separator.
     *
     * @param longest how many bytes a record may have
     * @throws UnreadableTable where it has no header, or one that is parted by another separator
     */
    public CsvTable(InputStream in, int longest) throws IOException {
        this.lines = new Lines(in, longest);
        this.longest = longest;
        Line first = firstLine();
        String named = text(first);
        Optional<CsvForm> announced = CsvForm.announced(named, lines.marked());
        if (announced.isPresent()) {
            first = firstLine();
            named = text(first);
        }
        this.form = announced.isPresent() ? announced.get() : CsvForm.of(named, lines.marked());
        form.check(named);
        this.header = record(first);
        String falta = header.falta();
        if (falta != null) {
            throw unreadableHeader(falta);
        }
    }

    @Override
    public TableLine header() {
        return header;
    }

    @Override
    public @Nullable TableLine next() throws IOException {
        Line first = nextLine();
        return first == null ? null : record(first);
    }

    /** The last line of the record that was read last, which may run over several. */
    long lastLine() {
        return lastLine;
    }

    /** How it is written. */
    public CsvForm form() {
        return form;
    }

    @Override
    public Decimals decimals() {
        return form.decimals();
    }

    @Override
    public void close() {
        // The stream is its owner's.
    }

    private Line firstLine() throws IOException {
        Line first = nextLine();
        if (first == null || first.bytes() == null) {
            throw new UnreadableTable("El CSV no tiene encabezado: su primera línea nombra las columnas.");
        }
        return first;
    }

    private static String text(Line header) {
        String text = header.text();
        if (text == null) {
            throw unreadableHeader(NOT_UTF8);
        }
        return text;
    }

    private static UnreadableTable unreadableHeader(String falta) {
        return new UnreadableTable("El encabezado del CSV no se puede leer: " + falta);
    }

    private @Nullable Line nextLine() throws IOException {
        Line line = anyLine();
        while (line != null && line.isBlank()) {
            line = anyLine();
        }
        return line;
    }

    private @Nullable Line anyLine() throws IOException {
        return again.isEmpty() ? lines.next() : again.poll();
    }

    private TableLine record(Line first) throws IOException {
        CsvRecord record = new CsvRecord(form.separator());
        List<Line> taken = new ArrayList<>(1);
        int bytes = 0;
        String before = "";
        for (Line line = first; line != null; line = anyLine()) {
            byte[] found = line.bytes();
            taken.add(line);
            lastLine = line.numero();
            bytes += found == null ? longest : found.length + 1;
            if (found == null && taken.size() == 1) {
                return TableLine.unreadable(
                        first.numero(), "pasa de " + longest + " bytes, que es lo más que puede medir.");
            }
            if (found == null || bytes > longest) {
                break;
            }
            String text = line.text();
            if (text == null) {
                return giveUp(taken, NOT_UTF8);
            }
            if (record.add(before, text)) {
                String falta = record.falta();
                return falta == null ? line(first.numero(), record.campos(), bytes) : giveUp(taken, falta);
            }
            before = line.end();
        }
        return giveUp(taken, "hay unas comillas que no se cierran.");
    }

    /** The lines below are read as lines of their own. */
    private TableLine giveUp(List<Line> taken, String falta) {
        for (int i = taken.size() - 1; i > 0; i--) {
            again.addFirst(taken.get(i));
        }
        lastLine = taken.get(0).numero();
        return TableLine.unreadable(taken.get(0).numero(), falta);
    }

    private static TableLine line(long numero, List<String> campos, int bytes) {
        if (campos.size() > MOST_COLUMNS) {
            return TableLine.unreadable(numero, "tiene más de " + MOST_COLUMNS + " celdas.");
        }
        List<TableCell> celdas = new ArrayList<>(campos.size());
        for (int i = 0; i < campos.size(); i++) {
            if (!campos.get(i).isEmpty()) {
                celdas.add(TableCell.text(i, campos.get(i)));
            }
        }
        return new TableLine(numero, celdas, bytes, null);
    }
}
