package io.dictamen.workbook.hostile;

import static io.dictamen.workbook.hostile.Books.ROW;
import static io.dictamen.workbook.hostile.Books.edited;
import static io.dictamen.workbook.hostile.Books.sound;
import static io.dictamen.workbook.hostile.Case.accepted;
import static io.dictamen.workbook.hostile.Case.refused;

import io.dictamen.workbook.TestSheet;
import io.dictamen.workbook.TestSheet.Formatted;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;

final class Hidden {
    private static final String ROW_11 = "11 [vip == false] {estado=CERRADA} P1 A.2";

    private Hidden() {}

    static Theme theme() {
        return Theme.of(
                "Lo que no se ve",
                "Una fila que nadie ve decidiría igual. Toda fila y toda columna de la tabla tiene que estar a la vista; las filas"
                        + " técnicas sobre los títulos sí pueden ocultarse.",
                refused(
                        "Una fila oculta",
                        two().retoque(sheet -> sheet.getRow(10).setZeroHeight(true)),
                        "Hoja A11 FILA_OCULTA"),
                refused(
                        "Una fila filtrada",
                        two().retoque(sheet -> {
                            sheet.setAutoFilter(CellRangeAddress.valueOf("A9:C11"));
                            sheet.getRow(10).setZeroHeight(true);
                        }),
                        "Hoja A11 FILA_OCULTA"),
                accepted(
                        "Un filtro que no oculta nada",
                        two().retoque(sheet -> sheet.setAutoFilter(CellRangeAddress.valueOf("A9:C11"))),
                        ROW,
                        ROW_11),
                refused(
                        "Un grupo de filas plegado",
                        two().retoque(sheet -> {
                            sheet.groupRow(10, 10);
                            sheet.setRowGroupCollapsed(10, true);
                        }),
                        "Hoja A11 FILA_OCULTA"),
                accepted("Un grupo de filas desplegado", two().retoque(sheet -> sheet.groupRow(10, 10)), ROW, ROW_11),
                refused("Una fila de altura 0", height("0"), "Hoja A11 FILA_OCULTA"),
                refused("Una fila de altura 0.5", height("0.5"), "Hoja A11 FILA_OCULTA"),
                refused(
                        "Todas las filas bajas por omisión",
                        edited(
                                two(),
                                Books.SHEET,
                                xml -> xml.replaceFirst("defaultRowHeight=\"[^\"]*\"", "defaultRowHeight=\"0.1\"")),
                        "Hoja A10 FILA_OCULTA",
                        "Hoja A11 FILA_OCULTA"),
                refused(
                        "Una columna oculta",
                        two().retoque(sheet -> sheet.setColumnHidden(0, true)),
                        "Hoja A9 COLUMNA_OCULTA"),
                refused(
                        "Una columna de ancho 0.1",
                        columns("<col min=\"1\" max=\"1\" width=\"0.1\"/>"),
                        "Hoja A9 COLUMNA_OCULTA"),
                refused(
                        "Todas las columnas estrechas por omisión",
                        edited(
                                two(),
                                Books.SHEET,
                                xml -> xml.replaceFirst("<sheetFormatPr ", "<sheetFormatPr defaultColWidth=\"0\" ")),
                        "Hoja A9 COLUMNA_OCULTA",
                        "Hoja B9 COLUMNA_OCULTA",
                        "Hoja C9 COLUMNA_OCULTA"),
                accepted(
                        "Columnas ocultas lejos de la tabla",
                        columns("<col min=\"9\" max=\"99999999\" hidden=\"1\"/>"),
                        ROW,
                        ROW_11),
                refused(
                        "Una hoja oculta",
                        two().retoque(sheet -> sheet.getWorkbook().setSheetVisibility(0, SheetVisibility.HIDDEN)),
                        "Hoja HOJA_OCULTA"),
                refused(
                        "Una hoja muy oculta",
                        two().retoque(sheet -> sheet.getWorkbook().setSheetVisibility(0, SheetVisibility.VERY_HIDDEN)),
                        "Hoja HOJA_OCULTA"),
                refused(
                        "Una hoja en un estado inventado",
                        edited(Books.WORKBOOK, xml -> xml.replace("name=\"Hoja\"", "name=\"Hoja\" state=\"rara\"")),
                        "Hoja HOJA_OCULTA"),
                accepted(
                        "Una hoja de notas oculta",
                        () -> TestSheet.book(
                                two(),
                                TestSheet.named("Notas")
                                        .celda("A1", "Notas")
                                        .retoque(sheet ->
                                                sheet.getWorkbook().setSheetVisibility(1, SheetVisibility.HIDDEN))),
                        ROW,
                        ROW_11),
                accepted(
                        "Las filas técnicas ocultas",
                        two().retoque(sheet -> {
                            for (int i : new int[] {0, 1, 2, 4, 5, 6, 7}) {
                                sheet.getRow(i).setZeroHeight(true);
                            }
                        }),
                        ROW,
                        ROW_11),
                refused(
                        "Un número que su formato esconde (`;;;`)",
                        TestSheet.asking("puntaje").caso(new Formatted(98, ";;;")),
                        "Hoja A10 CELDA_VALOR"),
                refused(
                        "Un número cuyo formato muestra otro",
                        TestSheet.asking("puntaje").caso(new Formatted(98, "\"99\"")),
                        "Hoja A10 CELDA_VALOR"),
                refused(
                        "Un número cuyo formato quita los miles (`0,`)",
                        TestSheet.asking("puntaje").caso(new Formatted(98_000, "0,")),
                        "Hoja A10 CELDA_VALOR"));
    }

    private static TestSheet two() {
        return sound().caso(false);
    }

    private static Supplier<byte[]> height(String alto) {
        return edited(
                two(),
                Books.SHEET,
                xml -> xml.replace("<row r=\"11\">", "<row r=\"11\" ht=\"" + alto + "\" customHeight=\"1\">"));
    }

    private static Supplier<byte[]> columns(String columna) {
        return edited(two(), Books.SHEET, xml -> xml.replace("<sheetData>", "<cols>" + columna + "</cols><sheetData>"));
    }
}
