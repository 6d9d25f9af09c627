package io.dictamen.workbook.analysis;

import static io.dictamen.workbook.analysis.Chica.COLOR;
import static io.dictamen.workbook.analysis.Chica.EDAD;
import static io.dictamen.workbook.analysis.Chica.edad;
import static io.dictamen.workbook.analysis.Chica.in;
import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.decision.Contract;
import io.dictamen.decision.HitPolicy;
import io.dictamen.workbook.Condition;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Operator;
import io.dictamen.workbook.Row;
import io.dictamen.workbook.analysis.Mundo.Color;
import io.dictamen.workbook.analysis.Mundo.Dice;
import io.dictamen.workbook.analysis.Mundo.Pedido;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How what changes between two tables is told. */
class TableChangeTest {
    private static final long ENOUGH = 1_000_000;

    @Test
    void several_cells_that_change_the_same_way_are_one_region() {
        DecisionTable before = table(
                row(10, 0, in(Color.ROJO), edad(Operator.GREATER_OR_EQUAL, 3)),
                row(11, 0, in(Color.VERDE), edad(Operator.GREATER_OR_EQUAL, 3)),
                row(12, 1, null, null));
        DecisionTable after = table(row(10, 1, null, null));

        TableChange change = change(before, after, HitPolicy.FIRST, ENOUGH);

        assertThat(change.fin()).isEqualTo(Contrast.End.SHOWN);
        assertThat(change.zonas()).hasSize(1);
        Zone zone = change.zonas().get(0);
        assertThat(zone.asked()).singleElement().hasToString("[Color != AZUL, Edad >= 3]");
        assertThat(zone.before().rows()).extracting(Row::numero).containsExactly(10, 11);
        assertThat(zone.after().rows()).extracting(Row::numero).containsExactly(10);
    }

    @Test
    void a_row_that_says_the_same_in_other_words_changes_nothing() {
        DecisionTable before = table(row(10, 0, in(Color.ROJO), edad(Operator.GREATER, 2)), row(11, 1, null, null));
        DecisionTable after =
                table(row(10, 0, in(Color.ROJO), edad(Operator.GREATER_OR_EQUAL, 3)), row(11, 1, null, null));

        assertThat(change(before, after, HitPolicy.FIRST, ENOUGH))
                .isEqualTo(new TableChange(List.of(), Contrast.End.PROVED, false));
    }

    @Test
    void rows_of_a_checklist_in_another_order_are_no_region() {
        Row one = row(10, 0, in(Color.ROJO), null);
        Row other = row(11, 1, null, edad(Operator.GREATER, 2));

        assertThat(change(table(one, other), table(other, one), HitPolicy.COLLECT, ENOUGH))
                .isEqualTo(new TableChange(List.of(), Contrast.End.PROVED, true));
    }

    @Test
    void what_the_budget_does_not_finish_is_not_taken_for_equal() {
        DecisionTable before = table(row(10, 0, in(Color.ROJO), edad(Operator.GREATER, 2)), row(11, 1, null, null));
        DecisionTable after = table(row(10, 0, in(Color.VERDE), edad(Operator.GREATER, 5)), row(11, 1, null, null));

        TableChange change = change(before, after, HitPolicy.FIRST, 3);

        assertThat(change.fin()).isEqualTo(Contrast.End.UNFINISHED);
        assertThat(change.terminado()).isFalse();
    }

    private static TableChange change(DecisionTable before, DecisionTable after, HitPolicy policy, long steps) {
        return TableChange.of(before, after, Mundo.stage(policy), Contract.de(Pedido.class, List.of()), steps);
    }

    private static DecisionTable table(Row... rows) {
        return Chica.table(List.of(COLOR, EDAD), rows);
    }

    private static Row row(int number, int said, @Nullable Condition... conditions) {
        List<@Nullable Condition> cells = Arrays.asList(conditions);
        return new Row(number, "P1", cells, new Dice(said));
    }
}
