package io.dictamen.scenario;

import io.dictamen.decision.Contract;
import io.dictamen.decision.ContractError;
import io.dictamen.decision.ContractViolation;
import io.dictamen.decision.Decision;
import io.dictamen.decision.Motivo;
import io.dictamen.decision.Verdict;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.rulebase.UndecidedRequest;
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
        return archivo.escenarios().stream()
                .map(escenario -> run(archivo.nombre(), archivo.decision(), escenario))
                .toList();
    }

    /** The rules of a decision that none of these cases made decide, in the order of its tables. */
    public List<String> untouched(Decision<?, ?> decision, List<ScenarioResult> resultados) {
        Set<String> hit = new HashSet<>();
        resultados.forEach(resultado -> hit.addAll(resultado.reglas()));
        return reglas.tablas(decision).stream()
                .flatMap(tabla -> tabla.filas().stream().map(tabla::regla))
                .filter(regla -> !hit.contains(regla))
                .toList();
    }

    private <I extends Record, O extends Record> ScenarioResult run(
            String archivo, Decision<I, O> decision, Scenario escenario) {
        List<String> diferencias = new ArrayList<>();
        List<String> rules = List.of();
        try {
            Contract.Request<I> request =
                    decision.contrato().read(escenario.dado().toString(), ahora, zona);
            Verdict<O> verdict = reglas.evaluate(decision, request.solicitud(), request.momento());
            compare(escenario, verdict, diferencias);
            rules = verdict.motivos().stream().map(Motivo::regla).toList();
        } catch (ContractViolation e) {
            diferencias.add("El pedido no cumple su contrato: "
                    + e.errores().stream().map(ContractError::mensaje).collect(Collectors.joining(" ")));
        } catch (UndecidedRequest e) {
            diferencias.add("La tabla «" + e.tabla() + "» no decide: la cumplen " + e.filas() + " filas.");
        } catch (RuntimeException e) {
            diferencias.add("No se pudo decidir: a las filas que se cumplen les falta algo que la respuesta necesita.");
        }
        return new ScenarioResult(
                archivo, escenario.linea(), escenario.nombre(), diferencias.isEmpty(), diferencias, rules);
    }

    private static void compare(Scenario escenario, Verdict<?> verdict, List<String> diferencias) {
        Map<String, String> actual = FlatResult.of(verdict.resultado(), escenario.porCodigo());
        Set<String> campos = new TreeSet<>(actual.keySet());
        campos.addAll(escenario.espera().keySet());
        for (String campo : campos) {
            String esperado = escenario.espera().get(campo);
            boolean open = ANY_TEXT.equals(esperado) && actual.containsKey(campo);
            compare(campo, open ? actual.get(campo) : esperado, actual.get(campo), diferencias);
        }
        List<String> clausulas =
                verdict.motivos().stream().map(Motivo::clausula).toList();
        compare("clausula", String.join("|", escenario.clausulas()), String.join("|", clausulas), diferencias);
    }

    private static void compare(
            String campo, @Nullable String esperado, @Nullable String actual, List<String> diferencias) {
        String wanted = esperado == null ? "" : esperado;
        String found = actual == null ? "" : actual;
        if (!wanted.equals(found)) {
            diferencias.add(campo + ": se esperaba " + shown(wanted) + " y se respondió " + shown(found) + ".");
        }
    }

    private static String shown(String texto) {
        return texto.isEmpty() ? "nada" : "«" + texto + "»";
    }
}
