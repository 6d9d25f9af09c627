package io.dictamen.witness;

import com.fasterxml.jackson.databind.JsonNode;
import io.dictamen.decision.Contract;
import io.dictamen.decision.ContractError;
import io.dictamen.decision.ContractViolation;
import io.dictamen.decision.Decision;
import io.dictamen.decision.MalformedRequest;
import io.dictamen.decision.Stage;
import io.dictamen.decision.Verdict;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.rulebase.UndecidedRequest;
import io.dictamen.scenario.CaseCells;
import io.dictamen.scenario.CaseRun;
import io.dictamen.scenario.Scenario;
import io.dictamen.scenario.ScenarioFile;
import io.dictamen.scenario.ScenarioRun;
import io.dictamen.scenario.text.CaseEdit;
import io.dictamen.scenario.text.CaseTexts;
import io.dictamen.workbook.CatalogSheet;
import io.dictamen.workbook.DecisionTable;
import io.dictamen.workbook.Row;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The scenarios of a decision, and all that it takes to ask its tables anything. Thread-safe. */
public final class Suite<I extends Record> {
    private static final int MOST_KEPT = 5_000;

    private final Decision<I, ?> decision;
    private final ScenarioRun run;
    private final List<DecisionTable> tablas;
    private final List<Prepared> casos = new ArrayList<>();
    private final byte[] contenido;
    private final Set<String> porCodigo;
    private final Set<CatalogSheet> hojas = new LinkedHashSet<>();
    private final Map<String, CaseRun> own = new ConcurrentHashMap<>();

    /** A scenario that passes, and what each table was asked for it. */
    public record Prepared(Scenario caso, List<Question> preguntas) {}

    public Suite(Decision<I, ?> decision, ScenarioRun run, byte[] contenido) {
        this(decision, run, contenido, List.of());
    }

    /**
     * @param contenido of the scenario file of the decision
     * @param otros scenarios more
     */
    public Suite(Decision<I, ?> decision, ScenarioRun run, byte[] contenido, List<Scenario> otros) {
        this.decision = decision;
        this.run = run;
        this.contenido = contenido.clone();
        this.tablas = run.reglas().tablas(decision);
        ScenarioFile archivo = ScenarioFile.parse(decision, contenido);
        this.porCodigo = archivo.escenarios().get(0).porCodigo();
        List<Scenario> todos = new ArrayList<>(archivo.escenarios());
        todos.addAll(otros);
        for (Scenario caso : todos) {
            if (run.run(decision, caso).cumple()) {
                prepared(caso).ifPresent(casos::add);
            }
        }
        hojas.addAll(run.reglas().lookedIn(decision));
        casos.forEach(caso -> hojas.addAll(consulted(caso.caso().dado())));
    }

    /** A scenario, whether it passes or not; empty where its request breaks the contract, or is not decided. */
    public Optional<Prepared> prepared(Scenario caso) {
        return questions(caso.dado()).map(preguntas -> new Prepared(caso, preguntas));
    }

    private Set<CatalogSheet> consulted(JsonNode dado) {
        Contract.Request<I> request = decision.contrato().read(dado.toString(), run.ahora(), run.zona());
        return run.reglas().consulted(decision, request.solicitud(), request.momento());
    }

    /** The look-up sheets that the tables look in, or that a scenario asks for. */
    public Set<CatalogSheet> hojas() {
        return hojas;
    }

    public Decision<I, ?> decision() {
        return decision;
    }

    public List<DecisionTable> tablas() {
        return tablas;
    }

    public List<Prepared> casos() {
        return casos;
    }

    /** What each table is asked for a request; empty where it breaks its contract, or the tables do not decide it. */
    public Optional<List<Question>> questions(JsonNode dado) {
        try {
            Contract.Request<I> request = decision.contrato().read(dado.toString(), run.ahora(), run.zona());
            List<RuleBase.Asked> asked = run.reglas().asked(decision, request.solicitud(), request.momento());
            Map<Stage<?>, List<Predicate<Object>>> enteras =
                    run.reglas().readWhole(decision, request.solicitud(), request.momento());
            List<Question> preguntas = new ArrayList<>();
            for (int i = 0; i < asked.size(); i++) {
                preguntas.add(Question.of(
                        asked.get(i).tabla(),
                        asked.get(i).hecho(),
                        enteras.get(decision.etapas().get(i))));
            }
            return Optional.of(preguntas);
        } catch (ContractViolation | MalformedRequest | UndecidedRequest | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** The rows of the table of a stage that a request meets by those rules; empty where they do not decide it. */
    public Optional<List<Row>> met(JsonNode dado, RuleBase reglas, int etapa) {
        Contract.Request<I> request = decision.contrato().read(dado.toString(), run.ahora(), run.zona());
        try {
            RuleBase.Asked asked = reglas.asked(decision, request.solicitud(), request.momento())
                    .get(etapa);
            return Optional.of(asked.tabla().filas().stream()
                    .filter(row -> row.matches(asked.hecho()))
                    .toList());
        } catch (UndecidedRequest e) {
            return Optional.empty();
        }
    }

    /** Whether a request breaks its contract. */
    public boolean breaks(JsonNode dado) {
        try {
            decision.contrato().read(dado.toString(), run.ahora(), run.zona());
            return false;
        } catch (ContractViolation | MalformedRequest e) {
            return true;
        }
    }

    /** The faults of a request. */
    public List<ContractError> faults(JsonNode dado) {
        try {
            decision.contrato().read(dado.toString(), run.ahora(), run.zona());
            return List.of();
        } catch (ContractViolation e) {
            return e.errores();
        } catch (MalformedRequest e) {
            return List.of();
        }
    }

    /** Whether the scenario notices that the tables are other ones. */
    public boolean notices(Scenario caso, RuleBase otras) {
        return !run.on(otras).run(decision, caso).cumple();
    }

    public RuleBase with(DecisionTable otra) {
        return run.reglas().reading(otra);
    }

    /** What a scenario would compare of the answer. */
    public CaseRun answer(JsonNode dado, RuleBase reglas) {
        return run.on(reglas).run(decision, new Scenario(0, "", dado, Map.of(), porCodigo, List.of()));
    }

    /** All of the answer. */
    public CaseRun whole(JsonNode dado, RuleBase reglas) {
        return run.on(reglas).run(decision, new Scenario(0, "", dado, Map.of(), Set.of(), List.of()));
    }

    /** All of its own answer, which is asked for again and again beside those of others. */
    public CaseRun own(JsonNode dado) {
        String text = dado.toString(); // 1.0 and 1.00 are one node, and two answers where they are echoed
        CaseRun kept = own.get(text);
        if (kept == null) {
            kept = whole(dado, run.reglas());
            if (own.size() < MOST_KEPT) {
                own.put(text, kept);
            }
        }
        return kept;
    }

    public RuleBase reglas() {
        return run.reglas();
    }

    /** The line of the scenario file for a request, with the answer that it gets now. */
    public String line(JsonNode dado, String nombre) {
        byte[] file = new CaseEdit(contenido).add(cells(dado, nombre)).bytes();
        List<String> lines = new String(file, StandardCharsets.UTF_8).lines().toList();
        return lines.get(lines.size() - 1);
    }

    /** The same by the titles of its columns. */
    public Map<String, Object> cells(JsonNode dado, String nombre) {
        Contract.Request<I> request = decision.contrato().read(dado.toString(), run.ahora(), run.zona());
        Verdict<?> verdict = run.reglas().evaluate(decision, request.solicitud(), request.momento());
        List<String> titulos = CaseTexts.read(contenido).titulos();
        return CaseCells.alike(
                decision, titulos, nombre, dado.toString(), request.momento().referencia(), verdict);
    }
}
