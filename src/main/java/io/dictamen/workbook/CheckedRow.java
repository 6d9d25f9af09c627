package io.dictamen.workbook;

import java.util.List;
import java.util.Map;

/**
 * What a row of a checklist says. Beside its conditions it looks for a fault of the request, and applies only where it
 * finds it. Immutable once it is resolved, and thread-safe from then on.
 */
public interface CheckedRow {

    /** Takes the faults of a row by the outcome column in which they stand. */
    @FunctionalInterface
    interface RowFaults {
        void fault(String accion, String mensaje, String sugerencia);
    }

    /**
     * Finds the fields, patterns and lists that the row names; called once, when all its cells were said. Where some could
     * not be read, it looks at the others all the same.
     *
     * @param hechos the record that the table's conditions read
     * @param catalogos the look-up sheets of the workbook, by name
     */
    void resolve(Class<?> hechos, Map<String, CatalogSheet> catalogos, RowFaults faults);

    /** The field of the request that the row is about, as its error names it. */
    String campo();

    /** The fields that it looks at beside the conditions; one that is absent is enough to tell whether it applies. */
    List<FieldPath> reads();

    /** Whether the row applies to that fact, as far as it is for itself to say. */
    boolean applies(Object hecho);

    /** What else is certain of a fact to which the row applies: that a field is there, or is not. */
    default List<Condition> implies() {
        return List.of();
    }

    /** What it looks for in its field, as a person reads it. */
    default String buscado() {
        return "lo que busca su fila";
    }

    /** What tells two such rows apart beside their conditions. */
    Object identity();
}
