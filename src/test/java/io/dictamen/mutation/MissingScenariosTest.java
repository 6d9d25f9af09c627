package io.dictamen.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import io.dictamen.Alongside;
import io.dictamen.decision.Decision;
import io.dictamen.decision.HitPolicy;
import io.dictamen.mutation.MissingScenarios.Proposal;
import io.dictamen.mutation.Mundo.Pedido;
import io.dictamen.mutation.Mundo.Resultado;
import io.dictamen.procedure.ventaswat.VentaSwat;
import io.dictamen.release.OurRules;
import io.dictamen.scenario.ScenarioFile;
import io.dictamen.scenario.ScenarioResult;
import io.dictamen.scenario.ScenarioRun;
import io.dictamen.scenario.text.CaseEdit;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

@Alongside
class MissingScenariosTest {
    private static final int TABLES = Integer.getInteger("mutacion.faltantes", 30);
    private static final long SEED = Long.getLong("mutacion.semilla", 20_261_130);
    private static final Effort EFFORT = Effort.of(1);
    private static final int SMALL = 3;

    @Test
    void with_the_proposed_cases_every_row_decides_and_every_fault_is_noticed_and_none_is_needless()
            throws NoSuchMethodException {
        int proposed = 0;
        int small = 0;
        int smallest = 0;
        for (int i = 0; i < TABLES; i++) {
            Random random = new Random(SEED + i);
            HitPolicy politica = HitPolicy.values()[(int) ((SEED + i) % 3)];
            DecisionTable table = new Azar(random).table(politica);
            Decision<Pedido, Resultado> decision = Mundo.decision(politica, false);
            ScenarioRun run = MutationAgainstBruteForceTest.run(decision, table);
            List<Pedido> all = new ArrayList<>(Mundo.all(false));
            Collections.shuffle(all, random);
            byte[] file =
                    MutationAgainstBruteForceTest.file(table.filas(), politica, all.subList(0, 1 + random.nextInt(5)));
            Set<String> can = new HashSet<>();
            all.forEach(pedido -> MutationAgainstBruteForceTest.kept(table.filas(), politica, pedido)
                    .forEach(row -> can.add(table.regla(row))));

            List<Proposal> proposals = MissingScenarios.of(run, decision, file, EFFORT);

            String what = "semilla " + (SEED + i) + " " + politica;
            assertThat(lacking(run, decision, file, proposals, can)).as(what).isEmpty();
            for (Proposal one : proposals) {
                List<Proposal> others = new ArrayList<>(proposals);
                others.remove(one);
                assertThat(lacking(run, decision, file, others, can))
                        .as(what + " sin " + one)
                        .isNotEmpty();
            }
            assertThat(proposals).as(what).allMatch(one -> one.nombre().startsWith("Por confirmar: "));
            proposed += proposals.size();
            if (proposals.size() <= SMALL && !proposals.isEmpty()) {
                small++;
                smallest += isSmallest(run, decision, file, all, table.filas(), politica, proposals.size()) ? 1 : 0;
            }
        }
        System.out.println("Semilla " + SEED + ", " + TABLES + " tablas: " + proposed + " casos; de " + small
                + " conjuntos de hasta " + SMALL + ", " + smallest + " son los menores que hay");
        assertThat(smallest).isPositive();
    }

    @Test
    void a_file_of_ours_that_lost_cases_gets_what_it_lacks() throws IOException {
        List<String> lines = Files.readAllLines(Path.of("scenarios/cruce-ventas.csv"));
        byte[] few = String.join("\n", lines.subList(0, 4)).getBytes(StandardCharsets.UTF_8);
        ScenarioRun run = new ScenarioRun(
                OurRules.RULE_BASE, OffsetDateTime.parse("2026-06-15T12:00:00-04:00"), ZoneId.of("America/La_Paz"));

        List<Proposal> proposals = MissingScenarios.of(run, VentaSwat.CRUCE, few, EFFORT);

        assertThat(proposals).isNotEmpty();
        assertThat(lacking(run, VentaSwat.CRUCE, few, proposals, Set.copyOf(OurRules.rows(VentaSwat.CRUCE))))
                .isEmpty();
        List<String> written = new String(MissingScenarios.file(few, proposals), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(written).hasSize(1 + proposals.size()).first().isEqualTo(lines.get(0));
        assertThat(written.subList(1, written.size()))
                .allMatch(line -> line.startsWith("Por confirmar: "))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_file_that_lacks_nothing_gets_nothing() throws IOException {
        ScenarioRun run = new ScenarioRun(
                OurRules.RULE_BASE, OffsetDateTime.parse("2026-06-15T12:00:00-04:00"), ZoneId.of("America/La_Paz"));
        byte[] whole = Files.readAllBytes(Path.of("scenarios/cruce-ventas.csv"));

        assertThat(MissingScenarios.of(run, VentaSwat.CRUCE, whole, EFFORT)).isEmpty();
    }

    /** The rows that could decide and do not, and the faults that live. */
    private static List<String> lacking(
            ScenarioRun run, Decision<?, ?> decision, byte[] file, List<Proposal> added, Set<String> can) {
        byte[] whole = file;
        for (Proposal one : added) {
            whole = new CaseEdit(whole).add(one.celdas()).bytes();
        }
        List<String> lacking = new ArrayList<>();
        List<ScenarioResult> results = run.run(ScenarioFile.parse(decision, whole));
        assertThat(results).allMatch(ScenarioResult::cumple);
        run.untouched(decision, results).stream().filter(can::contains).forEach(lacking::add);
        Mutation.of(run, Map.of(decision, whole), 1).stream()
                .filter(one -> one.destino() == Fate.VIVO)
                .map(one -> one.mutante().celda() + " " + one.mutante().despues())
                .forEach(lacking::add);
        return lacking;
    }

    /** Whether no fewer requests of all there are do the same. */
    private static boolean isSmallest(
            ScenarioRun run,
            Decision<Pedido, Resultado> decision,
            byte[] file,
            List<Pedido> all,
            List<Row> rows,
            HitPolicy politica,
            int many) {
        List<Judgement> living = Mutation.of(run, Map.of(decision, file), 1).stream()
                .filter(one -> one.destino() == Fate.VIVO)
                .toList();
        Set<Row> reached = new HashSet<>();
        run.run(ScenarioFile.parse(decision, file))
                .forEach(one -> rows.stream()
                        .filter(row -> one.reglas().contains("Prueba_" + row.numero()))
                        .forEach(reached::add));
        List<BitSet> sets = new ArrayList<>();
        for (Pedido pedido : all) {
            BitSet its = new BitSet();
            List<Row> kept = MutationAgainstBruteForceTest.kept(rows, politica, pedido);
            kept.stream().filter(row -> !reached.contains(row)).forEach(row -> its.set(rows.indexOf(row)));
            for (int i = 0; i < living.size(); i++) {
                its.set(
                        rows.size() + i,
                        MutationAgainstBruteForceTest.noticed(
                                kept, living.get(i).mutante().filas(), politica, pedido));
            }
            sets.add(its);
        }
        BitSet wanted = new BitSet();
        sets.forEach(wanted::or);
        return !covers(sets, 0, many - 1, wanted);
    }

    private static boolean covers(List<BitSet> sets, int from, int many, BitSet left) {
        if (left.isEmpty()) {
            return true;
        }
        for (int i = from; many > 0 && i < sets.size(); i++) {
            BitSet rest = (BitSet) left.clone();
            rest.andNot(sets.get(i));
            if (covers(sets, i + 1, many - 1, rest)) {
                return true;
            }
        }
        return false;
    }
}
