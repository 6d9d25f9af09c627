package io.dictamen.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CSV in UTF-8. It has no place for a summary. */
public final class CsvWriter implements TableWriter {
    private final OutputStream out;
    private final char separator;
    private boolean marked;

    /** @param marked whether it begins with a byte order mark */
    public CsvWriter(OutputStream out, char separator, boolean marked) {
        this.out = out;
        this.separator = separator;
        this.marked = marked;
    }

    @Override
    public void line(long numero, List<TableCell> sent, int from, List<? extends @Nullable Object> added)
            throws IOException {
        String[] campos = new String[from + added.size()];
        Arrays.fill(campos, "");
        for (TableCell celda : sent) {
            campos[celda.columna()] = CsvText.of(text(celda), separator);
        }
        for (int i = 0; i < added.size(); i++) {
            campos[from + i] = written(added.get(i));
        }
        String line = String.join(String.valueOf(separator), campos) + "\r\n";
        out.write((marked ? "\uFEFF" + line : line).getBytes(StandardCharsets.UTF_8));
        marked = false;
    }

    private String written(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal numero) {
            String texto = numero.toPlainString();
            return separator == ';' ? texto.replace('.', ',') : texto;
        }
        return CsvText.of(value.toString(), separator);
    }

    private String text(TableCell celda) {
        if (celda.valor() instanceof TableValue.Text texto) {
            return texto.valor();
        }
        if (celda.valor() instanceof TableValue.Unreadable) {
            TableCell.Original original = celda.original();
            return original == null ? "" : original.texto();
        }
        String texto = CellConversion.text(celda.valor());
        boolean comma = separator == ';' && celda.valor() instanceof TableValue.Number;
        return comma ? texto.replace('.', ',') : texto;
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void finish(List<? extends List<?>> resumen) throws IOException {
        out.flush();
    }
}
