package io.dictamen.workbook.hostile;

import static io.dictamen.workbook.hostile.Books.ROW;
import static io.dictamen.workbook.hostile.Books.asking;
import static io.dictamen.workbook.hostile.Books.cell;
import static io.dictamen.workbook.hostile.Books.edited;
import static io.dictamen.workbook.hostile.Books.sound;
import static io.dictamen.workbook.hostile.Case.accepted;
import static io.dictamen.workbook.hostile.Case.refused;

import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;

final class CellStructure {
    private CellStructure() {}

    static Theme theme() {
        return Theme.of(
                "Fórmulas, errores y celdas dañadas",
                "Una fórmula da otro valor mañana, y no se calcula ninguna: ni siquiera se cree el resultado que el archivo guarda. Una"
                        + " celda dañada se dice con su dirección, no se adivina.",
                refused(
                        "Una fórmula con su resultado",
                        cell("A10", "<c r=\"A10\" t=\"b\"><f>1=1</f><v>1</v></c>"),
                        "Hoja A10 CELDA_FORMULA"),
                refused(
                        "Una fórmula con un resultado de texto",
                        cell("B10", "<c r=\"B10\" t=\"str\"><f>\"CER\"&amp;\"RADA\"</f><v>CERRADA</v></c>"),
                        "Hoja B10 CELDA_FORMULA"),
                refused(
                        "`WEBSERVICE(…)`",
                        sound().retoque(formula("C10", "WEBSERVICE(\"http://127.0.0.1/\")")),
                        "Hoja C10 CELDA_FORMULA"),
                refused(
                        "`HYPERLINK(…)`",
                        sound().retoque(formula("C10", "HYPERLINK(\"http://127.0.0.1/\",\"P1\")")),
                        "Hoja C10 CELDA_FORMULA"),
                refused("`INDIRECT(…)`", sound().retoque(formula("B10", "INDIRECT(\"Z1\")")), "Hoja B10 CELDA_FORMULA"),
                refused(
                        "Una orden DDE como fórmula",
                        cell("C10", "<c r=\"C10\" t=\"str\"><f>cmd|'/C calc'!A0</f><v>P1</v></c>"),
                        "Hoja C10 CELDA_FORMULA"),
                refused(
                        "Una fórmula de otro libro",
                        cell("C10", "<c r=\"C10\" t=\"str\"><f>[1]Hoja!A1</f><v>P1</v></c>"),
                        "Hoja C10 CELDA_FORMULA"),
                refused("Una fórmula circular", sound().retoque(formula("C10", "C10")), "Hoja C10 CELDA_FORMULA"),
                refused(
                        "Dos fórmulas que se llaman una a otra",
                        sound().retoque(formula("B10", "C10")).retoque(formula("C10", "B10")),
                        "Hoja B10 CELDA_FORMULA",
                        "Hoja C10 CELDA_FORMULA"),
                refused(
                        "Una fórmula de matriz",
                        cell("C10", "<c r=\"C10\" t=\"str\"><f t=\"array\" ref=\"C10:C11\">A1:A2</f><v>P1</v></c>"),
                        "Hoja C10 CELDA_FORMULA"),
                refused(
                        "Una fórmula compartida",
                        cell("C10", "<c r=\"C10\" t=\"str\"><f t=\"shared\" si=\"0\"/><v>P1</v></c>"),
                        "Hoja C10 CELDA_FORMULA"),
                refused(
                        "Una fórmula en el código de una columna",
                        sound().retoque(formula("A8", "\"vip\"")),
                        "Hoja A8 CELDA_FORMULA"),
                refused(
                        "Una fórmula en el nombre de la tabla",
                        sound().retoque(formula("A5", "\"RuleTable X\"")),
                        "Hoja A5 CELDA_FORMULA",
                        "Hoja A5 TABLA_AUSENTE"),
                accepted(
                        "`=VERDADERO()`, con que LibreOffice guarda un valor lógico",
                        cell("A10", "<c r=\"A10\" t=\"b\"><f aca=\"false\">TRUE()</f><v>1</v></c>"),
                        ROW),
                refused(
                        "`=VERDADERO()` con un FALSO guardado",
                        cell("A10", "<c r=\"A10\" t=\"b\"><f>TRUE()</f><v>0</v></c>"),
                        "Hoja A10 CELDA_FORMULA"),
                refused(
                        "Una celda `#¡REF!`",
                        sound().retoque(sheet -> sheet.getRow(9).getCell(1).setCellErrorValue(FormulaError.REF)),
                        "Hoja B10 CELDA_ERROR"),
                refused(
                        "Una celda con un error inventado",
                        cell("B10", "<c r=\"B10\" t=\"e\"><v>CERRADA</v></c>"),
                        "Hoja B10 CELDA_ERROR"),
                refused(
                        "La misma celda dos veces",
                        cell(
                                "B10",
                                "<c r=\"B10\" t=\"str\"><v>CERRADA</v></c><c r=\"B10\" t=\"str\"><v>EJECUTADA</v></c>"),
                        "Hoja B10 LIBRO_ILEGIBLE"),
                refused(
                        "La misma celda otra vez, en blanco",
                        cell("B10", "<c r=\"B10\" t=\"str\"><v>CERRADA</v></c><c r=\"B10\"/>"),
                        "Hoja B10 LIBRO_ILEGIBLE"),
                refused(
                        "Celdas fuera de orden",
                        cell("A10", "<c r=\"D10\"/><c r=\"A10\" t=\"b\"><v>1</v></c>"),
                        "Hoja A10 LIBRO_ILEGIBLE"),
                accepted(
                        "Celdas sin dirección",
                        edited(Books.SHEET, xml -> xml.replaceAll("<c r=\"[AB]10\"", "<c")),
                        ROW),
                refused(
                        "Una celda con la dirección de otra fila",
                        cell("A10", "<c r=\"A9\" t=\"b\"><v>1</v></c>"),
                        "Hoja A10 LIBRO_ILEGIBLE"),
                refused(
                        "Una celda más allá de la columna XFD",
                        cell("C10", "<c r=\"C10\" t=\"str\"><v>P1</v></c><c r=\"XFE10\"/>"),
                        "Hoja C10 LIBRO_ILEGIBLE"),
                refused(
                        "Dos valores en una celda",
                        cell("A10", "<c r=\"A10\" t=\"b\"><v>1</v><v>0</v></c>"),
                        "Hoja A10 LIBRO_ILEGIBLE"),
                refused(
                        "Una celda dentro de otra",
                        cell("A10", "<c r=\"A10\" t=\"b\"><v>1</v><c r=\"B10\"/></c>"),
                        "Hoja LIBRO_ILEGIBLE"),
                refused(
                        "Un valor dentro de una alternativa",
                        cell("A10", "<c r=\"A10\" t=\"b\"><z:v xmlns:z=\"urn:z\">1</z:v></c>"),
                        "Hoja LIBRO_ILEGIBLE"),
                refused(
                        "Un texto compartido que no existe",
                        cell("B10", "<c r=\"B10\" t=\"s\"><v>9999</v></c>"),
                        "Hoja B10 CELDA_ERROR"),
                refused(
                        "Un texto compartido negativo",
                        cell("B10", "<c r=\"B10\" t=\"s\"><v>-1</v></c>"),
                        "Hoja B10 CELDA_ERROR"),
                refused(
                        "Un texto compartido cuyo número no cabe",
                        cell("B10", "<c r=\"B10\" t=\"s\"><v>4294967296</v></c>"),
                        "Hoja B10 CELDA_ERROR"),
                refused(
                        "Un formato de celda que no existe",
                        cell(asking("puntaje", 98), "A10", "<c r=\"A10\" s=\"9999\"><v>98</v></c>"),
                        "Hoja A10 CELDA_ERROR"),
                refused(
                        "Un formato de celda negativo",
                        cell(asking("puntaje", 98), "A10", "<c r=\"A10\" s=\"-1\"><v>98</v></c>"),
                        "Hoja A10 CELDA_ERROR"),
                refused(
                        "Una celda de un tipo inventado",
                        cell("A10", "<c r=\"A10\" t=\"java\"><v>1</v></c>"),
                        "Hoja A10 CELDA_ERROR"),
                refused(
                        "Un valor lógico `2`",
                        cell("A10", "<c r=\"A10\" t=\"b\"><v>2</v></c>"),
                        "Hoja A10 CELDA_ERROR"),
                accepted(
                        "Texto con formatos y lectura fonética",
                        cell(
                                "B10",
                                "<c r=\"B10\" t=\"inlineStr\"><is><r><t>CERR</t></r><r><rPr><b/></rPr><t>ADA</t></r><rPh sb=\"0\" eb=\"1\"><t>EJECUTADA</t></rPh></is></c>"),
                        ROW),
                refused(
                        "Dos textos en una celda",
                        cell("B10", "<c r=\"B10\" t=\"inlineStr\"><is><t>CERR</t></is><is><t>ADA</t></is></c>"),
                        "Hoja B10 LIBRO_ILEGIBLE"));
    }

    private static Consumer<XSSFSheet> formula(String celda, String formula) {
        return sheet -> {
            var donde = new CellReference(celda);
            sheet.getRow(donde.getRow()).getCell(donde.getCol()).setCellFormula(formula);
        };
    }
}
