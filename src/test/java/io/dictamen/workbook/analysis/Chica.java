package io.dictamen.workbook.analysis;

import io.dictamen.workbook.Condition;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.DecisionTable.Column;
import io.dictamen.workbook.Operator;
import io.dictamen.workbook.Row;
import io.dictamen.workbook.analysis.Finding.Tipo;
import io.dictamen.workbook.analysis.Mundo.Color;
import io.dictamen.workbook.analysis.Mundo.Dice;
import io.dictamen.workbook.analysis.Mundo.Hechos;
import io.dictamen.workbook.fault.Gravedad;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tables that a person sees through at once, and what is said of them. */
final class Chica {
    static final Column COLOR = new Column("Color", Campos.path("solicitud.color"), Operator.IN, "A");
    static final Column EDAD = new Column("Edad", Campos.path("solicitud.edad"), null, "B");
    static final Column HASTA = new Column("Hasta", Campos.path("solicitud.edad"), null, "C");
    static final Column FORMA = new Column("Forma", Campos.path("solicitud.forma"), Operator.EQUAL, "D");

    private Chica() {}

    static Finding finding(
            Tipo tipo,
            Gravedad gravedad,
            String mensaje,
            String sugerencia,
            Map<String, String> ejemplo,
            Map<String, String> cierra,
            Integer... filas) {
        return new Finding(
                "libro.drl.xlsx", "Hoja", List.of(filas), "", tipo, gravedad, mensaje, sugerencia, ejemplo, cierra);
    }

    static Map<String, String> cells(String... labelsAndCells) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < labelsAndCells.length; i += 2) {
            cells.put(labelsAndCells[i], labelsAndCells[i + 1]);
        }
        return cells;
    }

    static DecisionTable table(List<Column> columns, Row... rows) {
        return new DecisionTable("libro.drl.xlsx", "Hoja", "Prueba", Hechos.class, Dice.class, columns, List.of(rows));
    }

    static Row row(int number, @Nullable Condition... conditions) {
        List<@Nullable Condition> all = new ArrayList<>(Arrays.asList(conditions));
        return new Row(number, "P1", all, new Dice(0));
    }

    static Condition in(Color... colors) {
        return new Condition(COLOR.campo(), Operator.IN, List.of((Object[]) colors));
    }

    static Condition edad(Operator operator, long value) {
        return new Condition(EDAD.campo(), operator, List.of(value));
    }
}
