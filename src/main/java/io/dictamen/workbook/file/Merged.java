package io.dictamen.workbook.file;

import io.dictamen.tabular.TableCell;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cells that are combined into one. Rows and columns count from 0. */
public record Merged(int primeraFila, int ultimaFila, int primeraColumna, int ultimaColumna) {
    private static final String CELL = "([A-Z]{1,3})([1-9]\\d{0,6})";
    private static final Pattern FORM = Pattern.compile(CELL + "(?::" + CELL + ")?");

    /** The range as the file writes it, such as {@code B2:D4}; empty where it is none. */
    static Optional<Merged> of(String escrito) {
        Matcher forma = FORM.matcher(escrito);
        if (!forma.matches()) {
            return Optional.empty();
        }
        int columna = column(forma.group(1));
        int fila = Integer.parseInt(forma.group(2)) - 1;
        Merged rango = forma.group(3) == null
                ? new Merged(fila, fila, columna, columna)
                : new Merged(fila, Integer.parseInt(forma.group(4)) - 1, columna, column(forma.group(3)));
        boolean enOrden = rango.ultimaFila >= fila && rango.ultimaColumna >= columna;
        return enOrden ? Optional.of(rango) : Optional.empty();
    }

    /** The column of up to three letters. */
    public static int column(String letras) {
        int numero = 0;
        for (int i = 0; i < letras.length(); i++) {
            numero = numero * 26 + letras.charAt(i) - 'A' + 1;
        }
        return numero - 1;
    }

    public boolean inRow(int fila) {
        return primeraFila == fila && ultimaFila == fila;
    }

    public boolean contains(int fila, int columna) {
        return primeraFila <= fila && fila <= ultimaFila && primeraColumna <= columna && columna <= ultimaColumna;
    }

    /** As Excel names it. */
    @Override
    public String toString() {
        String desde = TableCell.letras(primeraColumna) + (primeraFila + 1);
        String hasta = TableCell.letras(ultimaColumna) + (ultimaFila + 1);
        return desde.equals(hasta) ? desde : desde + ":" + hasta;
    }
}
