package io.dictamen.workbook.hostile;

import static io.dictamen.workbook.hostile.Books.ROW;
import static io.dictamen.workbook.hostile.Books.asking;
import static io.dictamen.workbook.hostile.Books.cell;
import static io.dictamen.workbook.hostile.Books.sound;
import static io.dictamen.workbook.hostile.Case.accepted;
import static io.dictamen.workbook.hostile.Case.refused;

import io.dictamen.workbook.TestSheet.Formatted;
import java.util.function.Supplier;

final class Numbers {
    private Numbers() {}

    static Theme theme() {
        return Theme.of(
                "Números, porcentajes y valores lógicos",
                "Vale lo que se ve. Donde una persona y un programa podrían leer números distintos, se pregunta.",
                accepted(
                        "98 % con formato de porcentaje",
                        asking("puntaje >= $param", new Formatted(0.98, "0%")), asks("puntaje >= 98")),
                accepted(
                        "98,5 % con formato de porcentaje",
                        asking("monto", new Formatted(0.985, "0.0%")), asks("monto == 98.5")),
                accepted("0,98 sin formato de porcentaje", asking("monto", 0.98), asks("monto == 0.98")),
                accepted(
                        "Un formato que solo adorna con `%`",
                        asking("puntaje", new Formatted(98, "0\"%\"")), asks("puntaje == 98")),
                accepted(
                        "Separador de miles en el formato",
                        asking("puntaje", new Formatted(1_234, "#,##0")),
                        asks("puntaje == 1234")),
                accepted(
                        "Formato de moneda",
                        asking("monto", new Formatted(1_234.5, "\"Bs\" #,##0.00;[Red]-\"Bs\" #,##0.00")),
                        asks("monto == 1234.5")),
                accepted(
                        "Formato de contabilidad",
                        asking(
                                "monto",
                                new Formatted(
                                        1_234.5,
                                        "_-* #,##0.00\\ \"€\"_-;\\-* #,##0.00\\ \"€\"_-;_-* \"-\"??\\ \"€\"_-;_-@_-")),
                        asks("monto == 1234.5")),
                accepted("`8.0` para un entero", raw("8.0"), asks("puntaje == 8")),
                accepted(
                        "`8.3000000000000007`, como Excel guarda 8,3",
                        cell(asking("monto", 1), "A10", "<c r=\"A10\"><v>8.3000000000000007</v></c>"),
                        asks("monto == 8.3")),
                accepted(
                        "1e30",
                        cell(asking("monto", 1), "A10", "<c r=\"A10\"><v>1E30</v></c>"),
                        asks("monto == 1" + "0".repeat(30))),
                refused("1e30 en un campo entero", raw("1E30"), "Hoja A10 CELDA_VALOR"),
                refused("1e999", raw("1E999"), "Hoja A10 CELDA_ERROR"),
                refused("`NaN`", raw("NaN"), "Hoja A10 CELDA_ERROR"),
                refused("`Infinity`", raw("-Infinity"), "Hoja A10 CELDA_ERROR"),
                refused("Un número hexadecimal", raw("0x1p3"), "Hoja A10 CELDA_ERROR"),
                refused("Un número con la `d` de Java", raw("98d"), "Hoja A10 CELDA_ERROR"),
                refused("Un número con coma en el archivo", raw("8,5"), "Hoja A10 CELDA_ERROR"),
                refused("8,5 en un campo entero", asking("puntaje", 8.5), "Hoja A10 CELDA_VALOR"),
                refused("2147483648 en un campo entero", asking("puntaje", 2_147_483_648.0), "Hoja A10 CELDA_VALOR"),
                refused("Un número guardado como texto", asking("puntaje", "98"), "Hoja A10 CELDA_TIPO"),
                refused("Coma decimal como texto", asking("monto", "8,5"), "Hoja A10 CELDA_TIPO"),
                refused("Coma decimal detrás de un signo", asking("monto", ">= 8,5"), "Hoja A10 CELDA_VALOR"),
                refused("`>= 1.000`, que es mil o uno", asking("monto", ">= 1.000"), "Hoja A10 CELDA_VALOR"),
                refused(
                        "`1.000, 2.000` en una lista",
                        asking("puntaje in ($param)", "1.000, 2.000"),
                        "Hoja A10 CELDA_VALOR",
                        "Hoja A10 CELDA_VALOR"),
                accepted("`>= 0.125`, que no puede ser de miles", asking("monto", ">= 0.125"), asks("monto >= 0.125")),
                refused("Cifras anchas", asking("puntaje", ">= ９８"), "Hoja A10 CELDA_VALOR"),
                refused("Un signo `≥`", asking("puntaje", "≥ 98"), "Hoja A10 CELDA_OPERADOR"),
                refused("Un número en letras romanas", asking("puntaje", "XCVIII"), "Hoja A10 CELDA_TIPO"),
                refused("Un rango", asking("puntaje", "90-98"), "Hoja A10 CELDA_TIPO"),
                accepted("VERDADERO como texto", asking("vip", "VERDADERO"), ROW),
                accepted("`verdadero` en minúsculas", asking("vip", "verdadero"), ROW),
                refused("`SI` como valor lógico", asking("vip", "SI"), "Hoja A10 CELDA_TIPO"),
                refused("1 como valor lógico", asking("vip", 1), "Hoja A10 CELDA_TIPO"),
                refused("`WAHR`, VERDADERO en alemán", asking("vip", "WAHR"), "Hoja A10 CELDA_TIPO"),
                refused("Una cláusula `2.1` guardada como número", sound().celda("C10", 2.1), "Hoja C10 CELDA_TIPO"));
    }

    private static Supplier<byte[]> raw(String valor) {
        return cell(asking("puntaje", 1), "A10", "<c r=\"A10\"><v>" + valor + "</v></c>");
    }

    private static String asks(String condicion) {
        return "10 [" + condicion + "] {estado=CERRADA} P1 A.1";
    }
}
