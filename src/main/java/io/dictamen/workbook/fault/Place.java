package io.dictamen.workbook.fault;

import io.dictamen.tabular.TableCell;
import java.util.Optional;

/** A cell, for telling what is wrong with it. Rows and columns count from 0, as in the file. */
public record Place(SheetFaults faults, int fila, int columna) {

    public void fault(Codigo codigo, String mensaje, String sugerencia) {
        tell(Gravedad.ERROR, codigo, mensaje, sugerencia);
    }

    public void tell(Gravedad gravedad, Codigo codigo, String mensaje, String sugerencia) {
        faults.add(this, gravedad, codigo, mensaje, sugerencia);
    }

    /** Tells why a cell has no value that could be read. */
    public <T> Optional<T> refuse(Codigo codigo, String mensaje, String sugerencia) {
        fault(codigo, mensaje, sugerencia);
        return Optional.empty();
    }

    @Override
    public String toString() {
        return TableCell.letras(columna) + (fila + 1);
    }
}
