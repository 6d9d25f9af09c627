package io.dictamen.mutation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dictamen.decision.Decision;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.scenario.RowWitness;
import io.dictamen.scenario.Scenario;
import io.dictamen.scenario.ScenarioFault;
import io.dictamen.scenario.ScenarioFile;
import io.dictamen.scenario.ScenarioRun;
import io.dictamen.scenario.text.CaseEdit;
import io.dictamen.witness.Suite;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The scenarios that the file of a decision lacks: with them every row decides that can, and every fault is noticed that a
 * request is known to tell. None of them is needless. What each expects is what the release answers now, and its name says
 * that somebody has to confirm it.
 */
public final class MissingScenarios {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final int MOST_ROUNDS = 5;
    private static final int MOST_CANDIDATES = 4_000;

    private final Decision<?, ?> decision;
    private final ScenarioRun run;
    private final byte[] contenido;
    private final Effort effort;
    private final CaseEdit edit;
    private final Map<JsonNode, Scenario> candidates = new LinkedHashMap<>();

    /**
     * A scenario that is proposed.
     *
     * @param celdas by the title of the column
     * @param notados the faults that no other scenario of the file notices
     * @param filas the rows, by the names of their rules, that no scenario of the file makes decide
     */
    public record Proposal(String nombre, Map<String, Object> celdas, List<Mutant> notados, List<String> filas) {}

    private MissingScenarios(Decision<?, ?> decision, ScenarioRun run, byte[] contenido, Effort effort) {
        this.decision = decision;
        this.run = run;
        this.contenido = contenido;
        this.effort = effort;
        this.edit = new CaseEdit(contenido);
    }

    /** @param contenido of the scenario file of the decision */
    public static List<Proposal> of(ScenarioRun run, Decision<?, ?> decision, byte[] contenido, Effort effort) {
        return new MissingScenarios(decision, run, contenido, effort).proposals();
    }

    /** A scenario file, with the columns of another, that has these and no others. */
    public static byte[] file(byte[] contenido, List<Proposal> propuestas) {
        return new CaseEdit(contenido)
                .holding(propuestas.stream().map(Proposal::celdas).toList());
    }

    private List<Proposal> proposals() {
        Suite<?> own = suite();
        if (own.tablas().size() < decision.etapas().size()) {
            return List.of();
        }
        Set<String> rows = rows(own);
        own.casos().forEach(caso -> rows.removeAll(decided(caso.caso())));
        RowWitness witness = new RowWitness(run, decision, contenido);
        rows.forEach(regla ->
                witness.find(regla).ifPresent(celdas -> read(celdas).ifPresent(caso -> add(own, caso.dado()))));
        List<Judgement> juicios = judged(own);
        Set<Object> dead = juicios.stream()
                .filter(juicio -> juicio.destino() == Fate.MUERTO)
                .map(juicio -> key(juicio.mutante()))
                .collect(Collectors.toSet());
        Suite<?> all = own;
        for (int i = 0; i < MOST_ROUNDS && grown(own, juicios); i++) {
            all = suite();
            juicios = judged(all);
        }
        return chosen(all, rows, dead);
    }

    private static Set<String> rows(Suite<?> suite) {
        return suite.tablas().stream()
                .flatMap(tabla -> tabla.filas().stream().map(tabla::regla))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<String> decided(Scenario caso) {
        return run.run(decision, caso).reglas();
    }

    private List<Judgement> judged(Suite<?> suite) {
        return Mutation.judged(Mutation.judges(suite), effort);
    }

    private Suite<?> suite() {
        return suite(decision);
    }

    private <I extends Record> Suite<I> suite(Decision<I, ?> suya) {
        return new Suite<>(suya, run, contenido, List.copyOf(candidates.values()));
    }

    /** Whether survivors brought requests that are no candidates yet; what the file itself has needs none. */
    private boolean grown(Suite<?> own, List<Judgement> juicios) {
        int before = candidates.size();
        juicios.forEach(juicio -> juicio.testigo().ifPresent(testigo -> add(own, json(testigo.solicitud()))));
        return candidates.size() > before;
    }

    private void add(Suite<?> own, JsonNode dado) {
        if (candidates.size() < MOST_CANDIDATES && own.questions(dado).isPresent() && !candidates.containsKey(dado)) {
            // A case counts as the file can hold it.
            read(own.cells(dado, CaseName.TO_BE_CONFIRMED))
                    .filter(caso -> run.run(decision, caso).cumple())
                    .ifPresent(caso -> candidates.put(dado, caso));
        }
    }

    private Optional<Scenario> read(Map<String, Object> celdas) {
        try {
            return ScenarioFile.parse(decision, edit.holding(List.of(celdas))).escenarios().stream()
                    .findFirst();
        } catch (ScenarioFault e) {
            return Optional.empty();
        }
    }

    private List<Proposal> chosen(Suite<?> all, Set<String> rows, Set<Object> dead) {
        Set<Scenario> others = new HashSet<>(candidates.values());
        List<Suite.Prepared> casos = all.casos().stream()
                .filter(caso -> others.contains(caso.caso()))
                .toList();
        List<BitSet> sets = new ArrayList<>();
        List<String> filas = List.copyOf(rows);
        casos.forEach(caso -> sets.add(bits(filas, decided(caso.caso()))));
        List<Mutant> mutants = new ArrayList<>();
        for (Judge judge : Mutation.judges(all)) {
            for (Mutant mutant : judge.mutants()) {
                if (!dead.contains(key(mutant)) && !effort.stopped().getAsBoolean()) {
                    int place = filas.size() + mutants.size();
                    mutants.add(mutant);
                    RuleBase mutated = judge.mutated(mutant);
                    for (int i = 0; i < casos.size(); i++) {
                        sets.get(i).set(place, judge.kills(casos.get(i), mutant, mutated));
                    }
                }
            }
        }
        List<Integer> few = Cover.of(sets);
        Set<String> names = new HashSet<>();
        return few.stream()
                .map(i -> proposal(all, casos.get(i), only(sets, few, i), filas, mutants, names))
                .toList();
    }

    private static BitSet bits(List<String> filas, List<String> decided) {
        BitSet bits = new BitSet();
        decided.stream().map(filas::indexOf).filter(place -> place >= 0).forEach(bits::set);
        return bits;
    }

    /** What no other of those that were chosen has. */
    private static BitSet only(List<BitSet> sets, List<Integer> few, int one) {
        BitSet own = (BitSet) sets.get(one).clone();
        few.stream().filter(other -> other != one).forEach(other -> own.andNot(sets.get(other)));
        return own;
    }

    private static Proposal proposal(
            Suite<?> all,
            Suite.Prepared caso,
            BitSet own,
            List<String> filas,
            List<Mutant> mutants,
            Set<String> names) {
        List<Mutant> notados = own.stream()
                .filter(place -> place >= filas.size())
                .mapToObj(place -> mutants.get(place - filas.size()))
                .toList();
        String sentence = CaseName.of(caso, notados);
        String nombre = sentence;
        for (int i = 2; !names.add(nombre); i++) {
            nombre = sentence + " (" + i + ")";
        }
        List<String> suyas = own.stream()
                .filter(place -> place < filas.size())
                .mapToObj(filas::get)
                .toList();
        return new Proposal(nombre, all.cells(caso.caso().dado(), nombre), notados, suyas);
    }

    private static Object key(Mutant mutante) {
        return List.of(mutante.operador(), mutante.tabla().hoja(), mutante.celda(), mutante.antes(), mutante.despues());
    }

    private static JsonNode json(String solicitud) {
        try {
            return JSON.readTree(solicitud);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("It was written by the same library", e);
        }
    }
}
