package io.dictamen.procedure.ventaswat;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dictamen.decision.ContractError;
import io.dictamen.decision.ContractError.Codigo;
import io.dictamen.decision.ContractViolation;
import io.dictamen.decision.Decision;
import io.dictamen.decision.Motivo;
import io.dictamen.decision.Verdict;
import io.dictamen.release.OurRules;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a caller sends, asked of our own rules on the morning of 10 March 2026. */
record Pedido(Map<String, String> campos) {
    private static final ZoneId ZONA = ZoneId.of("America/La_Paz");
    private static final OffsetDateTime AHORA = OffsetDateTime.parse("2026-03-10T09:00:00-04:00");

    record Dictado<O>(O resultado, List<String> clausulas) {}

    /** Names and values by turns; a value is JSON with ' for its quotes, or null where the field is left out. */
    static Pedido de(@Nullable Object... camposYValores) {
        return new Pedido(Map.of()).con(camposYValores);
    }

    Pedido con(@Nullable Object... camposYValores) {
        Map<String, String> otros = new TreeMap<>(campos);
        for (int i = 0; i < camposYValores.length; i += 2) {
            if (camposYValores[i + 1] != null) {
                otros.put((String) camposYValores[i], String.valueOf(camposYValores[i + 1]));
            }
        }
        return new Pedido(otros);
    }

    Pedido sin(String campo) {
        Map<String, String> otros = new TreeMap<>(campos);
        otros.remove(campo);
        return new Pedido(otros);
    }

    <I extends Record, O extends Record> Dictado<O> dictado(Decision<I, O> decision) {
        var pedido = decision.contrato().read(json(), AHORA, ZONA);
        Verdict<O> verdict = OurRules.RULE_BASE.evaluate(decision, pedido.solicitud(), pedido.momento());
        return new Dictado<>(
                verdict.resultado(),
                verdict.motivos().stream().map(Motivo::clausula).toList());
    }

    /** The code of each faulty field. */
    Map<String, Codigo> faltas(Decision<?, ?> decision) {
        return violation(decision).stream().collect(Collectors.toMap(ContractError::campo, ContractError::codigo));
    }

    List<String> mensajes(Decision<?, ?> decision) {
        return violation(decision).stream().map(ContractError::mensaje).toList();
    }

    private List<ContractError> violation(Decision<?, ?> decision) {
        return catchThrowableOfType(
                        ContractViolation.class, () -> decision.contrato().read(json(), AHORA, ZONA))
                .errores();
    }

    String json() {
        return campos.entrySet().stream()
                .map(campo -> "\"" + campo.getKey() + "\":" + campo.getValue().replace('\'', '"'))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
