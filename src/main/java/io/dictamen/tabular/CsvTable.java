package io.dictamen.tabular;

import io.dictamen.tabular.Lines.Line;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A CSV in UTF-8. A line that cannot be read is told, and the next one is read all the same: that, and memory that no
 * file can fill, is why it is not left to a library.
 */
public final class CsvTable implements TableReader {
    private static final int MOST_COLUMNS = 16_384;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Lines lines;
    private final int longest;
    // What a record that never closed its quotes had taken of the lines below it.
    private final Deque<Line> again = new ArrayDeque<>();
    private final char separator;
    private final boolean marked;
    private final TableLine header;

    /**
     * Opens it by its header.
     *
     * @param longest how many bytes a record may have
     * @throws UnreadableTable where it has no header
     */
    public CsvTable(InputStream in, int longest) throws IOException {
        this.lines = new Lines(in, longest);
        this.longest = longest;
        Line first = nextLine();
        byte @Nullable [] bytes = first == null ? null : first.bytes();
        if (first == null || bytes == null) {
            throw new UnreadableTable("El CSV no tiene encabezado: su primera línea nombra las columnas.");
        }
        this.marked = bytes.length >= 3 && Arrays.equals(bytes, 0, 3, BYTE_ORDER_MARK, 0, 3);
        byte[] named = marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
        this.separator = separator(named);
        this.header = record(new Line(first.numero(), named));
        String falta = header.falta();
        if (falta != null) {
            throw new UnreadableTable("El encabezado del CSV no se puede leer: " + falta);
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

    /** The separator of its cells, {@code ;} or {@code ,}. */
    public char separator() {
        return separator;
    }

    /** Whether it begins with a byte order mark. */
    public boolean marked() {
        return marked;
    }

    @Override
    public boolean decimalComma() {
        return separator == ';';
    }

    @Override
    public void close() {
        // The stream is its owner's.
    }

    private @Nullable Line nextLine() throws IOException {
        Line line = again.isEmpty() ? lines.next() : again.poll();
        while (line != null && line.isBlank()) {
            line = again.isEmpty() ? lines.next() : again.poll();
        }
        return line;
    }

    private TableLine record(Line first) throws IOException {
        CsvRecord record = new CsvRecord(separator);
        List<Line> taken = new ArrayList<>(1);
        int bytes = 0;
        for (Line line = first; line != null; line = again.isEmpty() ? lines.next() : again.poll()) {
            byte[] found = line.bytes();
            taken.add(line);
            bytes += found == null ? longest : found.length + 1;
            if (found == null && taken.size() == 1) {
                return TableLine.unreadable(
                        first.numero(), "pasa de " + longest + " bytes, que es lo más que puede medir.");
            }
            if (found == null || bytes > longest) {
                break;
            }
            if (record.add(found)) {
                String falta = record.falta();
                return falta == null ? line(first.numero(), record.campos(), bytes) : giveUp(taken, falta);
            }
        }
        return giveUp(taken, "hay unas comillas que no se cierran.");
    }

    /** The lines below are read as lines of their own. */
    private TableLine giveUp(List<Line> taken, String falta) {
        for (int i = taken.size() - 1; i > 0; i--) {
            again.addFirst(taken.get(i));
        }
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

    private static char separator(byte[] header) {
        boolean quoted = false;
        for (byte b : header) {
            quoted ^= b == '"';
            if (!quoted && b == ';') {
                return ';';
            }
        }
        return ',';
    }
}
