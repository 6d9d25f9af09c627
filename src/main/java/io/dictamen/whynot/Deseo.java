package io.dictamen.whynot;

import io.dictamen.decision.Decision;
import io.dictamen.http.Problems;
import io.dictamen.http.QueryParameters;
import io.dictamen.wording.Wording;
import io.dictamen.workbook.FieldPath;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is wished instead: another outcome, or a certain one; or another value of a field of the result, or a certain one.
 *
 * @param campo of the result; null for the outcome
 * @param valor null for any other
 */
record Deseo(@Nullable FieldPath campo, @Nullable String valor) {
    static final List<String> NAMES = List.of("desenlace", "campo", "valor");
    static final Deseo OTRO = new Deseo(null, null);

    static Deseo of(QueryParameters given, Decision<?, ?> decision) {
        Optional<String> desenlace = given.text("desenlace");
        Optional<String> campo = given.text("campo");
        Optional<String> valor = given.text("valor");
        if (desenlace.isPresent() && campo.isPresent()) {
            throw Problems.badParameter("campo", "no va con desenlace: se busca lo uno o lo otro.");
        }
        if (valor.isPresent() && campo.isEmpty()) {
            throw Problems.badParameter("valor", "va con campo, que dice de qué campo del resultado es.");
        }
        return campo.map(name -> new Deseo(field(decision, name), valor.orElse(null)))
                .orElseGet(() -> new Deseo(null, desenlace.orElse(null)));
    }

    private static FieldPath field(Decision<?, ?> decision, String name) {
        return FieldPath.resolve(decision.salida(), name).orElseThrow(() -> {
            List<String> names = FieldPath.names(decision.salida());
            return Problems.badParameter(
                    "campo",
                    "no es un campo del resultado; se recibió " + Wording.quoted(name) + "."
                            + Wording.didYouMean(name, names));
        });
    }

    /** The same, where it may be had at all. */
    Deseo checked(Decision<?, ?> decision, Probe.Answer now) {
        List<String> words = campo == null ? desenlaces(decision, now.desenlace()) : constants(campo.tipo());
        String name = campo == null ? "desenlace" : "valor";
        if (valor != null && !words.isEmpty() && !words.contains(valor)) {
            throw Problems.badParameter(
                    name,
                    "puede ser " + Wording.anyOf(words) + "; se recibió " + Wording.quoted(valor) + "."
                            + Wording.didYouMean(valor, words));
        }
        if (valor != null && valor.equals(of(now))) {
            throw Problems.badParameter(name, "es lo que ya se decidió: busque otro.");
        }
        return this;
    }

    /** The outcomes that a decision may have, as far as its result declares them; none where it does not. */
    static List<String> desenlaces(Decision<?, ?> decision, String one) {
        return Arrays.stream(decision.salida().getRecordComponents())
                .map(component -> constants(component.getType()))
                .filter(constants -> constants.contains(one))
                .findFirst()
                .orElse(List.of());
    }

    private static List<String> constants(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList()
                : List.of();
    }

    boolean isGranted(Probe.Answer answer, Probe.Answer now) {
        String its = of(answer);
        return valor == null ? !its.equals(of(now)) : its.equals(valor);
    }

    String enPalabras() {
        if (campo == null) {
            return valor == null ? "Otro desenlace" : "El desenlace " + valor;
        }
        return valor == null ? "Otro valor de " + campo : campo + " " + valor;
    }

    private String of(Probe.Answer answer) {
        return campo == null ? answer.desenlace() : text(campo.get(answer.resultado()));
    }

    private static String text(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Deseo::text).collect(Collectors.joining(","));
        }
        return value instanceof Enum<?> constant ? constant.name() : value == null ? "" : value.toString();
    }
}
