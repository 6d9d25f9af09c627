package io.dictamen.workbook.diff;

import io.dictamen.workbook.diff.ColumnPairs.Pair;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * By which columns a row is known again. Each is a set of places in the columns that the two versions have together.
 *
 * @param todas every column
 * @param comunes the columns that both versions have
 * @param preguntas clause, code and conditions; empty where the sheet asks nothing
 * @param nombre clause and code, or the first column of a catalogue
 * @param contenido the common columns that are not its name
 * @param conCodigo whether the rows have codes of their own
 */
record RowIdentity(int[] todas, int[] comunes, int[] preguntas, int[] nombre, int[] contenido, boolean conCodigo) {

    static RowIdentity of(TextSheet.Kind tipo, ColumnPairs columns) {
        List<Pair> pares = columns.pares();
        Predicate<TextColumn> nombra = tipo == TextSheet.Kind.CATALOGO
                ? columna -> columna.columna() == columns.column(pares.get(0)).columna()
                : columna -> columna.isClause() || columna.isCode();
        int[] nombre = places(columns, nombra);
        boolean pregunta = places(columns, TextColumn::isCondition).length > 0;
        return new RowIdentity(
                IntStream.range(0, pares.size()).toArray(),
                places(columns, columna -> true),
                pregunta ? places(columns, nombra.or(TextColumn::isCondition)) : new int[0],
                nombre,
                places(columns, nombra.negate()),
                places(columns, TextColumn::isCode).length > 0);
    }

    private static int[] places(ColumnPairs columns, Predicate<TextColumn> cuales) {
        return IntStream.range(0, columns.pares().size())
                .filter(i -> columns.pares().get(i).isKept())
                .filter(i -> cuales.test(columns.column(columns.pares().get(i))))
                .toArray();
    }
}
