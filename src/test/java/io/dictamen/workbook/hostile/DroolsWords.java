package io.dictamen.workbook.hostile;

import static io.dictamen.workbook.hostile.Books.sound;
import static io.dictamen.workbook.hostile.Case.refused;

import io.dictamen.workbook.TestSheet;
import java.util.ArrayList;
import java.util.List;

final class DroolsWords {
    private DroolsWords() {}

    static Theme theme() {
        List<Case> casos = new ArrayList<>();
        for (String palabra : List.of(
                "Functions",
                "FUNCTIONS",
                "Funciones",
                "Queries",
                "QUERIES",
                "Declare",
                "Unit",
                "Sequential",
                "SequentialMaxPriority",
                "EscapeQuotes",
                "NumericDisabled",
                "IgnoreNumericFormat",
                "Worksheet",
                "package",
                "import",
                "IMPORT",
                "Importar",
                "variables",
                "global")) {
            casos.add(refused(
                    "La palabra `" + palabra + "` sobre la tabla",
                    sound().celda("A4", palabra).celda("B4", "function void f(){" + Canary.CODIGO + ";}"),
                    "Hoja A4 PALABRA_DESCONOCIDA"));
        }
        for (String tipo : List.of(
                "PRIORITY",
                "P",
                "Prioridad",
                "NAME",
                "NO-LOOP",
                "LOCK-ON-ACTIVE",
                "lock-on-active",
                "AGENDA-GROUP",
                "ACTIVATION-GROUP",
                "AUTO-FOCUS",
                "DURATION",
                "TIMER",
                "DATE-EFFECTIVE",
                "RULEFLOW-GROUP",
                "CONDICION",
                "condition")) {
            casos.add(refused(
                    "Una columna `" + tipo + "`",
                    sound().celda("D6", tipo)
                            .celda("D8", "$param")
                            .celda("D9", "x")
                            .celda("D10", "1"),
                    "Hoja D6 COLUMNA_TIPO"));
        }
        casos.add(refused("`ruletable` en minúsculas", sound().titulo("ruletable Prueba"), "Hoja A5 TABLA_NOMBRE"));
        casos.add(refused("`RULESET` en mayúsculas", sound().celda("A1", "RULESET"), "Hoja A1 HOJA_DESCONOCIDA"));
        casos.add(refused(
                "Un paquete de Java en `RuleSet`", sound().celda("B1", "java.lang"), "Hoja B1 PAQUETE_INVALIDO"));
        casos.add(refused(
                "Un paquete sin fin en `RuleSet`",
                sound().celda("B1", "io.dictamen.procedure" + ".a".repeat(4_900)),
                "Hoja B1 PAQUETE_INVALIDO"));
        casos.add(refused(
                "Un campo de miles de tramos",
                TestSheet.asking("a" + ".a".repeat(4_900)).caso(1),
                "Hoja A8 CODIGO_INVALIDO"));
        casos.add(refused(
                "Mil clases en `Import`",
                sound().celda("A4", "Import").celda("B4", "io.dictamen.procedure.X,".repeat(400)),
                "Hoja B4 HOJA_LIMITE"));
        return new Theme(
                "Palabras que Drools entiende y aquí no existen",
                "Traerían código, prioridades o grupos que nadie ve en la tabla. Se rechazan en cualquier idioma y con cualquier"
                        + " mayúscula.",
                List.copyOf(casos));
    }
}
