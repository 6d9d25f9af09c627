package io.dictamen.scenario;

import io.dictamen.decision.Contract;
import io.dictamen.decision.ContractError;
import io.dictamen.decision.ContractViolation;
import io.dictamen.decision.Decision;
import io.dictamen.decision.Motivo;
import io.dictamen.decision.Verdict;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.rulebase.UndecidedRequest;
import io.dictamen.scenario.CaseRun.Mismatch;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Runs scenarios on a rule base.
 *
 * @param ahora the moment that a case is decided for which gives no {@code fechaReferencia}
 */
public record ScenarioRun(RuleBase reglas, OffsetDateTime ahora, ZoneId zona) {
    /** Some text, whichever it is: of the cases of one row, one is enough to say its message. */
    private static final String ANY_TEXT = "*";

    public List<ScenarioResult> run(ScenarioFile archivo) {
        return cases(archivo).stream()
                .map(caso -> caso.result(archivo.nombre()))
                .toList();
    }

    /** The same, with all that was answered. */
    public List<CaseRun> cases(ScenarioFile archivo) {
        return archivo.escenarios().stream()
                .map(caso -> run(archivo.decision(), caso))
                .toList();
    }

    /** The same cases on other rules. */
    public ScenarioRun on(RuleBase otras) {
        return new ScenarioRun(otras, ahora, zona);
    }

    /** The rules of a decision that none of these cases made decide, in the order of its tables. */
    public List<String> untouched(Decision<?, ?> decision, List<ScenarioResult> resultados) {
        return uncovered(decision, resultados).stream().map(Motivo::regla).toList();
    }

    /** The rows of a decision that none of these cases made decide, in the order of its tables. */
    public List<Motivo> uncovered(Decision<?, ?> decision, List<ScenarioResult> resultados) {
        Set<String> hit = new HashSet<>();
        resultados.forEach(resultado -> hit.addAll(resultado.reglas()));
        return reglas.tablas(decision).stream()
                .flatMap(tabla -> tabla.filas().stream()
                        .filter(fila -> !hit.contains(tabla.regla(fila)))
                        .map(fila -> new Motivo(
                                tabla.libro(), tabla.hoja(), fila.numero(), fila.clausula(), tabla.regla(fila))))
                .toList();
    }

    /** What became of one case. */
    public <I extends Record, O extends Record> CaseRun run(Decision<I, O> decision, Scenario caso) {
        try {
            Contract.Request<I> request = decision.contrato().read(caso.dado().toString(), ahora, zona);
            Verdict<O> verdict = reglas.evaluate(decision, request.solicitud(), request.momento());
            Map<String, String> actual = FlatResult.of(verdict.resultado(), caso.porCodigo());
            return new CaseRun(caso, actual, verdict.motivos(), compare(caso, actual, verdict.motivos()), null);
        } catch (ContractViolation e) {
            return CaseRun.undecided(
                    caso,
                    "El pedido no cumple su contrato: "
                            + e.errores().stream().map(ContractError::mensaje).collect(Collectors.joining(" ")));
        } catch (UndecidedRequest e) {
            return CaseRun.undecided(
                    caso, "La tabla «" + e.tabla() + "» no decide: la cumplen " + e.filas() + " filas.");
        } catch (RuntimeException e) {
            return CaseRun.undecided(
                    caso, "No se pudo decidir: a las filas que se cumplen les falta algo que la respuesta necesita.");
        }
    }

    private static List<Mismatch> compare(Scenario caso, Map<String, String> actual, List<Motivo> motivos) {
        List<Mismatch> distintos = new ArrayList<>();
        Set<String> campos = new TreeSet<>(actual.keySet());
        campos.addAll(caso.espera().keySet());
        for (String campo : campos) {
            String esperado = caso.espera().get(campo);
            boolean open = ANY_TEXT.equals(esperado) && actual.containsKey(campo);
            compare(campo, open ? actual.get(campo) : esperado, actual.get(campo), distintos);
        }
        List<String> clausulas = motivos.stream().map(Motivo::clausula).toList();
        compare(Parte.CLAUSULA.titulo(), String.join("|", caso.clausulas()), String.join("|", clausulas), distintos);
        return List.copyOf(distintos);
    }

    private static void compare(
            String campo, @Nullable String esperado, @Nullable String actual, List<Mismatch> distintos) {
        String wanted = esperado == null ? "" : esperado;
        String found = actual == null ? "" : actual;
        if (!wanted.equals(found)) {
            distintos.add(new Mismatch(campo, wanted, found));
        }
    }
}
