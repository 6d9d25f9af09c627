package io.dictamen.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.Alongside;
import io.dictamen.decision.Decision;
import io.dictamen.decision.HitPolicy;
import io.dictamen.decision.Procedure;
import io.dictamen.mutation.Mundo.Dice;
import io.dictamen.mutation.Mundo.Pedido;
import io.dictamen.mutation.Mundo.Resultado;
import io.dictamen.rulebase.DerivationRules;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.rulebase.RuleBaseCompiler;
import io.dictamen.scenario.ScenarioRun;
import io.dictamen.workbook.Condition;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Operator;
import io.dictamen.workbook.Row;
import io.dictamen.workbook.Workbook;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every verdict on every mutant of random small tables is the one that asking every request gives. */
@Alongside
class MutationAgainstBruteForceTest {
    private static final int TABLES = Integer.getInteger("mutacion.tablas", 200);
    private static final long SEED = Long.getLong("mutacion.semilla", 20_261_130);
    private static final DerivationRules NO_RULES = DerivationRules.ofTheDeployment();
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-06-15T12:00:00-04:00");

    @Test
    void every_verdict_is_that_of_asking_every_request() throws NoSuchMethodException {
        Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
        Map<Mutator, Integer> faults = new EnumMap<>(Mutator.class);
        for (int i = 0; i < TABLES; i++) {
            Random random = new Random(SEED + i);
            HitPolicy politica = HitPolicy.values()[(int) ((SEED + i) % 3)];
            boolean ruled = random.nextInt(3) == 0;
            DecisionTable table = new Azar(random).table(politica);
            List<Pedido> all = Mundo.all(ruled);
            List<Pedido> asked = new ArrayList<>(all);
            Collections.shuffle(asked, random);
            asked = asked.subList(0, 1 + random.nextInt(12));
            Map<Pedido, List<Row>> now =
                    all.stream().collect(Collectors.toMap(one -> one, one -> kept(table.filas(), politica, one)));
            for (Judgement one : judged(Mundo.decision(politica, ruled), table, politica, asked)) {
                String what = "semilla " + (SEED + i) + " " + politica + " " + one.mutante() + "\n" + table.filas();
                assertThat(one.destino()).as(what).isEqualTo(fate(one.mutante().filas(), politica, now, asked));
                one.testigo()
                        .ifPresent(witness ->
                                assertThat(witness.respuesta()).as(what).isNotEqualTo(witness.conFalta()));
                counts.merge(one.destino(), 1, Integer::sum);
                faults.merge(one.mutante().operador(), 1, Integer::sum);
            }
        }
        System.out.println("Semilla " + SEED + ", " + TABLES + " tablas: " + counts + " " + faults);
        assertThat(counts.keySet())
                .contains(Fate.MUERTO, Fate.VIVO, Fate.EQUIVALENTE, Fate.NO_OBSERVADO)
                .doesNotContain(Fate.SIN_TERMINAR);
    }

    private static List<Judgement> judged(
            Decision<Pedido, Resultado> decision, DecisionTable table, HitPolicy politica, List<Pedido> asked) {
        return Mutation.of(run(decision, table), Map.of(decision, file(table.filas(), politica, asked)), 1);
    }

    static ScenarioRun run(Decision<Pedido, Resultado> decision, DecisionTable table) {
        Procedure procedimiento =
                new Procedure("P", "Prueba", table.libro(), null, List.of(decision), List.of(), List.of());
        RuleBase reglas = RuleBaseCompiler.compile(
                1,
                List.of(procedimiento),
                List.of(new Workbook(table.libro(), List.of(table), List.of(), List.of())),
                NO_RULES,
                null);
        return new ScenarioRun(reglas, NOW, ZoneId.of("America/La_Paz"));
    }

    static byte[] file(List<Row> rows, HitPolicy politica, List<Pedido> asked) {
        StringBuilder file = new StringBuilder(
                "escenario;dado.color;dado.forma;dado.moroso;dado.cantidad;" + "espera.que;espera.avisos;clausula\n");
        for (Pedido pedido : asked) {
            List<Row> kept = kept(rows, politica, pedido);
            file.append(String.join(
                            ";",
                            "uno",
                            cell(pedido.color()),
                            cell(pedido.forma()),
                            cell(pedido.moroso()),
                            cell(pedido.cantidad()),
                            kept.stream().map(row -> dice(row).que.name()).collect(Collectors.joining("|")),
                            cell(kept.stream().filter(row -> dice(row).avisa).count()),
                            kept.stream().map(Row::clausula).collect(Collectors.joining("|"))))
                    .append('\n');
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static Fate fate(List<Row> after, HitPolicy politica, Map<Pedido, List<Row>> now, List<Pedido> asked) {
        boolean compared = false;
        boolean all = false;
        for (Map.Entry<Pedido, List<Row>> one : now.entrySet()) {
            List<Row> then = kept(after, politica, one.getKey());
            if (then.equals(one.getValue())) {
                continue;
            }
            boolean differs = !answer(one.getValue(), politica, true).equals(answer(then, politica, true));
            if (differs && asked.contains(one.getKey())) {
                return Fate.MUERTO;
            }
            compared |= differs;
            all |= !answer(one.getValue(), politica, false).equals(answer(then, politica, false));
        }
        return compared ? Fate.VIVO : all ? Fate.NO_OBSERVADO : Fate.EQUIVALENTE;
    }

    /** Whether what scenarios compare of the answer is another one. */
    static boolean noticed(List<Row> kept, List<Row> after, HitPolicy politica, Pedido pedido) {
        return !answer(kept, politica, true).equals(answer(kept(after, politica, pedido), politica, true));
    }

    private static String answer(List<Row> kept, HitPolicy politica, boolean compared) {
        if (politica != HitPolicy.COLLECT && kept.size() != 1) {
            return "la cumplen " + kept.size();
        }
        return kept.stream()
                        .map(row -> dice(row).que + " " + row.clausula() + (compared ? "" : " fila " + row.numero()))
                        .collect(Collectors.joining(", "))
                + " avisos " + kept.stream().filter(row -> dice(row).avisa).count();
    }

    static List<Row> kept(List<Row> rows, HitPolicy politica, Pedido pedido) {
        List<Row> met = rows.stream()
                .filter(row -> row.asked().allMatch(cell -> asks(cell, pedido)))
                .toList();
        return politica == HitPolicy.FIRST && !met.isEmpty() ? met.subList(0, 1) : met;
    }

    static Dice dice(Row row) {
        return (Dice) row.salida();
    }

    /** Read anew, so that a mistake of the service's own reading would be seen. */
    private static boolean asks(Condition cell, Pedido pedido) {
        Object value = switch (cell.campo().toString()) {
            case "color" -> pedido.color();
            case "forma" -> pedido.forma();
            case "moroso" -> pedido.moroso();
            default -> pedido.cantidad();
        };
        if (cell.operador() == Operator.ABSENT || cell.operador() == Operator.PRESENT) {
            return (value == null) == (cell.operador() == Operator.ABSENT);
        }
        if (cell.operador() == Operator.NOT_EQUAL || cell.operador() == Operator.NOT_IN) {
            return value == null || !cell.valores().contains(value);
        }
        if (cell.operador() == Operator.EQUAL || cell.operador() == Operator.IN) {
            return value != null && cell.valores().contains(value);
        }
        int sign = value == null ? 0 : Long.compare((Long) value, (Long) cell.valor());
        return switch (cell.operador()) {
            case LESS -> sign < 0;
            case LESS_OR_EQUAL -> sign <= 0;
            case GREATER -> sign > 0;
            default -> sign >= 0;
        };
    }
}
