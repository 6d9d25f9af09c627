package io.dictamen.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision table as typed data, whole and without faults. Immutable.
 *
 * @param libro the workbook's file name
 * @param nombre the name in the {@code RuleTable} cell
 * @param hechos the record that its conditions read
 * @param fila the class of what its rows say
 */
public record DecisionTable(
        String libro,
        String hoja,
        String nombre,
        Class<?> hechos,
        Class<?> fila,
        List<Column> columnas,
        List<Row> filas) {

    /**
     * A condition column: the label that analysts see and the field it asks about.
     *
     * @param operador the comparison that its code makes, whatever the cell; null where each cell brings its own
     * @param letra as Excel names the column; empty where the table comes from no sheet
     */
    public record Column(
            String etiqueta, FieldPath campo, @Nullable Operator operador, String letra) {

        /** A column of no sheet, whose cells bring their own comparisons. */
        public Column(String etiqueta, FieldPath campo) {
            this(etiqueta, campo, null, "");
        }
    }

    /** The rule's name of a row, as stock Drools gives it. */
    public String regla(Row fila) {
        return nombre + "_" + fila.numero();
    }
}
