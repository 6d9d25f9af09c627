package io.dictamen.mutation;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.dictamen.scenario.ScenarioResult;
import io.dictamen.workbook.DecisionTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judgements as the viewers of Stryker read them: the schema {@code mutation-testing-elements}, version 2.
 *
 * @param config what that schema has no place of its own for
 * @param files the tables, by decision, workbook and sheet
 */
public record ElementsReport(
        String schemaVersion, MutationThresholds thresholds, MutationConfig config, Map<String, MutatedTable> files) {

    /** @param fuera the scenarios that took no part, because they fail anyway */
    public static ElementsReport of(List<Judgement> juicios, List<ScenarioResult> fuera) {
        Map<String, List<Judgement>> byTable = new LinkedHashMap<>();
        juicios.forEach(juicio ->
                byTable.computeIfAbsent(name(juicio), same -> new ArrayList<>()).add(juicio));
        Map<String, MutatedTable> files = new LinkedHashMap<>();
        byTable.forEach((name, its) -> files.put(name, MutatedTable.of(its)));
        List<String> names = fuera.stream()
                .map(uno -> uno.archivo() + " " + uno.linea() + " " + uno.nombre())
                .toList();
        return of(new MutationConfig(MutationScores.of(juicios), names), files);
    }

    /** The reports of several decisions as one. */
    public static ElementsReport of(List<ElementsReport> some) {
        Map<String, MutatedTable> files = new LinkedHashMap<>();
        MutationScores puntajes = MutationScores.of(List.of());
        List<String> fuera = new ArrayList<>();
        for (ElementsReport one : some) {
            files.putAll(one.files);
            puntajes = puntajes.plus(one.config.puntajes);
            fuera.addAll(one.config.escenariosQueNoCuentan);
        }
        return of(new MutationConfig(puntajes, fuera), files);
    }

    private static ElementsReport of(MutationConfig config, Map<String, MutatedTable> files) {
        return new ElementsReport("2", new MutationThresholds(98, 90), config, files);
    }

    private static String name(Judgement juicio) {
        DecisionTable tabla = juicio.mutante().tabla();
        return juicio.decision() + "/" + tabla.libro() + "/" + tabla.hoja();
    }

    public record MutationThresholds(int high, int low) {}

    /** @param escenariosQueNoCuentan those that took no part */
    public record MutationConfig(MutationScores puntajes, List<String> escenariosQueNoCuentan) {}

    /** The schema has one score a file, and a file is a table. */
    public record MutationScores(
            Score version,
            Map<String, Score> celda,
            Map<String, Score> fila,
            Map<String, Score> tabla,
            Map<String, Score> decision) {

        static MutationScores of(List<Judgement> juicios) {
            return new MutationScores(
                    Score.of(juicios),
                    Grouping.CELDA.scores(juicios),
                    Grouping.FILA.scores(juicios),
                    Grouping.TABLA.scores(juicios),
                    Grouping.DECISION.scores(juicios));
        }

        /** With those of other decisions, which are in none of its groups. */
        MutationScores plus(MutationScores otros) {
            return new MutationScores(
                    version.plus(otros.version),
                    both(celda, otros.celda),
                    both(fila, otros.fila),
                    both(tabla, otros.tabla),
                    both(decision, otros.decision));
        }

        private static Map<String, Score> both(Map<String, Score> some, Map<String, Score> others) {
            Map<String, Score> both = new LinkedHashMap<>(some);
            both.putAll(others);
            return both;
        }
    }

    /** @param source its rows, as text */
    public record MutatedTable(String language, String source, List<JudgedMutant> mutants) {

        static MutatedTable of(List<Judgement> its) {
            SourceText source = new SourceText(its.get(0).mutante().tabla());
            List<JudgedMutant> mutants = new ArrayList<>();
            for (Judgement one : its) {
                mutants.add(JudgedMutant.of(name(one) + "#" + mutants.size(), one, source));
            }
            return new MutatedTable("dictamen", source.text(), mutants);
        }
    }

    /**
     * What became of a mutant.
     *
     * @param killedBy the scenario that noticed it; left out where none did
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record JudgedMutant(
            String id,
            String mutatorName,
            String replacement,
            String description,
            MutantSpan location,
            String status,
            @Nullable String statusReason,
            @Nullable List<String> killedBy) {

        static JudgedMutant of(String id, Judgement one, SourceText source) {
            Mutant mutant = one.mutante();
            SourceText.Span span = source.of(mutant);
            return new JudgedMutant(
                    id,
                    mutant.operador() + " " + mutant.operador().titulo(),
                    mutant.despues(),
                    mutant.celda() + ": " + mutant.operador().falta(),
                    new MutantSpan(
                            new MutantPlace(span.line(), span.start()), new MutantPlace(span.line(), span.end())),
                    status(one.destino()),
                    reason(one),
                    one.destino() == Fate.MUERTO ? List.of(one.escenario()) : null);
        }

        private static @Nullable String reason(Judgement one) {
            return switch (one.destino()) {
                case MUERTO -> null;
                case VIVO ->
                    one.testigo()
                            .map(witness -> "Lo mataría: " + witness.linea())
                            .orElse(null);
                case EQUIVALENTE -> "Equivalente: ninguna solicitud admitida lo distingue.";
                case NO_OBSERVADO -> "Los escenarios no comparan lo que cambia.";
                case SIN_TERMINAR -> "No se pudo mostrar ni lo uno ni lo otro.";
            };
        }

        private static String status(Fate fate) {
            return switch (fate) {
                case MUERTO -> "Killed";
                case VIVO -> "Survived";
                case EQUIVALENTE, NO_OBSERVADO -> "Ignored";
                case SIN_TERMINAR -> "Pending";
            };
        }
    }

    /** In the text of the table. */
    public record MutantSpan(MutantPlace start, MutantPlace end) {}

    public record MutantPlace(int line, int column) {}
}
