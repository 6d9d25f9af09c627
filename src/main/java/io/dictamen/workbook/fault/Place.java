package io.dictamen.workbook.fault;

/** The cell that is being read, for telling what is wrong with it. */
public record Place(SheetFaults faults, int fila, int columna) {

    public void fault(Codigo codigo, String mensaje, String sugerencia) {
        faults.add(fila, columna, codigo, mensaje, sugerencia);
    }

    @Override
    public String toString() {
        return SheetFaults.address(fila, columna);
    }
}
