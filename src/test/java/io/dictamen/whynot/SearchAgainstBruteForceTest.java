package io.dictamen.whynot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.dictamen.Alongside;
import io.dictamen.decision.HitPolicy;
import io.dictamen.whynot.Mundo.Caso;
import io.dictamen.whynot.Mundo.Pedido;
import io.dictamen.whynot.PorQueNo.Alternativa;
import io.dictamen.whynot.PorQueNo.Cambio;
import io.dictamen.workbook.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The smallest changes of requests of random small tables are those that deciding every request shows. */
@Alongside
class SearchAgainstBruteForceTest {
    private static final int TABLES = Integer.getInteger("porqueno.tablas", 200);
    private static final int REQUESTS = 3;
    private static final long SEED = Long.getLong("porqueno.semilla", 20_261_130);
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-12-15T12:00:00-04:00");

    /** What is changed and what that gives. */
    private record Group(Set<String> campos, String desenlace) {}

    /** The nearest changes of a group. */
    private record Best(BigDecimal distancia, Set<Map<String, String>> cambios) {}

    @Test
    void every_smallest_change_is_found_and_none_is_wrong() {
        Map<Integer, Integer> byFields = new TreeMap<>();
        int listed = 0;
        for (int i = 0; i < TABLES; i++) {
            Random random = new Random(SEED + i);
            HitPolicy politica = i % 2 == 0 ? HitPolicy.FIRST : HitPolicy.COLLECT;
            Caso caso = Mundo.caso(random, politica, false);
            for (int r = 0; r < REQUESTS; r++) {
                Pedido one = caso.todos().get(random.nextInt(caso.todos().size()));
                PorQueNo answer = asked(caso, one, Deseo.OTRO);
                String what = "semilla " + (SEED + i) + " " + one + "\n"
                        + caso.tabla().filas();
                assertThat(found(caso, answer)).as(what).isEqualTo(brute(caso, one, politica, null));
                assertThat(answer.sinProbar()).as(what).isEmpty();
                byFields.merge(answer.campos(), 1, Integer::sum);
                listed += answer.alternativas().size();
            }
        }
        System.out.println("Semilla " + SEED + ", " + TABLES + " tablas, " + TABLES * REQUESTS + " solicitudes, "
                + listed + " cambios mínimos; por campos: " + byFields);
        assertThat(byFields.keySet()).contains(0, 1, 2);
    }

    @Test
    void an_outcome_that_is_wished_is_reached_with_the_fewest_fields() {
        Map<Integer, Integer> byFields = new TreeMap<>();
        for (int i = 0; i < TABLES; i++) {
            Random random = new Random(SEED - 1 - i);
            Caso caso = Mundo.caso(random, HitPolicy.FIRST, false);
            Pedido one = caso.todos().get(random.nextInt(caso.todos().size()));
            for (String wish : List.of("A", "B", "C")) {
                if (!wish.equals(outcome(caso, one, HitPolicy.FIRST))) {
                    PorQueNo answer = asked(caso, one, new Deseo(null, wish));
                    String what = "semilla " + (SEED - 1 - i) + " " + one + " " + wish + "\n"
                            + caso.tabla().filas();
                    assertThat(found(caso, answer)).as(what).isEqualTo(brute(caso, one, HitPolicy.FIRST, wish));
                    byFields.merge(answer.campos(), 1, Integer::sum);
                }
            }
        }
        System.out.println("Con desenlace deseado, por campos: " + byFields);
        assertThat(byFields.keySet()).contains(0, 1, 2, 3);
    }

    /** Where two numbers are bound to each other several places are as near; at least one is found, and no farther one. */
    @Test
    void rules_between_fields_are_kept_by_every_change() {
        Map<Integer, Integer> byFields = new TreeMap<>();
        for (int i = 0; i < TABLES; i++) {
            Random random = new Random(2 * SEED + i);
            HitPolicy politica = i % 2 == 0 ? HitPolicy.FIRST : HitPolicy.COLLECT;
            Caso caso = Mundo.caso(random, politica, true);
            Pedido one = caso.todos().get(random.nextInt(caso.todos().size()));
            Map<Group, Best> found = found(caso, asked(caso, one, Deseo.OTRO));
            Map<Group, Best> right = brute(caso, one, politica, null);
            String what = "semilla " + (2 * SEED + i) + " " + one + "\n"
                    + caso.tabla().filas();
            assertThat(found.keySet()).as(what).isEqualTo(right.keySet());
            found.forEach((group, best) -> {
                Best smallest = Objects.requireNonNull(right.get(group));
                assertThat(best.distancia()).as(what + group).isEqualByComparingTo(smallest.distancia());
                assertThat(smallest.cambios()).as(what + group).containsAll(best.cambios());
                if (!group.campos().containsAll(Set.of("cuota", "tope"))) {
                    assertThat(best).as(what + group).isEqualTo(smallest);
                }
            });
            found.keySet().forEach(group -> byFields.merge(group.campos().size(), 1, Integer::sum));
        }
        System.out.println("Con reglas entre campos, por campos: " + byFields);
    }

    private static PorQueNo asked(Caso caso, Pedido one, Deseo deseo) {
        Probe<?, ?> probe = new Probe<>(caso.reglas(), caso.decision(), NOW, ZoneId.of("America/La_Paz"));
        return Search.of(probe, Mundo.json(one), Mundo.json(one), deseo, 1_000_000, 10_000, () -> false);
    }

    private static Map<Group, Best> found(Caso caso, PorQueNo answer) {
        Map<Group, Best> groups = new HashMap<>();
        for (Alternativa one : answer.alternativas()) {
            Map<String, String> change = one.cambios().stream()
                    .collect(Collectors.toMap(
                            Cambio::campo, cambio -> alike(caso, cambio.campo(), written(cambio.despues()))));
            add(groups, new Group(change.keySet(), one.desenlace()), one.distancia(), change);
        }
        return groups;
    }

    private static String written(@Nullable JsonNode value) {
        return value == null ? "" : value.asText();
    }

    /** What stands for all values of a field that the table takes alike: a constant for itself, else what each cell says. */
    private static String alike(Caso caso, String field, String value) {
        if (value.isEmpty() || Set.of("color", "forma", "moroso").contains(field)) {
            return value;
        }
        Object typed = Mundo.typed(field, value);
        return caso.tabla().filas().stream()
                .flatMap(Row::asked)
                .filter(cell -> cell.campo().toString().equals(field))
                .map(cell -> cell.test(Mundo.only(field, typed)) ? "1" : "0")
                .collect(Collectors.joining());
    }

    private static void add(Map<Group, Best> groups, Group group, BigDecimal distancia, Map<String, String> change) {
        groups.merge(group, new Best(plain(distancia), Set.of(change)), (known, one) -> {
            int compared = one.distancia().compareTo(known.distancia());
            if (compared != 0) {
                return compared < 0 ? one : known;
            }
            Set<Map<String, String>> both = new HashSet<>(known.cambios());
            both.addAll(one.cambios());
            return new Best(known.distancia(), both);
        });
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.stripTrailingZeros();
    }

    private static Map<Group, Best> brute(Caso caso, Pedido one, HitPolicy politica, @Nullable String wish) {
        String now = outcome(caso, one, politica);
        List<Integer> fewest = new ArrayList<>(List.of(Search.MOST_FIELDS));
        Map<Group, Best> groups = new HashMap<>();
        for (Pedido other : caso.todos()) {
            String outcome = outcome(caso, other, politica);
            if (wish == null ? outcome.equals(now) : !outcome.equals(wish)) {
                continue;
            }
            Map<String, String> change = new HashMap<>();
            BigDecimal distancia = BigDecimal.ZERO;
            for (int f = 0; f < Mundo.fields().size(); f++) {
                Object before = Mundo.values(one).get(f);
                Object after = Mundo.values(other).get(f);
                if (!Objects.equals(before, after)) {
                    change.put(
                            Mundo.fields().get(f),
                            alike(caso, Mundo.fields().get(f), after == null ? "" : after.toString()));
                    distancia = distancia.add(distance(before, after));
                }
            }
            if (change.size() < fewest.get(0)) {
                fewest.set(0, change.size());
                groups.clear();
            }
            if (change.size() == fewest.get(0)) {
                add(groups, new Group(change.keySet(), outcome), distancia, change);
            }
        }
        return groups;
    }

    private static BigDecimal distance(@Nullable Object before, @Nullable Object after) {
        if (before instanceof LocalDate from && after instanceof LocalDate to) {
            return BigDecimal.valueOf(Math.abs(ChronoUnit.DAYS.between(from, to)));
        }
        if (before instanceof Number from && after instanceof Number to) {
            return BigDecimal.valueOf(Math.abs(from.longValue() - to.longValue()));
        }
        return BigDecimal.ONE;
    }

    private static String outcome(Caso caso, Pedido one, HitPolicy politica) {
        List<Row> met =
                caso.tabla().filas().stream().filter(row -> row.matches(one)).toList();
        return met.stream()
                .limit(politica == HitPolicy.FIRST ? 1 : met.size())
                .map(row -> ((Mundo.Dice) row.salida()).que)
                .distinct()
                .sorted()
                .collect(Collectors.joining("+"));
    }
}
