package io.dictamen.workbook.hostile;

import static io.dictamen.workbook.hostile.Books.asking;
import static io.dictamen.workbook.hostile.Case.accepted;
import static io.dictamen.workbook.hostile.Case.refused;

final class Patterns {
    private Patterns() {}

    static Theme theme() {
        return Theme.of(
                "Expresiones regulares",
                "Las que en otros motores tardan años se ejecutan aquí en tiempo proporcional al texto; las que ese motor no tiene, o que"
                        + " crecen al desarrollarse, se rechazan.",
                sound("Una repetición de repeticiones", "(a+)+$"),
                sound("Alternativas que se solapan", "(a|a|aa)*b"),
                sound("Comodines encadenados", ".*.*.*.*.*.*.*.*x"),
                wrong("Cien mil repeticiones", "a{100000}"),
                wrong("Repeticiones multiplicadas", "((a{1000}){1000}){1000}"),
                wrong("Un número de repeticiones que no cabe", "a{99999999999999999999}"),
                wrong("Mirar adelante", "(?=a)b"),
                wrong("Mirar atrás", "(?<!a)b"),
                wrong("Una referencia a un grupo", "(a)\\1"),
                wrong("Un grupo atómico", "(?>a+)b"),
                wrong("Una repetición posesiva", "a++b"),
                wrong("Una intersección de clases", "[a-z&&[^b]]"),
                wrong("Un paréntesis sin cerrar", "(a"),
                wrong("Diez mil paréntesis", "(".repeat(5_000) + ")".repeat(5_000)),
                wrong("Una expresión de 501 letras", "a".repeat(501)),
                wrong("Un modo que comenta lo que sigue", "(?x)a # || true"));
    }

    private static Case sound(String nombre, String expresion) {
        return accepted(
                nombre,
                asking("texto matches \"$param\"", expresion),
                "10 [texto matches " + expresion + "] {estado=CERRADA} P1 A.1");
    }

    private static Case wrong(String nombre, String expresion) {
        return refused(nombre, asking("texto matches \"$param\"", expresion), "Hoja A10 CELDA_PATRON");
    }
}
