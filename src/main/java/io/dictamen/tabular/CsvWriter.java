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
    private final CsvForm form;
    private boolean begun;

    public CsvWriter(OutputStream out, CsvForm form) {
        this.out = out;
        this.form = form;
    }

    @Override
    public void line(long numero, List<TableCell> sent, int from, List<? extends @Nullable Object> added)
            throws IOException {
        String[] campos = new String[from + added.size()];
        Arrays.fill(campos, "");
        for (TableCell celda : sent) {
            campos[celda.columna()] = CsvText.of(text(celda), form.separator());
        }
        for (int i = 0; i < added.size(); i++) {
            campos[from + i] = written(added.get(i));
        }
        begin();
        write(String.join(String.valueOf(form.separator()), campos) + "\r\n");
    }

    private void begin() throws IOException {
        if (!begun) {
            begun = true;
            write((form.marked() ? "\uFEFF" : "") + (form.announced() == null ? "" : form.announced() + "\r\n"));
        }
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private String written(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return CsvText.of(value instanceof BigDecimal numero ? number(numero) : value.toString(), form.separator());
    }

    private String text(TableCell celda) {
        return celda.valor() instanceof TableValue.Number numero ? number(numero.valor()) : celda.texto();
    }

    private String number(BigDecimal numero) {
        String texto = numero.toPlainString();
        return form.decimals() == Decimals.COMMA ? texto.replace('.', ',') : texto;
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
