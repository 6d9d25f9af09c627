package io.dictamen.workbook.sheet;

import io.dictamen.tabular.TableCell;
import io.dictamen.tabular.TableWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A workbook written as a stream: the lines, on as many sheets as they need, and a summary. No cell is ever a formula,
 * whatever its text.
 */
public final class SheetWriter implements TableWriter {
    private static final String SUMMARY = "Resumen";
    private static final int EXCEL_ROWS = 1_048_576;

    private final ZipOutputStream zip;
    private final @Nullable SheetTable like;
    private final String hoja;
    private final List<String> hojas = new ArrayList<>();
    private final StringBuilder row = new StringBuilder();
    private int fila;
    private boolean opened;
    private List<TableCell> header = List.of();
    private int headerFrom;
    private List<? extends @Nullable Object> headerAdded = List.of();

    /** @param like the sheet whose rows are written again, in their places and looks; null where it was none */
    public SheetWriter(OutputStream out, @Nullable SheetTable like) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        this.like = like;
        this.hoja = like == null ? "Lote" : like.hoja();
    }

    @Override
    public void line(long numero, List<TableCell> sent, int from, List<? extends @Nullable Object> added)
            throws IOException {
        boolean first = hojas.isEmpty();
        if (first) {
            header = sent;
            headerFrom = from;
            headerAdded = added;
        }
        if (first || fila == EXCEL_ROWS) {
            open(first ? hoja : "Lote " + (hojas.size() + 1), first && like != null ? (int) numero : 1);
        }
        fila = like == null ? fila + 1 : (int) Math.min(numero, EXCEL_ROWS);
        if (!first && fila == 1) {
            write(header, headerFrom, headerAdded);
            fila = 2;
        }
        write(sent, from, added);
    }

    @Override
    public void flush() {
        // What is packed comes out in blocks, and a workbook is nothing before its end.
    }

    @Override
    public void finish(List<? extends List<?>> resumen) throws IOException {
        close();
        SheetTable sheet = like;
        open(SUMMARY, 0);
        for (List<?> linea : resumen) {
            fila++;
            write(List.of(), 0, linea);
        }
        close();
        entry(
                "xl/styles.xml",
                sheet == null
                        ? PackageParts.STYLES
                        : sheet.partes().parteEstilos().orElse(PackageParts.STYLES));
        boolean desde1904 = sheet != null && sheet.partes().libro().desde1904;
        entry("xl/workbook.xml", PackageParts.workbook(hojas, desde1904));
        entry("xl/_rels/workbook.xml.rels", PackageParts.relations(hojas.size()));
        entry("_rels/.rels", PackageParts.RELATIONS);
        entry("[Content_Types].xml", PackageParts.types(hojas.size()));
        zip.finish();
        zip.flush();
    }

    private void open(String nombre, int frozen) throws IOException {
        close();
        hojas.add(free(nombre));
        fila = 0;
        opened = true;
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + hojas.size() + ".xml"));
        text(PackageParts.sheetStart(frozen, frozen > 0 && like != null ? like.anchos() : List.of()));
    }

    // To Excel, two names that differ in capitals only are one.
    private String free(String nombre) {
        String libre = nombre;
        for (int i = 2; hojas.stream().anyMatch(libre::equalsIgnoreCase); i++) {
            libre = nombre + " (" + i + ")";
        }
        return libre;
    }

    private void close() throws IOException {
        if (opened) {
            text("</sheetData></worksheet>");
            zip.closeEntry();
            opened = false;
        }
    }

    private void write(List<TableCell> sent, int from, List<? extends @Nullable Object> added) throws IOException {
        row.setLength(0);
        row.append("<row r=\"").append(fila).append("\">");
        int estilo = 0;
        List<TableCell> ordered = sent.stream()
                .sorted(Comparator.comparingInt(TableCell::columna))
                .toList();
        for (TableCell celda : ordered) {
            CellXml.sent(row, celda, fila, estilos());
            estilo = celda.original() == null ? 0 : celda.original().estilo();
        }
        boolean title = sent.equals(header);
        for (int i = 0; i < added.size(); i++) {
            Object value = added.get(i);
            if (value != null) {
                CellXml.added(row, from + i, fila, title && estilo < estilos() ? estilo : 0, value);
            }
        }
        row.append("</row>");
        text(row.toString());
    }

    private int estilos() {
        return like == null ? 1 : like.partes().estilos().count();
    }

    private void entry(String nombre, byte[] parte) throws IOException {
        zip.putNextEntry(new ZipEntry(nombre));
        zip.write(parte);
        zip.closeEntry();
    }

    private void text(String xml) throws IOException {
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }
}
