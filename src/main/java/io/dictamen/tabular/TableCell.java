package io.dictamen.tabular;

import org.jspecify.annotations.Nullable;

/**
 * A cell of a line of data.
 *
 * @param columna from 0
 * @param original how the file itself has it; null where that is the text
 */
public record TableCell(
        int columna, TableValue valor, @Nullable Original original) {

    /** A cell in the terms of its workbook: {@code tipo} and {@code estilo} as OOXML has them. */
    public record Original(String tipo, String texto, int estilo) {}

    public static TableCell text(int columna, String texto) {
        return new TableCell(columna, new TableValue.Text(texto), null);
    }

    /** What it holds as a text, as it was written; of what no field can be read from, what the file has there. */
    public String texto() {
        if (valor instanceof TableValue.Text texto) {
            return texto.valor();
        }
        if (valor instanceof TableValue.Unreadable) {
            return original == null ? "" : original.texto();
        }
        return CellConversion.text(valor);
    }

    /** Its address on a line, such as {@code C5}. */
    public String direccion(long linea) {
        return letras(columna) + linea;
    }

    /** How a spreadsheet names a column: A, B … Z, AA. */
    public static String letras(int columna) {
        String letra = String.valueOf((char) ('A' + columna % 26));
        return columna < 26 ? letra : letras(columna / 26 - 1) + letra;
    }
}
