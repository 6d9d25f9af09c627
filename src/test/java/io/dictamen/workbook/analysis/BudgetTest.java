package io.dictamen.workbook.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.decision.Contract;
import io.dictamen.decision.HitPolicy;
import io.dictamen.workbook.Condition;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.DecisionTable.Column;
import io.dictamen.workbook.FieldPath;
import io.dictamen.workbook.Operator;
import io.dictamen.workbook.Row;
import io.dictamen.workbook.analysis.Finding.Tipo;
import io.dictamen.workbook.analysis.Mundo.Dice;
import io.dictamen.workbook.analysis.Mundo.Pedido;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an analysis says where it was not allowed to go to the end. */
class BudgetTest {
    private static final Contract<Pedido> CONTRACT = Contract.de(Pedido.class, List.of());

    /** Twenty-four yes or no. */
    public record Muchos(
            boolean a,
            boolean b,
            boolean c,
            boolean d,
            boolean e,
            boolean f,
            boolean g,
            boolean h,
            boolean i,
            boolean j,
            boolean k,
            boolean l,
            boolean m,
            boolean n,
            boolean o,
            boolean p,
            boolean q,
            boolean r,
            boolean s,
            boolean t,
            boolean u,
            boolean v,
            boolean w,
            boolean x) {}

    @Test
    void an_exploding_table_ends_soon_and_says_what_was_not_proved() {
        Analysis analysis =
                TableAnalysis.of(exploding(200), Mundo.stage(HitPolicy.FIRST), CONTRACT, new Budget(200_000, 20));

        assertThat(analysis.terminado()).isFalse();
        assertThat(analysis.sinProbar())
                .containsExactly(
                        "No se terminó de buscar filas que otras anteriores tapan: faltan las filas desde la 68.");
    }

    @Test
    void with_no_steps_at_all_nothing_is_proved() {
        Analysis analysis =
                TableAnalysis.of(exploding(200), Mundo.stage(HitPolicy.UNIQUE), CONTRACT, new Budget(0, 20));

        assertThat(analysis.hallazgos()).isEmpty();
        assertThat(analysis.sinProbar())
                .containsExactly(
                        "No se terminó de buscar contradicciones: faltan las filas desde la 10.",
                        "No se terminó de buscar solapes: faltan las filas desde la 10.",
                        "No se terminó de buscar huecos: puede haber más que los que se muestran.");
    }

    @Test
    void of_each_kind_some_are_listed_and_more_are_mentioned() {
        Analysis analysis =
                TableAnalysis.of(exploding(40), Mundo.stage(HitPolicy.UNIQUE), CONTRACT, new Budget(10_000_000, 3));

        assertThat(analysis.hallazgos())
                .extracting(Finding::tipo)
                .containsExactly(Tipo.SOLAPE, Tipo.SOLAPE, Tipo.SOLAPE, Tipo.HUECO, Tipo.HUECO, Tipo.HUECO);
        assertThat(analysis.terminado()).isTrue();
        assertThat(analysis.omitidos())
                .containsExactly(
                        "Hay más hallazgos HUECO que los 3 que se muestran.",
                        "Hay más hallazgos SOLAPE que los 3 que se muestran.");
    }

    /** Random clauses of three, some five for each variable: near where it is hardest to tell whether they cover all. */
    private static DecisionTable exploding(int rows) {
        Random random = new Random(1);
        List<Column> columns = IntStream.rangeClosed('a', 'x')
                .mapToObj(name -> Character.toString(name))
                .map(name ->
                        new Column(name, FieldPath.resolve(Muchos.class, name).orElseThrow()))
                .toList();
        List<Row> filas = new ArrayList<>();
        for (int n = 0; n < rows; n++) {
            List<@Nullable Condition> conditions = new ArrayList<>(Collections.nCopies(columns.size(), null));
            for (int asked = 0; asked < 3; asked++) {
                int i = random.nextInt(columns.size());
                conditions.set(i, new Condition(columns.get(i).campo(), Operator.EQUAL, List.of(random.nextBoolean())));
            }
            filas.add(new Row(10 + n, "P1", conditions, new Dice(0)));
        }
        return new DecisionTable("libro.drl.xlsx", "Hoja", "Prueba", Muchos.class, Dice.class, columns, filas);
    }
}
