package io.dictamen.tabular;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A CSV of which single records are written anew; every byte of the others stays. Immutable. */
public final class EditedCsv {
    private static final String WRITTEN_END = "\r\n";

    private final byte[] bytes;
    private final int longest;
    private final CsvForm form;
    private final Titles titles;
    private final Extent header;
    private final SortedMap<Integer, Extent> records;

    /**
     * Where a record stands.
     *
     * @param end what ends it; empty at the end of the file
     */
    private record Extent(int linea, int from, int to, String end) {}

    /** A file in which a record was put, and its line. */
    public record Put(EditedCsv csv, int linea) {}

    private EditedCsv(
            byte[] bytes, int longest, CsvForm form, Titles titles, Extent header, SortedMap<Integer, Extent> records) {
        this.bytes = bytes;
        this.longest = longest;
        this.form = form;
        this.titles = titles;
        this.header = header;
        this.records = records;
    }

    /**
     * @param longest how many bytes a record may have
     * @throws UnreadableTable where it has no header that can be read
     */
    public static EditedCsv of(byte[] bytes, int longest) {
        try (CsvTable tabla = new CsvTable(new ByteArrayInputStream(bytes), longest)) {
            List<Extent> lines = lines(bytes, longest);
            Extent header = extent(lines, tabla.header(), tabla);
            SortedMap<Integer, Extent> records = new TreeMap<>();
            for (TableLine line = tabla.next(); line != null; line = tabla.next()) {
                records.put((int) line.numero(), extent(lines, line, tabla));
            }
            return new EditedCsv(bytes, longest, tabla.form(), new Titles(tabla), header, records);
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory were not read", e);
        }
    }

    private static List<Extent> lines(byte[] bytes, int longest) throws IOException {
        Lines lines = new Lines(new ByteArrayInputStream(bytes), Math.max(longest, bytes.length));
        List<Extent> extents = new ArrayList<>();
        int at = 0;
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            byte[] found = line.bytes();
            int from = at == 0 && lines.marked() ? Lines.MARK : at;
            int to = from + (found == null ? 0 : found.length);
            extents.add(new Extent((int) line.numero(), from, to, line.end()));
            at = to + line.end().length();
        }
        return extents;
    }

    private static Extent extent(List<Extent> lines, TableLine line, CsvTable tabla) {
        Extent first = lines.get((int) line.numero() - 1);
        Extent last = lines.get((int) tabla.lastLine() - 1);
        return new Extent(first.linea(), first.from(), last.to(), last.end());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public Titles titles() {
        return titles;
    }

    /** Whether a record begins on that line. */
    public boolean has(int linea) {
        return records.containsKey(linea);
    }

    /** @param titulos the whole of the header */
    public EditedCsv header(List<? extends @Nullable Object> titulos) {
        return with(header.from(), header.to(), written(titulos));
    }

    public EditedCsv replace(int linea, List<? extends @Nullable Object> celdas) {
        Extent record = record(linea);
        return with(record.from(), record.to(), written(celdas));
    }

    public EditedCsv remove(int linea) {
        Extent record = record(linea);
        return with(record.from(), record.to() + record.end().length(), "");
    }

    /** With its header, and these records instead of its own. */
    public EditedCsv holding(List<? extends List<? extends @Nullable Object>> registros) {
        StringBuilder text = new StringBuilder();
        registros.forEach(celdas -> text.append('\n').append(written(celdas)));
        return with(header.to(), bytes.length, text.append('\n').toString());
    }

    /** Behind the last record. */
    public Put append(List<? extends @Nullable Object> celdas) {
        Extent last = records.isEmpty() ? header : record(records.lastKey());
        String end = header.end().isEmpty() ? "\n" : header.end();
        boolean open = last.end().isEmpty();
        int at = last.to() + last.end().length();
        String record = written(celdas);
        EditedCsv csv = with(at, at, open ? end + record : record + end);
        return new Put(csv, csv.records.lastKey());
    }

    private Extent record(int linea) {
        Extent record = records.get(linea);
        if (record == null) {
            throw new IllegalArgumentException("No record begins on line " + linea);
        }
        return record;
    }

    private String written(List<? extends @Nullable Object> celdas) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (out) {
            new CsvWriter(out, new CsvForm(form.separator(), false, null)).line(0, List.of(), 0, celdas);
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory were not written", e);
        }
        String line = out.toString(StandardCharsets.UTF_8);
        return line.substring(0, line.length() - WRITTEN_END.length());
    }

    private EditedCsv with(int from, int to, String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(bytes, 0, from);
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        out.write(bytes, to, bytes.length - to);
        return of(out.toByteArray(), longest);
    }
}
