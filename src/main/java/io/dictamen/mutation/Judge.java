package io.dictamen.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import io.dictamen.decision.HitPolicy;
import io.dictamen.decision.Motivo;
import io.dictamen.decision.Stage;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.scenario.CaseRun;
import io.dictamen.workbook.CheckedRow;
import io.dictamen.workbook.Operator;
import io.dictamen.workbook.Outcomes.Outcome;
import io.dictamen.workbook.Row;
import io.dictamen.workbook.analysis.Contrast;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Says what becomes of the mutants of one row. Confined to one thread. */
final class Judge {
    private static final long STEPS = 2_000_000;
    private static final int MOST_REGIONS = 60;

    private final Suite<?> suite;
    private final Requests requests;
    private final int etapa;
    private final Stage<?> stage;
    private final List<Mutant> mutants;
    private final Map<Row, Saying> said = new IdentityHashMap<>();
    private @Nullable Contrast contrast;

    /** @param mutants all of one table of the decision, that of the stage at place {@code etapa} */
    Judge(Suite<?> suite, Requests requests, int etapa, List<Mutant> mutants) {
        this.suite = suite;
        this.requests = requests;
        this.etapa = etapa;
        this.stage = suite.decision().etapas().get(etapa);
        this.mutants = mutants;
    }

    List<Judgement> all() {
        return mutants.stream().map(this::judge).toList();
    }

    private Judgement judge(Mutant mutant) {
        List<Suite.Prepared> telling = suite.casos().stream()
                .filter(caso -> mayTell(caso.preguntas(), mutant))
                .toList();
        RuleBase mutated = suite.with(mutant.mutada());
        for (Suite.Prepared caso : telling) {
            if (suite.notices(caso.caso(), mutated)) {
                return judged(
                        mutant,
                        Fate.MUERTO,
                        caso.caso().linea() + " " + caso.caso().nombre(),
                        null);
            }
        }
        return new Hunt(mutant, mutated).judgement();
    }

    private boolean mayTell(List<Question> preguntas, Mutant mutant) {
        return preguntas.get(etapa).mayTell(mutant.cambio(), stage.politica() == HitPolicy.FIRST);
    }

    private Judgement judged(Mutant mutant, Fate fate, String escenario, @Nullable Witness witness) {
        return new Judgement(suite.decision().nombre(), mutant, fate, escenario, Optional.ofNullable(witness));
    }

    private Contrast contrast() {
        if (contrast == null) {
            List<Row> others = mutants.stream()
                    .flatMap(mutant -> mutant.cambio().in().values().stream())
                    .filter(row -> mutants.get(0).tabla().filas().stream().noneMatch(own -> own == row))
                    .toList();
            contrast = Contrast.of(
                    mutants.get(0).tabla(), others, stage, suite.decision().contrato(), STEPS);
        }
        return contrast;
    }

    private boolean sayDifferently(@Nullable Row one, @Nullable Row other) {
        if (one == null || other == null) {
            return one != other;
        }
        return !saying(one).equals(saying(other));
    }

    private Saying saying(Row row) {
        return said.computeIfAbsent(
                row, same -> Saying.of(same, mutants.get(0).tabla().resultados().columnas()));
    }

    /** The search for a request that a mutant is answered differently for, which no scenario killed. */
    private final class Hunt {
        private final Mutant mutant;
        private final RuleBase mutated;
        private @Nullable JsonNode found;
        private boolean unobserved;
        private int regions;

        Hunt(Mutant mutant, RuleBase mutated) {
            this.mutant = mutant;
            this.mutated = mutated;
        }

        Judgement judgement() {
            List<Row> before = mutant.tabla().filas();
            List<Row> after = mutant.filas();
            boolean whole = suite.casos().stream()
                    .anyMatch(caso -> !caso.preguntas().get(etapa).asksTheSame(after));
            Contrast.End end = contrast().look(before, after, Judge.this::sayDifferently, region -> {
                regions++;
                return requests.in(region, etapa, this::tells) || regions >= MOST_REGIONS;
            });
            if (found == null && (end != Contrast.End.PROVED || whole)) {
                asked();
            }
            if (found != null) {
                return judged(mutant, Fate.VIVO, "", witness(found));
            }
            if (end == Contrast.End.PROVED && !whole) {
                return judged(mutant, namesAnother(before, after), "", null);
            }
            return judged(mutant, unobserved ? Fate.NO_OBSERVADO : Fate.SIN_TERMINAR, "", null);
        }

        /** What rows say is the same: either nothing differs, or the answer names another row of the table. */
        private Fate namesAnother(List<Row> before, List<Row> after) {
            Contrast.End end = contrast()
                    .look(
                            before,
                            after,
                            (one, other) -> one == null || other == null || one.numero() != other.numero(),
                            region -> true);
            return end == Contrast.End.PROVED ? Fate.EQUIVALENTE : Fate.NO_OBSERVADO;
        }

        /** Asks whatever else there is. */
        private void asked() {
            if (fields()) {
                return;
            }
            for (List<Requests.Known> some : List.of(requests.bases(), requests.variants())) {
                for (Requests.Known one : some) {
                    if (mayTell(one.preguntas(), mutant) && differs(one.dado())) {
                        return;
                    }
                }
            }
        }

        /** Asks the scenarios with other texts in the field that the row looks at. */
        private boolean fields() {
            for (Row changed : mutant.cambio().in().values()) {
                if (changed.salida() instanceof CheckedRow comprobada) {
                    Set<String> texts = FieldTexts.ofChecks(mutant.row(), changed, parametro());
                    if (requests.withTexts(comprobada.campo(), texts, this::tells)) {
                        return true;
                    }
                }
                for (Row row : List.of(mutant.row(), changed)) {
                    Set<String> texts = FieldTexts.ofPatterns(row);
                    boolean found = !texts.isEmpty()
                            && row.asked()
                                    .filter(cell -> cell.operador() == Operator.MATCHES)
                                    .anyMatch(cell -> requests.withTexts(
                                            requests.asked(cell.campo().toString()), texts, this::tells));
                    if (found) {
                        return true;
                    }
                }
            }
            return false;
        }

        private int parametro() {
            List<Outcome> columnas = mutant.tabla().resultados().columnas();
            return IntStream.range(0, columnas.size())
                    .filter(i -> columnas.get(i).nombre().equals("parametro"))
                    .findFirst()
                    .orElse(0);
        }

        private boolean tells(JsonNode dado) {
            return suite.questions(dado)
                    .filter(preguntas -> mayTell(preguntas, mutant))
                    .filter(preguntas -> differs(dado))
                    .isPresent();
        }

        private boolean differs(JsonNode dado) {
            CaseRun was = suite.answer(dado, suite.reglas());
            CaseRun is = suite.answer(dado, mutated);
            boolean differs = !was.actual().equals(is.actual())
                    || !clauses(was).equals(clauses(is))
                    || !Objects.equals(was.falta(), is.falta());
            if (differs) {
                found = dado;
            } else if (!unobserved) {
                CaseRun all = suite.whole(dado, suite.reglas());
                CaseRun now = suite.whole(dado, mutated);
                unobserved =
                        !all.actual().equals(now.actual()) || !all.motivos().equals(now.motivos());
            }
            return differs;
        }

        private Witness witness(JsonNode dado) {
            CaseRun was = suite.answer(dado, suite.reglas());
            CaseRun is = suite.answer(dado, mutated);
            return new Witness(
                    dado.toString(),
                    shown(was),
                    shown(is),
                    suite.line(dado, "Mata " + mutant.operador() + " en " + mutant.celda()));
        }

        private static Map<String, String> shown(CaseRun run) {
            String falta = run.falta();
            if (falta != null) {
                return Map.of("falta", falta);
            }
            Map<String, String> shown = new TreeMap<>(run.actual());
            shown.put("clausula", String.join("|", clauses(run)));
            return shown;
        }

        private static List<String> clauses(CaseRun run) {
            return run.motivos().stream().map(Motivo::clausula).toList();
        }
    }
}
