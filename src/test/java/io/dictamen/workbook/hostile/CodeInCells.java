package io.dictamen.workbook.hostile;

import static io.dictamen.workbook.TestSheet.PRUEBA;
import static io.dictamen.workbook.hostile.Books.message;
import static io.dictamen.workbook.hostile.Books.sound;
import static io.dictamen.workbook.hostile.Books.text;
import static io.dictamen.workbook.hostile.Case.accepted;
import static io.dictamen.workbook.hostile.Case.refused;

import io.dictamen.workbook.TestSheet;

final class CodeInCells {
    private CodeInCells() {}

    static Theme theme() {
        return Theme.of(
                "Código en las celdas",
                "Una celda es un valor, nunca un programa. Donde cabe un texto cualquiera, el código se lee como ese texto y no hace"
                        + " nada; donde va una forma fija, se rechaza.",
                refused(
                        "Una condición Java en la fila de código",
                        TestSheet.asking("vip == $param || " + Canary.CODIGO + " != null")
                                .caso(true),
                        "Hoja A8 CODIGO_INVALIDO"),
                refused(
                        "`eval(…)` en la fila de código",
                        TestSheet.asking("eval(vip)").caso(true),
                        "Hoja A8 CODIGO_INVALIDO"),
                refused(
                        "Un método en el camino del campo",
                        TestSheet.asking("texto.getClass().getName() == \"$param\"")
                                .caso("x"),
                        "Hoja A8 CODIGO_INVALIDO"),
                refused(
                        "`class` como campo",
                        TestSheet.asking("class.name == \"$param\"").caso("x"),
                        "Hoja A8 CAMPO_DESCONOCIDO"),
                refused(
                        "`System.exit` como acción",
                        TestSheet.saying("System.exit($param);").fila(true, 0, "CERRADA", "P1 A.1"),
                        "Hoja B8 CODIGO_INVALIDO"),
                refused(
                        "Otra orden detrás de la acción",
                        TestSheet.saying("fila.mensaje(\"$param\"); " + Canary.CODIGO + ";")
                                .fila(true, "x", "CERRADA", "P1 A.1"),
                        "Hoja B8 CODIGO_INVALIDO"),
                refused(
                        "`modify` y `insert` como acción",
                        TestSheet.saying("modify(fila){ mensaje(\"$param\") }").fila(true, "x", "CERRADA", "P1 A.1"),
                        "Hoja B8 CODIGO_INVALIDO"),
                refused(
                        "Código en la columna de la cláusula",
                        sound().celda("C8", "clausula(\"$param\") eval(true)"),
                        "Hoja C8 CODIGO_INVALIDO"),
                refused(
                        "Código en el patrón",
                        sound().patron("$h: HechosPrueba(eval(" + Canary.CODIGO + " == null))"),
                        "Hoja A7 PATRON_INVALIDO"),
                refused(
                        "Un `from` en el patrón",
                        sound().patron("HechosPrueba() from Runtime.getRuntime()"),
                        "Hoja A7 PATRON_INVALIDO"),
                refused(
                        "Código en el nombre de la tabla",
                        sound().titulo("RuleTable X\" when eval(" + Canary.CODIGO + " == null) then end //"),
                        "Hoja A5 TABLA_NOMBRE"),
                refused(
                        "Código en `Import`",
                        sound().importa(PRUEBA + ".HechosPrueba; " + Canary.CODIGO),
                        "Hoja B2 IMPORT_PROHIBIDO",
                        "Hoja B2 IMPORT_PROHIBIDO",
                        "Hoja B3 VARIABLE_INVALIDA",
                        "Hoja A7 PATRON_INVALIDO"),
                refused(
                        "`Import` de una clase del sistema",
                        sound().celda("A4", "Import").celda("B4", "java.lang.Runtime, java.lang.ProcessBuilder"),
                        "Hoja B4 IMPORT_PROHIBIDO",
                        "Hoja B4 IMPORT_PROHIBIDO"),
                refused(
                        "`Import` de una clase del propio servicio",
                        sound().celda("A4", "Import").celda("B4", "io.dictamen.workbook.WorkbookReader"),
                        "Hoja B4 IMPORT_PROHIBIDO"),
                refused(
                        "Código en `Variables`",
                        sound().variables(PRUEBA + ".FilaPrueba fila = new " + PRUEBA + ".FilaPrueba()"),
                        "Hoja B3 VARIABLE_INVALIDA"),
                refused(
                        "`Variables` de una clase del sistema",
                        sound().variables("java.lang.ProcessBuilder fila"),
                        "Hoja B3 VARIABLE_INVALIDA"),
                refused(
                        "Código en un valor lógico",
                        TestSheet.asking("vip").caso("true || " + Canary.CODIGO + " == null"),
                        "Hoja A10 CELDA_TIPO"),
                refused(
                        "Código en una constante",
                        sound().celda("B10", "CERRADA); " + Canary.CODIGO + "; fila.estado(Estado.CERRADA"),
                        "Hoja B10 CELDA_VALOR"),
                refused(
                        "Código en una celda de número",
                        TestSheet.asking("puntaje >= $param").caso("98 || true"),
                        "Hoja A10 CELDA_TIPO"),
                refused(
                        "Código detrás de un signo",
                        TestSheet.asking("puntaje").caso(">= 98 || true"),
                        "Hoja A10 CELDA_VALOR"),
                accepted(
                        "Código Java como texto de una condición",
                        text(Canary.CODIGO),
                        "10 [texto == " + Canary.CODIGO + "] {estado=CERRADA} P1 A.1"),
                accepted(
                        "Código que escribe un archivo, como mensaje",
                        message(Canary.ESCRITURA),
                        "10 [vip == true] {mensaje=" + Canary.ESCRITURA + ", estado=CERRADA} P1 A.1"),
                accepted(
                        "`Runtime.getRuntime().exec(…)` como cláusula",
                        sound().celda("C10", "Runtime.getRuntime().exec(\"id\")"),
                        "10 [vip == true] {estado=CERRADA} Runtime.getRuntime().exec(\"id\")"),
                accepted("Código como título de una columna", sound().celda("A9", Canary.CODIGO), Books.ROW),
                accepted(
                        "Código en una columna de comentario",
                        TestSheet.asking("vip")
                                .columna("DESCRIPTION", "", "Nota")
                                .fila(true, "CERRADA", "P1 A.1", Canary.CODIGO),
                        Books.ROW),
                accepted(
                        "Código como nombre de la hoja",
                        () -> TestSheet.book(TestSheet.named("System.exit(0);\" or true")
                                .condicion("Vip", "vip")
                                .accion("Estado", "fila.estado(Estado.$param)")
                                .clausula()
                                .fila(true, "CERRADA", "P1 A.1")),
                        Books.ROW));
    }
}
