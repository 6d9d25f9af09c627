package io.dictamen.workbook.hostile;

import io.dictamen.workbook.TestSheet;
import io.dictamen.workbook.Zip;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Sound workbooks of one row, and ways to spoil them where no spreadsheet program would. */
final class Books {
    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String STRINGS = "xl/sharedStrings.xml";
    static final String STYLES = "xl/styles.xml";
    static final String WORKBOOK = "xl/workbook.xml";
    static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    /** The row of {@link #sound()} as it is read. */
    static final String ROW = "10 [vip == true] {estado=CERRADA} P1 A.1";

    private Books() {}

    static TestSheet sound() {
        return TestSheet.asking("vip").caso(true);
    }

    static TestSheet text(Object celda) {
        return TestSheet.asking("texto == \"$param\"").caso(celda);
    }

    static TestSheet message(Object celda) {
        return TestSheet.saying("fila.mensaje(\"$param\")").fila(true, celda, "CERRADA", "P1 A.1");
    }

    static TestSheet asking(String codigo, Object celda) {
        return TestSheet.asking(codigo).caso(celda);
    }

    static Supplier<byte[]> with(String parte, String contenido) {
        return () -> Zip.with(sound().bytes(), parte, contenido);
    }

    static Supplier<byte[]> edited(String parte, UnaryOperator<String> cambio) {
        return edited(sound(), parte, cambio);
    }

    /** The workbook with a part rewritten; a rewriting that changes nothing is an error of the test. */
    static Supplier<byte[]> edited(TestSheet hoja, String parte, UnaryOperator<String> cambio) {
        return () -> {
            byte[] libro = hoja.bytes();
            String antes = new String(Zip.parts(libro).get(parte), StandardCharsets.UTF_8);
            String despues = cambio.apply(antes);
            if (despues.equals(antes)) {
                throw new IllegalArgumentException("Nothing changed in " + antes);
            }
            return Zip.with(libro, parte, despues);
        };
    }

    /** The sound workbook with that in the place of a cell's element. */
    static Supplier<byte[]> cell(String celda, String xml) {
        return cell(sound(), celda, xml);
    }

    static Supplier<byte[]> cell(TestSheet hoja, String celda, String xml) {
        return edited(hoja, SHEET, antes -> replaceCell(antes, celda, xml));
    }

    static String replaceCell(String antes, String celda, String xml) {
        int desde = antes.indexOf("<c r=\"" + celda + "\"");
        int cierre = antes.indexOf('>', desde);
        int hasta = antes.charAt(cierre - 1) == '/' ? cierre + 1 : antes.indexOf("</c>", desde) + 4;
        return antes.substring(0, desde) + xml + antes.substring(hasta);
    }

    /** The sound workbook with that before its last row of data. */
    static Supplier<byte[]> beforeLastRow(String xml) {
        return edited(SHEET, antes -> antes.replace("<row r=\"10\">", xml + "<row r=\"10\">"));
    }
}
