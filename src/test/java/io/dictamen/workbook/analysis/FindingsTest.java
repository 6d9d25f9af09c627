package io.dictamen.workbook.analysis;

import static io.dictamen.workbook.analysis.Chica.COLOR;
import static io.dictamen.workbook.analysis.Chica.EDAD;
import static io.dictamen.workbook.analysis.Chica.FORMA;
import static io.dictamen.workbook.analysis.Chica.HASTA;
import static io.dictamen.workbook.analysis.Chica.cells;
import static io.dictamen.workbook.analysis.Chica.edad;
import static io.dictamen.workbook.analysis.Chica.finding;
import static io.dictamen.workbook.analysis.Chica.in;
import static io.dictamen.workbook.analysis.Chica.row;
import static io.dictamen.workbook.analysis.Chica.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.decision.Coherencia;
import io.dictamen.decision.Contract;
import io.dictamen.decision.Cuando;
import io.dictamen.decision.HitPolicy;
import io.dictamen.workbook.Condition;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.DecisionTable.Column;
import io.dictamen.workbook.Operator;
import io.dictamen.workbook.analysis.Finding.Tipo;
import io.dictamen.workbook.analysis.Mundo.Color;
import io.dictamen.workbook.analysis.Mundo.Pedido;
import io.dictamen.workbook.fault.Gravedad;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One table for each kind of finding, the same as in {@code docs/analisis.md}. */
class FindingsTest {
    @Test
    void an_input_that_no_row_covers_is_a_hole_told_with_the_row_that_closes_it() {
        DecisionTable table = table(
                List.of(COLOR, EDAD, HASTA),
                row(10, in(Color.ROJO, Color.VERDE), null, null),
                row(11, null, edad(Operator.LESS, 18), null),
                row(12, null, edad(Operator.GREATER_OR_EQUAL, 65), null));

        assertThat(findings(table, HitPolicy.FIRST))
                .containsExactly(
                        finding(
                                Tipo.HUECO,
                                Gravedad.ERROR,
                                "Ninguna fila decide cuando «Color» es AZUL y «Edad» es >= 18 y «Hasta» es < 65.",
                                "Agregue una fila con esas condiciones, o una última fila sin condiciones.",
                                cells("Color", "AZUL", "Edad", "18"),
                                cells("Color", "AZUL", "Edad", ">= 18", "Hasta", "< 65")),
                        finding(
                                Tipo.HUECO,
                                Gravedad.ERROR,
                                "Ninguna fila decide cuando «Color» es AZUL y «Edad» es ausente.",
                                "Agregue una fila con esas condiciones, o una última fila sin condiciones.",
                                cells("Color", "AZUL", "Edad", "ausente"),
                                cells("Color", "AZUL", "Edad", "ausente", "Hasta", "")));
    }

    @Test
    void a_last_row_without_conditions_leaves_no_hole() {
        DecisionTable table =
                table(List.of(COLOR, EDAD), row(10, in(Color.ROJO), edad(Operator.LESS, 18)), row(11, null, null));

        assertThat(findings(table, HitPolicy.FIRST)).isEmpty();
    }

    @Test
    void two_rows_of_a_unique_table_for_one_input_overlap() {
        DecisionTable table = table(
                List.of(EDAD),
                row(10, edad(Operator.LESS_OR_EQUAL, 18)),
                row(11, edad(Operator.GREATER_OR_EQUAL, 18)),
                row(12, new Condition(EDAD.campo(), Operator.ABSENT, List.of())));

        assertThat(findings(table, HitPolicy.UNIQUE))
                .containsExactly(finding(
                        Tipo.SOLAPE,
                        Gravedad.ERROR,
                        "Las filas 10 y 11 se cumplen las dos con una misma solicitud, y en esta tabla solo puede"
                                + " cumplirse una.",
                        "Agregue a una de ellas una condición que las separe, o borre la que sobre.",
                        cells("Edad", "18"),
                        Map.of(),
                        10,
                        11));
    }

    @Test
    void a_row_is_unreachable_where_those_above_leave_it_nothing() {
        DecisionTable table = table(
                List.of(COLOR, EDAD),
                row(10, in(Color.AZUL), null),
                row(11, null, edad(Operator.LESS, 18)),
                row(12, null, edad(Operator.GREATER, 17)),
                row(13, in(Color.ROJO), new Condition(EDAD.campo(), Operator.PRESENT, List.of())),
                row(14, null, null));

        assertThat(findings(table, HitPolicy.FIRST))
                .containsExactly(finding(
                        Tipo.FILA_INALCANZABLE,
                        Gravedad.ADVERTENCIA,
                        "La fila 13 no decide nunca: todo lo que pide lo deciden antes las filas 11 y 12.",
                        "Súbala sobre ellas si debe decidir antes, o bórrela.",
                        Map.of(),
                        Map.of(),
                        13,
                        11,
                        12));
    }

    @Test
    void a_row_that_asks_the_same_in_other_words_is_a_duplicate() {
        DecisionTable table = table(
                List.of(COLOR, EDAD),
                row(10, in(Color.ROJO, Color.AZUL), edad(Operator.GREATER, 17)),
                row(11, in(Color.AZUL, Color.ROJO), edad(Operator.GREATER_OR_EQUAL, 18)),
                row(12, null, null));

        assertThat(findings(table, HitPolicy.FIRST))
                .containsExactly(finding(
                        Tipo.FILA_DUPLICADA,
                        Gravedad.ADVERTENCIA,
                        "La fila 11 se cumple con las mismas solicitudes que la fila 10, que está antes: no decide nunca.",
                        "Borre una de las dos, o corrija lo que debía distinguirlas.",
                        Map.of(),
                        Map.of(),
                        11,
                        10));
    }

    @Test
    void a_row_within_another_that_says_the_same_is_subsumed() {
        DecisionTable table = table(List.of(COLOR), row(10, in(Color.ROJO)), row(11, in(Color.ROJO, Color.VERDE)));

        assertThat(findings(table, HitPolicy.COLLECT))
                .containsExactly(finding(
                        Tipo.FILA_SUBSUMIDA,
                        Gravedad.ADVERTENCIA,
                        "La fila 11 dice lo mismo y se cumple siempre que se cumple la 10: la 10 no agrega nada.",
                        "Bórrela, o corrija sus condiciones o lo que dice.",
                        Map.of(),
                        Map.of(),
                        10,
                        11));
    }

    @Test
    void a_row_whose_conditions_cannot_hold_together_is_a_contradiction() {
        DecisionTable table = table(
                List.of(COLOR, EDAD, HASTA),
                row(10, in(Color.ROJO), edad(Operator.GREATER_OR_EQUAL, 65), edad(Operator.LESS, 18)));

        assertThat(findings(table, HitPolicy.COLLECT))
                .containsExactly(new Finding(
                        "libro.drl.xlsx",
                        "Hoja",
                        List.of(10),
                        "B10",
                        Tipo.CONTRADICCION,
                        Gravedad.ADVERTENCIA,
                        "La fila 10 no se cumple nunca: «Edad» >= 65 y «Hasta» < 18 no se dan a la vez en ninguna"
                                + " solicitud que se admita.",
                        "Corrija esas celdas, o borre la fila.",
                        Map.of(),
                        Map.of()));
    }

    @Test
    void what_the_contract_refuses_is_neither_hole_nor_overlap_and_no_row_can_ask_it() {
        Coherencia rule = new Coherencia.Requiere(Cuando.es("color", Color.ROJO), List.of("forma"));
        Condition absent = new Condition(FORMA.campo(), Operator.ABSENT, List.of());
        Condition present = new Condition(FORMA.campo(), Operator.PRESENT, List.of());
        DecisionTable table = table(
                List.of(COLOR, FORMA),
                row(10, in(Color.ROJO), present),
                row(11, in(Color.VERDE, Color.AZUL), null),
                row(12, in(Color.ROJO), absent));

        assertThat(findings(table, HitPolicy.UNIQUE, rule))
                .containsExactly(new Finding(
                        "libro.drl.xlsx",
                        "Hoja",
                        List.of(12),
                        "A12",
                        Tipo.CONTRADICCION,
                        Gravedad.ADVERTENCIA,
                        "La fila 12 no se cumple nunca: «Color» ROJO y «Forma» ausente no se dan a la vez en ninguna"
                                + " solicitud que se admita.",
                        "Corrija esas celdas, o borre la fila.",
                        Map.of(),
                        Map.of()));
        assertThat(findings(table, HitPolicy.UNIQUE)).isEmpty();
    }

    @Test
    void what_a_stage_knows_of_its_fact_is_no_hole() {
        DecisionTable table = table(
                List.of(COLOR, new Column("Puntaje", Campos.path("puntaje"))),
                row(10, in(Color.VERDE, Color.AZUL), null),
                row(11, null, new Condition(Campos.path("puntaje"), Operator.PRESENT, List.of())));
        Coherencia known = new Coherencia.Requiere(Cuando.es("color", Color.ROJO), List.of("puntaje"));
        Contract<Pedido> contract = Contract.de(Pedido.class, List.of());

        assertThat(TableAnalysis.of(table, Mundo.stage(HitPolicy.FIRST).sabiendo(known), contract, Budget.USUAL)
                        .hallazgos())
                .isEmpty();
        assertThat(findings(table, HitPolicy.FIRST))
                .extracting(Finding::ejemplo)
                .containsExactly(cells("Color", "ROJO", "Puntaje", "ausente"));
    }

    private static List<Finding> findings(DecisionTable table, HitPolicy policy, Coherencia... rules) {
        Analysis analysis =
                TableAnalysis.of(table, Mundo.stage(policy), Contract.de(Pedido.class, List.of(rules)), Budget.USUAL);
        assertThat(analysis.terminado()).isTrue();
        return analysis.hallazgos();
    }
}
