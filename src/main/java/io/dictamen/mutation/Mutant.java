package io.dictamen.mutation;

import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Row;
import java.util.List;

/**
 * A table with one small fault. Immutable.
 *
 * @param tabla the table without it
 * @param fila the row that has the fault, by its place from 0
 * @param columna that of the fault, as Excel names it; empty where it is of the whole row
 * @param antes what the cell or the row says, as a person reads it
 * @param despues what it says with the fault
 */
public record Mutant(
        Mutator operador, DecisionTable tabla, int fila, String columna, String antes, String despues, Change cambio) {

    public Row row() {
        return tabla.filas().get(fila);
    }

    /** Where the fault stands, such as {@code Registro!E12}. */
    public String celda() {
        return tabla.hoja() + "!" + columna + row().numero();
    }

    /** The rows of the table with the fault. */
    public List<Row> filas() {
        return cambio.to(tabla.filas());
    }

    public DecisionTable mutada() {
        return tabla.with(filas());
    }
}
