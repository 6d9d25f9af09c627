package io.dictamen.mutation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dictamen.scenario.ScenarioResult;
import io.dictamen.workbook.DecisionTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Judgements as the viewers of Stryker read them: the schema {@code mutation-testing-elements}, version 2. */
public final class ElementsReport {
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private ElementsReport() {}

    public static String of(List<Judgement> juicios) {
        return of(juicios, List.of());
    }

    /** @param fuera the scenarios that took no part, because they fail anyway */
    public static String of(List<Judgement> juicios, List<ScenarioResult> fuera) {
        Map<String, List<Judgement>> byTable = new LinkedHashMap<>();
        juicios.forEach(juicio ->
                byTable.computeIfAbsent(name(juicio), same -> new ArrayList<>()).add(juicio));
        Map<String, Object> files = new LinkedHashMap<>();
        byTable.forEach((name, its) -> files.put(name, file(its)));
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("schemaVersion", "2");
        report.put("thresholds", Map.of("high", 98, "low", 90));
        report.put("config", Map.of("puntajes", scores(juicios), "escenariosQueNoCuentan", names(fuera)));
        report.put("files", files);
        try {
            return JSON.writeValueAsString(report);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Maps of texts and numbers are JSON", e);
        }
    }

    private static List<String> names(List<ScenarioResult> fuera) {
        return fuera.stream()
                .map(uno -> uno.archivo() + " " + uno.linea() + " " + uno.nombre())
                .toList();
    }

    /** Of what the schema has no place of its own for: it has one score a file, and a file is a table. */
    private static Map<String, Object> scores(List<Judgement> juicios) {
        Map<String, Object> scores = new LinkedHashMap<>();
        scores.put("version", score(Score.of(juicios)));
        for (Grouping por : Grouping.values()) {
            Map<String, Object> groups = new LinkedHashMap<>();
            por.scores(juicios).forEach((grupo, suyo) -> groups.put(grupo, score(suyo)));
            scores.put(por.name().toLowerCase(Locale.ROOT), groups);
        }
        return scores;
    }

    private static Map<String, Object> score(Score score) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("puntaje", Math.floor(score.puntaje() * 10) / 10);
        for (Fate fate : Fate.values()) {
            written.put(fate.cuantos(), score.of(fate));
        }
        return written;
    }

    private static String name(Judgement juicio) {
        DecisionTable tabla = juicio.mutante().tabla();
        return juicio.decision() + "/" + tabla.libro() + "/" + tabla.hoja();
    }

    private static Map<String, Object> file(List<Judgement> its) {
        SourceText source = new SourceText(its.get(0).mutante().tabla());
        List<Map<String, Object>> mutants = new ArrayList<>();
        for (Judgement one : its) {
            mutants.add(mutant(mutants.size(), one, source));
        }
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("language", "dictamen");
        file.put("source", source.text());
        file.put("mutants", mutants);
        return file;
    }

    private static Map<String, Object> mutant(int id, Judgement one, SourceText source) {
        Mutant mutant = one.mutante();
        SourceText.Span span = source.of(mutant);
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("id", name(one) + "#" + id);
        written.put("mutatorName", mutant.operador() + " " + mutant.operador().titulo());
        written.put("replacement", mutant.despues());
        written.put("description", mutant.celda() + ": " + mutant.operador().falta());
        written.put(
                "location",
                Map.of(
                        "start", Map.of("line", span.line(), "column", span.start()),
                        "end", Map.of("line", span.line(), "column", span.end())));
        written.put("status", status(one.destino()));
        one.testigo().ifPresent(witness -> written.put("statusReason", "Lo mataría: " + witness.linea()));
        switch (one.destino()) {
            case MUERTO -> written.put("killedBy", List.of(one.escenario()));
            case EQUIVALENTE -> written.put("statusReason", "Equivalente: ninguna solicitud admitida lo distingue.");
            case NO_OBSERVADO -> written.put("statusReason", "Los escenarios no comparan lo que cambia.");
            case SIN_TERMINAR -> written.put("statusReason", "No se pudo mostrar ni lo uno ni lo otro.");
            case VIVO -> {
                // Its witness says it.
            }
        }
        return written;
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
