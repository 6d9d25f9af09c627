package io.dictamen.workbook.hostile;

import static io.dictamen.workbook.hostile.Books.message;
import static io.dictamen.workbook.hostile.Books.text;
import static io.dictamen.workbook.hostile.Case.accepted;
import static io.dictamen.workbook.hostile.Case.refused;

import io.dictamen.workbook.TestSheet;

final class QuotesAndMarks {
    private QuotesAndMarks() {}

    static Theme theme() {
        return Theme.of(
                "Comillas, barras y marcas de plantilla",
                "En otros motores cierran el texto y lo que sigue se ejecuta. Aquí son letras: la condición compara con ellas y el"
                        + " mensaje las muestra.",
                accepted(
                        "Comillas que cierran el texto y abren un «o verdadero»",
                        text("Q\" || true || zona == \"R"),
                        asks("Q\" || true || zona == \"R")),
                refused("Comillas al comienzo del texto", text("\" || true || zona == \"Q"), "Hoja A10 CELDA_VALOR"),
                refused("Comillas tipográficas en torno al valor", text("“abc”"), "Hoja A10 CELDA_VALOR"),
                refused("Una comilla recta al final", text("abc\""), "Hoja A10 CELDA_VALOR"),
                accepted("Una barra que anularía la comilla de cierre", text("abc\\"), asks("abc\\")),
                accepted("Un escape de Java para la comilla", text("a\\u0022 || true"), asks("a\\u0022 || true")),
                accepted(
                        "Un fin de línea y otra regla",
                        text("a\nend\nrule x when then end"),
                        asks("a\nend\nrule x when then end")),
                accepted("Un comentario de Java", text("a /* || true"), asks("a /* || true")),
                accepted("`$param` como valor", text("$param"), asks("$param")),
                accepted("`$1` y `$` como valor", text("$1$"), asks("$1$")),
                refused(
                        "`$param` como constante",
                        TestSheet.asking("estado == Estado.$param").caso("$param"),
                        "Hoja A10 CELDA_VALOR"),
                refused(
                        "Dos `$param` en un código",
                        TestSheet.asking("texto == \"$param$param\"").caso("x"),
                        "Hoja A8 CODIGO_INVALIDO"),
                accepted(
                        "Una plantilla MVEL en el mensaje",
                        message("@{" + Canary.CODIGO + "}"),
                        says("@{" + Canary.CODIGO + "}")),
                accepted(
                        "Una expresión `${…}` en el mensaje",
                        message("${" + Canary.CODIGO + "}"),
                        says("${" + Canary.CODIGO + "}")),
                accepted("Una expresión `#{…}` en el mensaje", message("#{7*7}"), says("#{7*7}")),
                accepted(
                        "Una plantilla `{{…}}` en el mensaje", message("{{7*7}}{#let x=1}"), says("{{7*7}}{#let x=1}")),
                accepted(
                        "Una búsqueda JNDI en el mensaje",
                        () -> message("${jndi:ldap://" + Canary.url().substring(7) + "}")
                                .bytes(),
                        says("${jndi:ldap://" + Canary.url().substring(7) + "}")),
                accepted(
                        "HTML y JavaScript en el mensaje",
                        message("<script>alert(1)</script>"),
                        says("<script>alert(1)</script>")),
                accepted(
                        "SQL en el mensaje", message("'; drop table dictamen; --"), says("'; drop table dictamen; --")),
                accepted("Una orden DDE como texto", message("=cmd|' /C calc'!A0"), says("=cmd|' /C calc'!A0")),
                accepted(
                        "Una ruta que sale de la carpeta", message("../../../etc/passwd"), says("../../../etc/passwd")),
                refused(
                        "Comillas en una lista de textos",
                        TestSheet.asking("forall(||){texto == \"$\"}").caso("a, \"b\""),
                        "Hoja A10 CELDA_VALOR"),
                accepted(
                        "Una coma y un cierre en una lista de textos",
                        TestSheet.asking("forall(||){texto == \"$\"}").caso("a), b || true"),
                        "10 [texto in a), b || true] {estado=CERRADA} P1 A.1"));
    }

    private static String asks(String texto) {
        return "10 [texto == " + texto + "] {estado=CERRADA} P1 A.1";
    }

    private static String says(String mensaje) {
        return "10 [vip == true] {mensaje=" + mensaje + ", estado=CERRADA} P1 A.1";
    }
}
