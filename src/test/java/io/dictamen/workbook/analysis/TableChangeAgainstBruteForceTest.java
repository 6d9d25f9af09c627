package io.dictamen.workbook.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.Alongside;
import io.dictamen.decision.Coherencia;
import io.dictamen.decision.Contract;
import io.dictamen.decision.HitPolicy;
import io.dictamen.workbook.CheckedRow;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.DecisionTable.Column;
import io.dictamen.workbook.Row;
import io.dictamen.workbook.TextPattern;
import io.dictamen.workbook.analysis.Mundo.Hechos;
import io.dictamen.workbook.analysis.Mundo.Pedido;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Hundreds of pairs of small tables: what differs, and nothing else, is told once, as asking every input says. */
@Alongside
class TableChangeAgainstBruteForceTest {
    private static final int PAIRS = Integer.getInteger("comparacion.pares", 400);
    private static final long SEED = Long.getLong("comparacion.semilla", 20_261_130);
    private static final int MOST_FACTS = 1_500;

    private int inputs;
    private int differing;
    private int zones;
    private int boxes;
    private int equal;

    @Test
    void every_input_that_differs_is_in_one_region_and_no_other_is_in_any() {
        RandomTable tables = new RandomTable(new Random(SEED));
        Map<HitPolicy, Integer> policies = new EnumMap<>(HitPolicy.class);
        for (int done = 0; done < PAIRS; ) {
            List<Coherencia> rules = tables.rules();
            Contract<Pedido> contract = Contract.de(Pedido.class, rules);
            DecisionTable before = tables.table();
            DecisionTable after = tables.changed(before);
            HitPolicy policy = tables.policy();
            DecisionTable both = joined(before, after);
            Optional<BruteForce> brute = BruteForce.of(both, contract, MOST_FACTS);
            if (brute.isPresent()) {
                TableChange change = TableChange.of(before, after, Mundo.stage(policy), contract, Long.MAX_VALUE);
                String told = "pair " + done + " " + policy + " " + rules + "\n" + before.filas() + "\n"
                        + after.filas() + "\n"
                        + change.zonas().stream()
                                .map(zone -> zone.asked().toList().toString())
                                .toList();
                check(told, before, after, policy, change, both, brute.get().facts());
                policies.merge(policy, 1, Integer::sum);
                done++;
            }
        }
        System.out.println("Semilla " + SEED + ", " + PAIRS + " pares " + policies + ": " + inputs + " entradas, "
                + differing + " distintas, " + zones + " regiones de " + boxes + " cajas; sin diferencia " + equal);
        assertThat(policies.values()).allMatch(times -> times > PAIRS / 10);
        assertThat(equal).isGreaterThan(PAIRS / 20);
        assertThat(differing).isGreaterThan(PAIRS);
    }

    private void check(
            String told,
            DecisionTable before,
            DecisionTable after,
            HitPolicy policy,
            TableChange change,
            DecisionTable both,
            List<Hechos> facts) {
        assertThat(change.terminado()).as(told).isTrue();
        int here = 0;
        Set<Box> met = new LinkedHashSet<>();
        for (Hechos fact : facts) {
            List<Row> then = met(before, fact);
            List<Row> now = met(after, fact);
            List<Zone> in = new ArrayList<>();
            for (Zone zone : change.zonas()) {
                zone.boxes().stream()
                        .filter(box -> contains(zone, box, both, fact))
                        .forEach(box -> {
                            in.add(zone);
                            met.add(box);
                        });
            }
            String what = told + "\n" + fact + "\n" + then + "\n" + now;
            here += policy == HitPolicy.COLLECT ? checkAll(what, then, now, in) : checkTop(what, policy, then, now, in);
        }
        inputs += facts.size();
        differing += here;
        zones += change.zonas().size();
        int its = change.zonas().stream().mapToInt(Zone::parts).sum();
        boxes += its;
        assertThat(met).as(told).hasSize(its);
        equal += here == 0 ? 1 : 0;
        assertThat(change.fin() == Contrast.End.PROVED).as(told).isEqualTo(here == 0);
    }

    private static int checkTop(String what, HitPolicy policy, List<Row> then, List<Row> now, List<Zone> in) {
        Object was = top(policy, then);
        Object is = top(policy, now);
        if (was.equals(is)) {
            assertThat(in).as(what).isEmpty();
            return 0;
        }
        assertThat(in).as(what).hasSize(1);
        assertThat(top(in.get(0).before())).as(what).isEqualTo(was);
        assertThat(top(in.get(0).after())).as(what).isEqualTo(is);
        return 1;
    }

    private static Object top(HitPolicy policy, List<Row> met) {
        return met.isEmpty() ? "none" : policy == HitPolicy.UNIQUE && met.size() > 1 ? "several" : said(met.get(0));
    }

    private static Object top(Zone.Deciding deciding) {
        return deciding.clash()
                ? "several"
                : deciding.rows().isEmpty() ? "none" : said(deciding.rows().get(0));
    }

    private static int checkAll(String what, List<Row> then, List<Row> now, List<Zone> in) {
        Set<Object> all = new LinkedHashSet<>();
        Stream.concat(then.stream(), now.stream()).forEach(row -> all.add(said(row)));
        int differing = 0;
        for (Object said : all) {
            boolean differs = count(then, said) != count(now, said);
            assertThat(in.stream()
                            .filter(zone -> Stream.concat(zone.before().rows().stream(), zone.after().rows().stream())
                                    .anyMatch(row -> said(row).equals(said))))
                    .as(what)
                    .hasSize(differs ? 1 : 0);
            differing += differs ? 1 : 0;
        }
        assertThat(in).as(what).hasSize(differing);
        return Math.min(1, differing);
    }

    private static long count(List<Row> rows, Object said) {
        return rows.stream().filter(row -> said(row).equals(said)).count();
    }

    private static Object said(Row row) {
        return row.salida() instanceof CheckedRow checked ? checked.identity() : row.salida();
    }

    private static List<Row> met(DecisionTable table, Hechos fact) {
        return table.filas().stream().filter(row -> row.matches(fact)).toList();
    }

    private static boolean contains(Zone zone, Box box, DecisionTable both, Hechos fact) {
        for (int d = 0; d < box.dimensions(); d++) {
            if (!box.side(d).get(classOf(zone.dimension(d), both, fact))) {
                return false;
            }
        }
        return true;
    }

    private static int classOf(Dimension one, DecisionTable both, Hechos fact) {
        return switch (one.kind()) {
            case FIELD -> one.domain().classOf(Campos.path(one.field()).get(fact));
            case CHECK -> (one.field().startsWith("falla0") ? fact.falla0() : fact.falla1()) ? 1 : 0;
            case PATTERN -> {
                Column column = both.columnas().stream()
                        .filter(other -> other.etiqueta().equals(one.label())
                                || other.campo().toString().equals(one.label()))
                        .findFirst()
                        .orElseThrow();
                Object text = column.campo().get(fact);
                yield text != null && new TextPattern(one.field()).matches((String) text) ? 1 : 0;
            }
        };
    }

    private static DecisionTable joined(DecisionTable before, DecisionTable after) {
        List<Column> columns = new ArrayList<>(before.columnas());
        after.columnas().stream()
                .filter(column -> columns.stream()
                        .noneMatch(other ->
                                other.campo().toString().equals(column.campo().toString())))
                .forEach(columns::add);
        List<Row> rows =
                Stream.concat(before.filas().stream(), after.filas().stream()).toList();
        return new DecisionTable(
                before.libro(), before.hoja(), before.nombre(), before.hechos(), before.fila(), columns, rows);
    }
}
