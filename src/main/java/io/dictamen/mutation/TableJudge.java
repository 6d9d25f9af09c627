package io.dictamen.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import io.dictamen.decision.HitPolicy;
import io.dictamen.decision.Stage;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.witness.FieldTexts;
import io.dictamen.witness.Question;
import io.dictamen.witness.Requests;
import io.dictamen.witness.Suite;
import io.dictamen.workbook.CheckedRow;
import io.dictamen.workbook.Operator;
import io.dictamen.workbook.Row;
import io.dictamen.workbook.analysis.Contrast;
import io.dictamen.workbook.analysis.Saying;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Says what becomes of the mutants of one row of a table. Confined to one thread. */
final class TableJudge extends Judge {
    private static final long STEPS = 2_000_000;
    private static final int MOST_REGIONS = 60;

    private final int etapa;
    private final Stage<?> stage;
    private final Map<Row, Saying> said = new IdentityHashMap<>();
    private @Nullable Contrast contrast;

    /** @param mutants all of one row of the table of the stage at place {@code etapa} */
    TableJudge(Suite<?> suite, Requests requests, int etapa, List<Mutant> mutants) {
        super(suite, requests, mutants);
        this.etapa = etapa;
        this.stage = suite.decision().etapas().get(etapa);
    }

    @Override
    RuleBase mutated(Mutant mutant) {
        return suite.with(mutant.mutada());
    }

    @Override
    boolean mayTell(List<Question> preguntas, Mutant mutant) {
        return mutant.cambio().mayTell(preguntas.get(etapa), stage.politica() == HitPolicy.FIRST);
    }

    @Override
    Judgement hunted(Mutant mutant, RuleBase mutated, BooleanSupplier stopped) {
        return new Hunt(mutant, mutated, stopped).judgement();
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

    private Saying saying(Row row) {
        return said.computeIfAbsent(
                row, same -> Saying.of(same, mutants.get(0).tabla().resultados().columnas()));
    }

    /** The search for a request that a mutant is answered differently for, which no scenario killed. */
    private final class Hunt {
        private final Mutant mutant;
        private final Probe probe;
        private final BooleanSupplier stopped;
        private int regions;

        Hunt(Mutant mutant, RuleBase mutated, BooleanSupplier stopped) {
            this.mutant = mutant;
            this.probe = new Probe(suite, mutated);
            this.stopped = stopped;
        }

        Judgement judgement() {
            List<Row> before = mutant.tabla().filas();
            List<Row> after = mutant.filas();
            boolean whole = suite.casos().stream()
                    .anyMatch(caso -> !caso.preguntas().get(etapa).asksTheSame(after));
            Contrast.End end = contrast().look(before, after, TableJudge.this::saying, part -> {
                regions++;
                return requests.in(part.region(), etapa, this::tells)
                        || regions >= MOST_REGIONS
                        || stopped.getAsBoolean();
            });
            if (probe.found() == null && (end != Contrast.End.PROVED || whole)) {
                asked();
            }
            JsonNode found = probe.found();
            if (found != null) {
                return judged(mutant, Fate.VIVO, "", probe.witness(mutant, found));
            }
            if (end == Contrast.End.PROVED && !whole) {
                return judged(mutant, namesAnother(before, after), "", null);
            }
            return judged(mutant, probe.unobserved() ? Fate.NO_OBSERVADO : Fate.SIN_TERMINAR, "", null);
        }

        /** What rows say is the same: either nothing differs, or the answer names another row of the table. */
        private Fate namesAnother(List<Row> before, List<Row> after) {
            Contrast.End end = contrast().look(before, after, Row::numero, part -> true);
            return end == Contrast.End.PROVED ? Fate.EQUIVALENTE : Fate.NO_OBSERVADO;
        }

        /** Asks whatever else there is. */
        private void asked() {
            if (fields()) {
                return;
            }
            for (List<Requests.Known> some : List.of(requests.bases(), requests.variants())) {
                for (Requests.Known one : some) {
                    boolean told = mayTell(one.preguntas(), mutant) && probe.differs(one.dado());
                    if (told || stopped.getAsBoolean()) {
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
            return Math.max(0, FieldTexts.parametro(mutant.tabla()));
        }

        private boolean tells(JsonNode dado) {
            return suite.questions(dado)
                    .filter(preguntas -> mayTell(preguntas, mutant))
                    .filter(preguntas -> probe.differs(dado))
                    .isPresent();
        }
    }
}
