package io.dictamen.workbook;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A data row of a decision table.
 *
 * @param numero the sheet's own row number, from 1
 * @param condiciones one an entry for each condition column of the table, null where the cell is blank and asks nothing
 * @param salida what the row says: an instance of the table's {@code fila} on which its actions were called; never
 *     changed afterwards
 * @param dichos what its cells of outcome hold, one for each of the table's {@code resultados}, null where one is blank
 */
public record Row(
        int numero,
        String clausula,
        List<@Nullable Condition> condiciones,
        Object salida,
        List<@Nullable Object> dichos) {

    /** A row of no sheet, of which only what it says is known. */
    public Row(int numero, String clausula, List<@Nullable Condition> condiciones, Object salida) {
        this(numero, clausula, condiciones, salida, List.of());
    }

    public boolean matches(Object hecho) {
        return asked().allMatch(condicion -> condicion.test(hecho))
                && (!(salida instanceof CheckedRow comprobada) || comprobada.applies(hecho));
    }

    boolean looksIn(CatalogSheet hoja) {
        return salida instanceof CheckedRow && dichos.contains(hoja.nombre());
    }

    /** Whether the fact meets every condition but those on that field. */
    boolean meetsBut(String campo, Object hecho) {
        return asked().allMatch(condicion -> condicion.asks(campo) || condicion.test(hecho));
    }

    /** The conditions on that field, from left to right. */
    Stream<Condition> asked(String campo) {
        return asked().filter(condicion -> condicion.asks(campo));
    }

    /** The conditions of the cells that are not blank, from left to right. */
    public Stream<Condition> asked() {
        return condiciones.stream().filter(Objects::nonNull);
    }
}
