package io.dictamen.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.decision.HitPolicy;
import io.dictamen.mutation.Mundo.Color;
import io.dictamen.mutation.Mundo.Dice;
import io.dictamen.mutation.Mundo.Pedido;
import io.dictamen.mutation.Mundo.Que;
import io.dictamen.workbook.Celdas;
import io.dictamen.workbook.Condition;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.DecisionTable.Column;
import io.dictamen.workbook.FieldPath;
import io.dictamen.workbook.Operator;
import io.dictamen.workbook.Outcomes;
import io.dictamen.workbook.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The faults that each kind of cell and row is given. */
class MutantsTest {
    private static final FieldPath COLOR = path("color");
    private static final FieldPath CANTIDAD = path("cantidad");

    @Test
    void a_table_gets_every_fault_of_its_cells_and_rows_and_none_twice() throws NoSuchMethodException {
        Outcomes outcomes = Celdas.of(Pedido.class, Dice.class);
        List<Row> rows = List.of(
                row(10, "P 1", outcomes, true, Que.UNO, new Condition(COLOR, Operator.IN, List.of(Color.ROJO)), null),
                row(11, "P 2", outcomes, null, Que.DOS, null, new Condition(CANTIDAD, Operator.GREATER, List.of(2L))),
                row(12, "P 2", outcomes, null, Que.DOS, null, null));
        DecisionTable table = new DecisionTable(
                "prueba.drl.xlsx",
                "Prueba",
                "Prueba",
                Pedido.class,
                Dice.class,
                List.of(new Column("Color", COLOR, Operator.IN, "A"), new Column("Cantidad", CANTIDAD, null, "B")),
                outcomes,
                rows);

        assertThat(Mutants.of(table, HitPolicy.FIRST, (one, other) -> true).stream()
                        .map(one -> one.operador() + " " + one.celda() + ": " + one.antes() + " → " + one.despues()))
                .containsExactly(
                        "C2 Prueba!A10: ROJO → not in ROJO",
                        "C4 Prueba!A10: ROJO → ",
                        "C7 Prueba!A10: ROJO → ROJO, VERDE",
                        "C8 Prueba!A10: ROJO → VERDE",
                        "C5 Prueba!B10:  → 2",
                        "A1 Prueba!avisa10: VERDADERO → FALSO",
                        "A1 Prueba!que10: UNO → DOS",
                        "A1 Prueba!que10: UNO → TRES",
                        "A3 Prueba!Z10: P 1 → P 2",
                        "R1 Prueba!10: color in ROJO → ",
                        "R2 Prueba!10: encima de la fila 11 → debajo de la fila 11",
                        "R3 Prueba!10: en su lugar → la última",
                        "R4 Prueba!10: una sola vez → y encima con A VERDE",
                        "C5 Prueba!A11:  → ROJO",
                        "C1 Prueba!B11: > 2 → >= 2",
                        "C2 Prueba!B11: > 2 → < 2",
                        "C3 Prueba!B11: > 2 → > 1",
                        "C3 Prueba!B11: > 2 → > 3",
                        "C4 Prueba!B11: > 2 → ",
                        "A1 Prueba!avisa11:  → VERDADERO",
                        "A1 Prueba!que11: DOS → UNO",
                        "A1 Prueba!que11: DOS → TRES",
                        "A3 Prueba!Z11: P 2 → P 1",
                        "R1 Prueba!11: cantidad > 2 → ",
                        "R2 Prueba!11: encima de la fila 12 → debajo de la fila 12",
                        "R4 Prueba!11: una sola vez → y encima con B < 2",
                        "C5 Prueba!A12:  → ROJO",
                        "C5 Prueba!B12:  → 2",
                        "A1 Prueba!avisa12:  → VERDADERO",
                        "A1 Prueba!que12: DOS → UNO",
                        "A1 Prueba!que12: DOS → TRES",
                        "A3 Prueba!Z12: P 2 → P 1",
                        "T2 Prueba!12:  → ",
                        "R3 Prueba!12: en su lugar → la primera");
    }

    @Test
    void a_pattern_loses_an_alternative_or_gets_another_bound() {
        assertThat(PatternFaults.of("[0-9]{4,10}( LP| CB)?").stream().map(Object::toString))
                .containsExactlyInAnyOrder(
                        "[0-9]{4,10}( CB)?",
                        "[0-9]{4,10}( LP)?",
                        "[0-9]{3,10}( LP| CB)?",
                        "[0-9]{5,10}( LP| CB)?",
                        "[0-9]{4,9}( LP| CB)?",
                        "[0-9]{4,11}( LP| CB)?");
    }

    private static Row row(
            int numero,
            String clausula,
            Outcomes outcomes,
            @Nullable Boolean avisa,
            Que que,
            @Nullable Condition... cells) {
        List<@Nullable Object> said = Celdas.said(avisa, que);
        return new Row(
                numero,
                clausula,
                new ArrayList<>(Arrays.asList(cells)),
                outcomes.said(said).orElseThrow(),
                said);
    }

    private static FieldPath path(String campo) {
        return FieldPath.resolve(Pedido.class, campo).orElseThrow();
    }
}
