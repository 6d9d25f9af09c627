package io.dictamen.workbook.hostile;

import static io.dictamen.workbook.TestSheet.BLANCO;
import static io.dictamen.workbook.TestSheet.PRUEBA;
import static io.dictamen.workbook.hostile.Books.ROW;
import static io.dictamen.workbook.hostile.Books.sound;
import static io.dictamen.workbook.hostile.Case.accepted;
import static io.dictamen.workbook.hostile.Case.refused;

import io.dictamen.workbook.TestSheet;
import java.util.function.Consumer;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

final class TableShape {
    private TableShape() {}

    static Theme theme() {
        return Theme.of(
                "La forma de la tabla",
                "Una tabla partida, doble o combinada se lee de varias maneras, y la herramienta corriente de Drools pasa por alto filas sin"
                        + " decirlo. Aquí cada duda se dice.",
                refused("Dos tablas en una hoja", sound().celda("A14", "RuleTable Otra"), "Hoja A14 TABLA_VARIAS"),
                refused(
                        "Dos tablas, una al lado de la otra",
                        sound().celda("F5", "RuleTable Otra"),
                        "Hoja F5 TABLA_VARIAS"),
                refused(
                        "Una fila en blanco en el medio",
                        sound().celda("A12", false).celda("B12", "CERRADA").celda("C12", "P1 A.2"),
                        "Hoja A11 TABLA_CORTADA"),
                accepted("Una tabla que empieza en otra celda", moved(), "12 [vip == true] {estado=CERRADA} P1 A.1"),
                refused(
                        "Dos tablas del mismo nombre",
                        () -> TestSheet.book(
                                sound(),
                                TestSheet.named("Otra")
                                        .condicion("Vip", "vip")
                                        .accion("E", "fila.estado(Estado.$param)")
                                        .clausula()
                                        .fila(true, "CERRADA", "P1 A.1")),
                        "Otra A5 TABLA_REPETIDA"),
                refused("Dos filas iguales", sound().fila(true, "CERRADA", "P1 A.2"), "Hoja A11 FILA_REPETIDA"),
                refused(
                        "Dos filas con el mismo código",
                        codes().fila(true, "E1", "uno", "P1").fila(true, "E1", "dos", "P2"),
                        "Hoja A11 FILA_REPETIDA"),
                accepted(
                        "Dos filas que se contradicen",
                        sound().fila(true, "EJECUTADA", "P1 A.2"),
                        ROW,
                        "11 [vip == true] {estado=EJECUTADA} P1 A.2"),
                refused(
                        "Todo combinado",
                        Books.edited(
                                Books.SHEET,
                                xml -> xml.replace(
                                        "</sheetData>",
                                        "</sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/></mergeCells>")),
                        "Hoja A1 CELDA_COMBINADA",
                        "Hoja A7 PATRON_INVALIDO"),
                refused(
                        "Celdas de datos combinadas",
                        sound().caso(false).retoque(merged("A10:A11")),
                        "Hoja A10 CELDA_COMBINADA"),
                refused("Títulos combinados", sound().retoque(merged("A9:B9")), "Hoja A9 CELDA_COMBINADA"),
                refused(
                        "El patrón sin combinar sobre sus columnas",
                        two().retoque(sheet -> sheet.removeMergedRegion(0)),
                        "Hoja B7 PATRON_AUSENTE"),
                refused(
                        "El patrón combinado sobre una acción",
                        sound().retoque(merged("A7:C7")),
                        "Hoja A7 PATRON_INVALIDO"),
                refused(
                        "Dos patrones",
                        two().retoque(sheet -> sheet.removeMergedRegion(0)).celda("B7", "$o: HechosPrueba"),
                        "Hoja B7 PATRON_VARIOS"),
                accepted(
                        "Cincuenta celdas combinadas lejos de la tabla",
                        sound().retoque(sheet -> {
                            for (int i = 0; i < 50; i++) {
                                sheet.addMergedRegion(new CellRangeAddress(100 + 2 * i, 101 + 2 * i, 20, 30));
                            }
                        }),
                        ROW),
                refused(
                        "Un texto junto a la tabla",
                        sound().celda("F10", "= si el jefe lo pide"),
                        "Hoja F10 CELDA_FUERA"),
                refused("Una fila sin cláusula", sound().celda("C10", BLANCO), "Hoja C10 CLAUSULA_AUSENTE"),
                refused("Una fila sin resultado", sound().celda("B10", BLANCO), "Hoja B10 RESULTADO_AUSENTE"),
                accepted(
                        "Una fila sin condición: siempre",
                        sound().celda("A10", BLANCO),
                        "10 [] {estado=CERRADA} P1 A.1"),
                refused(
                        "`ausente` en un campo que nunca falta",
                        TestSheet.asking("puntaje").caso("ausente"),
                        "Hoja A10 CELDA_AUSENCIA"),
                refused(
                        "Un resultado que no existe",
                        TestSheet.saying("fila.hashCode($param)").fila(true, 1, "CERRADA", "P1"),
                        "Hoja B8 METODO_DESCONOCIDO"),
                refused(
                        "`fila.wait`, que detendría el servicio",
                        TestSheet.saying("fila.wait($param)").fila(true, 100_000, "CERRADA", "P1"),
                        "Hoja B8 METODO_DESCONOCIDO"),
                refused(
                        "Un nombre de tabla de cien letras",
                        sound().titulo("RuleTable " + "a".repeat(100)),
                        "Hoja A5 TABLA_NOMBRE"),
                refused("Una hoja que no dice qué es", sound().celda("A1", "Tabla"), "Hoja A1 HOJA_DESCONOCIDA"),
                refused("Un libro de solo notas", sound().celda("A1", "Notas"), "LIBRO_SIN_TABLA"));
    }

    private static TestSheet codes() {
        return TestSheet.named("Hoja")
                .importa(PRUEBA + ".HechosPrueba, " + PRUEBA + ".FilaCodigo")
                .variables(PRUEBA + ".FilaCodigo fila")
                .condicion("Vip", "vip")
                .accion("Código", "fila.codigo(\"$param\")")
                .accion("Mensaje", "fila.mensaje(\"$param\")")
                .clausula();
    }

    private static TestSheet two() {
        return TestSheet.named("Hoja")
                .condicion("Vip", "vip")
                .condicion("Puntaje", "puntaje")
                .accion("Estado", "fila.estado(Estado.$param)")
                .clausula()
                .fila(true, 98, "CERRADA", "P1 A.1");
    }

    private static TestSheet moved() {
        return sound().retoque(sheet -> sheet.shiftRows(4, 9, 2));
    }

    private static Consumer<XSSFSheet> merged(String rango) {
        return sheet -> sheet.addMergedRegion(CellRangeAddress.valueOf(rango));
    }
}
