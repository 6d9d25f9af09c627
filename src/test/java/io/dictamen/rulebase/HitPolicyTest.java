package io.dictamen.rulebase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dictamen.decision.Decision;
import io.dictamen.decision.HitPolicy;
import io.dictamen.decision.Momento;
import io.dictamen.decision.Motivo;
import io.dictamen.decision.Stage;
import io.dictamen.decision.Verdict;
import io.dictamen.workbook.Condition;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Operator;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Three rows: from 1 on, from 5 on, exactly 9. */
class HitPolicyTest {
    private static final Momento MOMENTO =
            new Momento(OffsetDateTime.parse("2026-03-10T15:00:00-04:00"), ZoneId.of("America/La_Paz"));
    private static final DecisionTable TABLA = Tables.of(
            new Condition(Tables.path("cantidad"), Operator.GREATER_OR_EQUAL, List.of(1)),
            new Condition(Tables.path("cantidad"), Operator.GREATER_OR_EQUAL, List.of(5)),
            new Condition(Tables.path("cantidad"), Operator.EQUAL, List.of(9)));

    /** A request; its text is a number, since no contract has numbers yet. */
    public record Pedido(String cantidad) {}

    /** The places of the rows that were kept. */
    public record Resultado(List<Integer> lugares) {}

    @Test
    void first_keeps_the_topmost_row() {
        Verdict<Resultado> verdict = decide(HitPolicy.FIRST, 9);

        assertThat(verdict.resultado()).isEqualTo(new Resultado(List.of(0)));
        assertThat(verdict.motivos())
                .containsExactly(new Motivo("prueba.drl.xlsx", "Prueba", 10, "PRUEBA 0", "Prueba_10"));
        assertThat(verdict.disparadas()).isEqualTo(3);
    }

    @Test
    void first_without_a_row_leaves_the_request_undecided() {
        assertThatThrownBy(() -> decide(HitPolicy.FIRST, 0))
                .isInstanceOf(UndecidedRequest.class)
                .hasMessage("No row of table Prueba covers the request");
    }

    @Test
    void unique_keeps_its_one_row_and_refuses_two_or_none() {
        assertThat(decide(HitPolicy.UNIQUE, 4).resultado()).isEqualTo(new Resultado(List.of(0)));
        assertThatThrownBy(() -> decide(HitPolicy.UNIQUE, 5))
                .isInstanceOf(UndecidedRequest.class)
                .hasMessage("2 rows of table Prueba match, which is UNIQUE");
        assertThatThrownBy(() -> decide(HitPolicy.UNIQUE, 0)).isInstanceOf(UndecidedRequest.class);
    }

    @Test
    void collect_keeps_every_row_in_row_order_or_none() {
        assertThat(decide(HitPolicy.COLLECT, 9).resultado()).isEqualTo(new Resultado(List.of(0, 1, 2)));
        assertThat(decide(HitPolicy.COLLECT, 5).resultado()).isEqualTo(new Resultado(List.of(0, 1)));
        assertThat(decide(HitPolicy.COLLECT, 0).resultado()).isEqualTo(new Resultado(List.of()));
    }

    private static Verdict<Resultado> decide(HitPolicy politica, int cantidad) {
        Stage<Tables.Salida> etapa = Stage.<Pedido, Tables.Hecho, Tables.Salida>of(
                "Prueba",
                politica,
                Tables.Hecho.class,
                Tables.Salida.class,
                caso -> new Tables.Hecho(
                        null, null, true, Integer.valueOf(caso.solicitud().cantidad())));
        Decision<Pedido, Resultado> decision = Decision.de("prueba", "Prueba", "PRUEBA", Pedido.class, Resultado.class)
                .etapa(etapa)
                .resultado(caso -> new Resultado(
                        caso.filas(etapa).stream().map(Tables.Salida::lugar).toList()));
        RuleBase ruleBase = new RuleBase(
                1,
                Map.of("Prueba", new CompiledTable(TABLA)),
                new Catalogs(Map.of()),
                DerivationRules.of(List.of()),
                Vocabulario.de(List.of()));
        return ruleBase.evaluate(decision, new Pedido(String.valueOf(cantidad)), MOMENTO);
    }
}
