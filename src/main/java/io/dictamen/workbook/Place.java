package io.dictamen.workbook;

/** The cell that is being read, for telling what is wrong with it. */
record Place(SheetFaults faults, int fila, int columna) {

    void fault(Codigo codigo, String mensaje, String sugerencia) {
        faults.add(fila, columna, codigo, mensaje, sugerencia);
    }

    @Override
    public String toString() {
        return SheetFaults.address(fila, columna);
    }
}
