package io.dictamen.workbook.mark;

import io.dictamen.workbook.fault.Diagnostic;
import io.dictamen.workbook.fault.Gravedad;

/**
 * What a cell of a workbook is marked with.
 *
 * @param hoja empty for the workbook's first sheet
 * @param celda empty for A1
 * @param texto of its comment, behind the title; where empty the cell has a colour alone
 */
public record CellMark(String hoja, String celda, Tint tinte, String titulo, String texto) {

    static CellMark of(Diagnostic falta) {
        boolean error = falta.gravedad() == Gravedad.ERROR;
        return new CellMark(
                falta.hoja(),
                falta.celda(),
                error ? Tint.RED : Tint.YELLOW,
                error ? "Error" : "Advertencia",
                (falta.mensaje() + " " + falta.sugerencia()).strip());
    }
}
