package io.dictamen.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.Alongside;
import io.dictamen.decision.Decision;
import io.dictamen.decision.HitPolicy;
import io.dictamen.decision.Procedure;
import io.dictamen.mutation.Mundo.Color;
import io.dictamen.mutation.Mundo.Pedido;
import io.dictamen.mutation.Mundo.Que;
import io.dictamen.mutation.Mundo.Tarifa;
import io.dictamen.mutation.Mundo.Tarifado;
import io.dictamen.rulebase.DerivationRules;
import io.dictamen.rulebase.RuleBaseCompiler;
import io.dictamen.scenario.ScenarioRun;
import io.dictamen.workbook.CatalogSheet;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Workbook;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Of every mutant of random look-up sheets what is told is true of all requests there are; what is not known is so called. */
@Alongside
class SheetsAgainstBruteForceTest {
    private static final int SHEETS = Integer.getInteger("mutacion.hojas", 40);
    private static final long SEED = Long.getLong("mutacion.semilla", 20_261_130);

    @Test
    void what_is_dead_is_noticed_what_lives_is_told_by_some_request_and_nothing_is_said_to_be_equivalent()
            throws NoSuchMethodException {
        Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
        int missed = 0;
        for (int i = 0; i < SHEETS; i++) {
            Random random = new Random(SEED + i);
            CatalogSheet hoja = sheet(random);
            List<Pedido> all = Mundo.all(false);
            List<Pedido> asked = new ArrayList<>(all);
            Collections.shuffle(asked, random);
            asked = asked.subList(0, 1 + random.nextInt(8));
            for (Judgement one : judged(hoja, asked)) {
                List<Tarifa> now = tarifas(hoja.entradas());
                List<Tarifa> then = tarifas(one.mutante().filas().stream()
                        .map(io.dictamen.workbook.Row::salida)
                        .toList());
                boolean noticed = asked.stream().anyMatch(pedido -> differs(now, then, pedido));
                boolean told = all.stream().anyMatch(pedido -> differs(now, then, pedido));
                String what = "semilla " + (SEED + i) + " " + one.mutante().celda() + " " + now + " -> " + then;
                assertThat(one.destino() == Fate.MUERTO).as(what).isEqualTo(noticed);
                if (one.destino() == Fate.VIVO) {
                    assertThat(told).as(what).isTrue();
                }
                assertThat(one.destino()).as(what).isIn(Fate.MUERTO, Fate.VIVO, Fate.SIN_TERMINAR);
                missed += one.destino() == Fate.SIN_TERMINAR && told ? 1 : 0;
                counts.merge(one.destino(), 1, Integer::sum);
            }
        }
        System.out.println(
                "Semilla " + SEED + ", " + SHEETS + " hojas: " + counts + "; sin hallar, y los hay: " + missed);
        assertThat(counts.keySet()).contains(Fate.MUERTO, Fate.VIVO, Fate.SIN_TERMINAR);
        assertThat(missed * 5).isLessThan(counts.getOrDefault(Fate.VIVO, 0));
    }

    private static boolean differs(List<Tarifa> now, List<Tarifa> then, Pedido pedido) {
        return !Mundo.tarifado(Que.UNO, now, pedido).equals(Mundo.tarifado(Que.UNO, then, pedido));
    }

    private static List<Tarifa> tarifas(List<Object> entradas) {
        return entradas.stream().map(Tarifa.class::cast).toList();
    }

    private static CatalogSheet sheet(Random random) {
        Map<List<String>, Tarifa> lines = new LinkedHashMap<>();
        for (int i = 0; i < 2 + random.nextInt(4); i++) {
            Color color = random.nextInt(3) == 0 ? null : Color.values()[random.nextInt(3)];
            Tarifa una = new Tarifa(color, random.nextInt(6), random.nextBoolean(), "t" + random.nextInt(3));
            lines.put(
                    List.of(
                            color == null ? "" : color.name(),
                            String.valueOf(una.desde()),
                            String.valueOf(una.doble()),
                            una.texto()),
                    una);
        }
        List<Integer> numeros = new ArrayList<>();
        lines.keySet().forEach(line -> numeros.add(3 + numeros.size()));
        return new CatalogSheet(
                "prueba.drl.xlsx",
                "Tarifas",
                "Tarifas",
                List.of("color", "desde", "doble", "texto"),
                List.of("A", "B", "C", "D"),
                numeros,
                List.copyOf(lines.values()),
                List.copyOf(lines.keySet()));
    }

    private static List<Judgement> judged(CatalogSheet hoja, List<Pedido> asked) throws NoSuchMethodException {
        Decision<Pedido, Tarifado> decision = Mundo.conTarifas();
        DecisionTable table = new Azar(new Random(1)).table(HitPolicy.FIRST);
        Procedure procedimiento =
                new Procedure("P", "Prueba", table.libro(), null, List.of(decision), List.of(Mundo.TARIFAS), List.of());
        ScenarioRun run = new ScenarioRun(
                RuleBaseCompiler.compile(
                        1,
                        List.of(procedimiento),
                        List.of(new Workbook(table.libro(), List.of(table), List.of(hoja), List.of())),
                        DerivationRules.ofTheDeployment(),
                        null),
                OffsetDateTime.parse("2026-06-15T12:00:00-04:00"),
                ZoneId.of("America/La_Paz"));
        StringBuilder file = new StringBuilder(
                "escenario;dado.color;dado.forma;dado.moroso;dado.cantidad;espera.que;espera.texto;espera.suma;clausula\n");
        for (Pedido pedido : asked) {
            var kept = MutationAgainstBruteForceTest.kept(table.filas(), HitPolicy.FIRST, pedido)
                    .get(0);
            Tarifado dice =
                    Mundo.tarifado(MutationAgainstBruteForceTest.dice(kept).que, tarifas(hoja.entradas()), pedido);
            file.append(String.join(
                            ";",
                            "uno",
                            pedido.color().name(),
                            pedido.forma() == null ? "" : pedido.forma().name(),
                            pedido.moroso() == null ? "" : pedido.moroso().toString(),
                            String.valueOf(pedido.cantidad()),
                            dice.que().name(),
                            dice.texto(),
                            String.valueOf(dice.suma()),
                            kept.clausula()))
                    .append('\n');
        }
        return Mutation.of(run, Map.of(decision, file.toString().getBytes(StandardCharsets.UTF_8)), 1).stream()
                .filter(one -> one.mutante().operador() == Mutator.K1)
                .toList();
    }
}
