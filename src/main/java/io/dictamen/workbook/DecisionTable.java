package io.dictamen.workbook;

import io.dictamen.decision.Exigencia;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A decision table as typed data, whole and without faults. Immutable.
 *
 * @param libro the workbook's file name
 * @param nombre the name in the {@code RuleTable} cell
 * @param hechos the record that its conditions read
 * @param fila the class of what its rows say
 * @param resultados the columns that say it; none where the table comes from no sheet
 */
public record DecisionTable(
        String libro,
        String hoja,
        String nombre,
        Class<?> hechos,
        Class<?> fila,
        List<Column> columnas,
        Outcomes resultados,
        List<Row> filas) {

    /** A table of no sheet. */
    public DecisionTable(
            String libro,
            String hoja,
            String nombre,
            Class<?> hechos,
            Class<?> fila,
            List<Column> columnas,
            List<Row> filas) {
        this(libro, hoja, nombre, hechos, fila, columnas, Outcomes.NONE, filas);
    }

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

    /**
     * What rows ask of a field: those of which {@code filas} says so, and whose other conditions the fact meets. One entry a
     * row, in row order; empty where it asks nothing of that field.
     */
    public List<List<Exigencia>> exigencias(String campo, Object hecho, Predicate<Object> filas) {
        return this.filas.stream()
                .filter(fila -> filas.test(fila.salida()) && fila.meetsBut(campo, hecho))
                .map(fila -> fila.asked(campo).map(Condition::exigencia).toList())
                .toList();
    }

    /** The same table with other rows. */
    public DecisionTable with(List<Row> otras) {
        return new DecisionTable(libro, hoja, nombre, hechos, fila, columnas, resultados, List.copyOf(otras));
    }

    /** Whether a row looks in that sheet. */
    public boolean looksIn(CatalogSheet hoja) {
        return libro.equals(hoja.libro()) && filas.stream().anyMatch(fila -> fila.looksIn(hoja));
    }

    /** The same table, whose rows look in that sheet as it stands there. */
    public DecisionTable lookingIn(CatalogSheet hoja) {
        Outcomes otros = resultados.lookingIn(hoja);
        List<Row> otras = filas.stream()
                .map(fila -> fila.looksIn(hoja)
                        ? new Row(
                                fila.numero(),
                                fila.clausula(),
                                fila.condiciones(),
                                otros.said(fila.dichos()).orElseThrow(),
                                fila.dichos())
                        : fila)
                .toList();
        return new DecisionTable(libro, this.hoja, nombre, hechos, fila, columnas, otros, otras);
    }

    /** The rule's name of a row, as stock Drools gives it. */
    public String regla(Row fila) {
        return nombre + "_" + fila.numero();
    }
}
