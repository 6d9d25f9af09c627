package io.dictamen.workbook.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.Alongside;
import io.dictamen.decision.Coherencia;
import io.dictamen.decision.Contract;
import io.dictamen.decision.HitPolicy;
import io.dictamen.workbook.CheckedRow;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.analysis.Finding.Tipo;
import io.dictamen.workbook.analysis.Mundo.Hechos;
import io.dictamen.workbook.analysis.Mundo.Pedido;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Hundreds of small tables, each against all the facts it can be asked about. */
@Alongside
class AnalysisAgainstBruteForceTest {
    private static final int TABLES = 600;
    private static final int MOST_FACTS = 1_500;
    private static final Budget ENOUGH = new Budget(Long.MAX_VALUE, 10_000);

    private final Map<Tipo, Integer> seen = new EnumMap<>(Tipo.class);
    private int closedExactly;

    @Test
    void every_fault_of_a_table_is_found_and_none_that_it_has_not() {
        Random random = new Random(20_261_124);
        RandomTable tables = new RandomTable(random);
        for (int done = 0; done < TABLES; ) {
            List<Coherencia> rules = tables.rules();
            Contract<Pedido> contract = Contract.de(Pedido.class, rules);
            DecisionTable table = tables.table();
            HitPolicy policy = tables.policy();
            Optional<BruteForce> brute = BruteForce.of(table, contract, MOST_FACTS);
            if (brute.isPresent()) {
                String told =
                        "table " + done + " " + policy + " " + rules + "\n" + table.columnas() + "\n" + table.filas();
                check(told, table, policy, contract, brute.get());
                done++;
            }
        }
        assertThat(seen.keySet()).containsExactly(Tipo.values());
        assertThat(seen.values()).allMatch(times -> times > 30, "often enough to prove something: " + seen);
        assertThat(closedExactly).isGreaterThan(50);
    }

    private void check(
            String told, DecisionTable table, HitPolicy policy, Contract<Pedido> contract, BruteForce brute) {
        Analysis analysis = TableAnalysis.of(table, Mundo.stage(policy), contract, ENOUGH);

        assertThat(analysis.terminado()).isTrue();
        assertThat(analysis.omitidos()).isEmpty();
        Set<String> found = new TreeSet<>();
        List<Finding> holes = new ArrayList<>();
        for (Finding finding : analysis.hallazgos()) {
            seen.merge(finding.tipo(), 1, Integer::sum);
            if (finding.tipo() == Tipo.HUECO) {
                holes.add(finding);
            } else {
                assertThat(found.add(told(finding))).as("once: %s", finding).isTrue();
            }
            if (finding.tipo() == Tipo.FILA_INALCANZABLE) {
                checkCovering(told, finding, brute);
            }
            if (finding.tipo() == Tipo.SOLAPE) {
                checkExample(
                        told,
                        finding,
                        table,
                        brute,
                        fact -> finding.filas().stream()
                                .allMatch(row -> table.filas().get(row - 10).matches(fact)));
            }
        }
        assertThat(found).as(told).isEqualTo(brute.expected(policy));
        checkHoles(told, table, policy == HitPolicy.COLLECT ? new BitSet() : brute.uncovered(), holes, brute);
    }

    private static String told(Finding finding) {
        int rows =
                finding.tipo() == Tipo.FILA_INALCANZABLE ? 1 : finding.filas().size();
        StringBuilder told = new StringBuilder(finding.tipo().name());
        finding.filas().subList(0, rows).forEach(row -> told.append(' ').append(row - 10));
        return told.toString();
    }

    private static void checkCovering(String told, Finding finding, BruteForce brute) {
        List<Integer> rows = finding.filas().stream().map(row -> row - 10).toList();
        List<Integer> covering = rows.subList(1, rows.size());
        assertThat(covering).as(told).allMatch(row -> row < rows.get(0));
        assertThat(brute.covers(rows.get(0), covering)).as(told).isTrue();
        for (Integer spared : covering) {
            List<Integer> fewer = new ArrayList<>(covering);
            fewer.remove(spared);
            assertThat(brute.covers(rows.get(0), fewer)).as(told).isFalse();
        }
    }

    private void checkHoles(String told, DecisionTable table, BitSet open, List<Finding> holes, BruteForce brute) {
        BitSet closed = new BitSet();
        boolean all = true;
        for (Finding hole : holes) {
            checkExample(
                    told, hole, table, brute, fact -> table.filas().stream().noneMatch(row -> row.matches(fact)));
            if (hole.sugerencia().startsWith("Agregue una fila con esas condiciones")
                    && !(table.filas().get(0).salida() instanceof CheckedRow)) {
                BitSet matching = brute.matching(Reading.row(table, hole.filaQueCierra()));
                assertThat(matching.isEmpty()).as("%s\n%s", told, hole).isFalse();
                matching.andNot(open);
                assertThat(matching.isEmpty()).as("%s\n%s", told, hole).isTrue();
                closed.or(brute.matching(Reading.row(table, hole.filaQueCierra())));
                closedExactly++;
            } else {
                all = false;
            }
        }
        assertThat(holes.isEmpty()).as(told).isEqualTo(open.isEmpty());
        if (all) {
            assertThat(closed).as(told).isEqualTo(open);
        }
    }

    private static void checkExample(
            String told, Finding finding, DecisionTable table, BruteForce brute, Predicate<Hechos> asked) {
        Map<String, List<?>> values = new LinkedHashMap<>();
        table.columnas().forEach(column -> {
            String cell = finding.ejemplo().get(column.etiqueta());
            if (cell != null) {
                String field = column.campo().toString();
                List<?> its = Reading.values(field, cell);
                values.merge(Campos.source(field), its, (one, other) -> {
                    List<Object> both = new ArrayList<>(one);
                    both.retainAll(other);
                    return both;
                });
            }
        });
        assertThat(brute.any(values, asked)).as("%s\n%s", told, finding).isTrue();
    }
}
