package io.dictamen.impact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dictamen.decision.Contract;
import io.dictamen.decision.ContractViolation;
import io.dictamen.decision.Decision;
import io.dictamen.decision.MalformedRequest;
import io.dictamen.decision.Verdict;
import io.dictamen.evaluation.Catalogue;
import io.dictamen.impact.Comparison.Likeness;
import io.dictamen.impact.Impacto.Antes;
import io.dictamen.impact.Impacto.Causa;
import io.dictamen.impact.Impacto.Despues;
import io.dictamen.impact.Impacto.Diferencia;
import io.dictamen.journal.AnswerParts;
import io.dictamen.journal.RecordedRequest;
import io.dictamen.rulebase.RuleBase;
import io.dictamen.rulebase.UndecidedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Decides recorded requests again and keeps count. Confined to a thread; several are added up when they are done. */
final class Reevaluation {
    private final RuleBase rules;
    private final ObjectMapper json;
    private final Comparison comparison;
    private final int limite;
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final TreeSet<Diferencia> diferencias = new TreeSet<>(Comparator.comparing(Diferencia::id));

    Reevaluation(RuleBase rules, ObjectMapper json, int limite) {
        this.rules = rules;
        this.json = json;
        this.comparison = new Comparison(json);
        this.limite = limite;
    }

    void decide(RecordedRequest recorded) {
        String nombre = recorded.decision();
        Tally tally = tallies.computeIfAbsent(nombre, it -> new Tally());
        Optional<Decision<?, ?>> decision = Catalogue.known(nombre);
        if (decision.isEmpty()) {
            tally.left(Causa.SIN_DECISION, recorded.id());
            return;
        }
        try {
            decide(decision.get(), recorded, tally);
        } catch (ContractViolation | MalformedRequest e) {
            tally.left(Causa.CONTRATO, recorded.id());
        } catch (UndecidedRequest e) {
            tally.left(Causa.SIN_FILA, recorded.id());
        }
    }

    private <I extends Record, O extends Record> void decide(
            Decision<I, O> decision, RecordedRequest recorded, Tally tally) {
        Contract.Request<I> request =
                decision.contrato().read(recorded.entrada(), recorded.fechaReferencia(), recorded.zona());
        Verdict<O> verdict = rules.evaluate(decision, request.solicitud(), request.momento());
        byte[] respuesta = recorded.respuesta();
        Likeness likeness = comparison.of(respuesta, bytes(verdict.resultado()), bytes(verdict.motivos()));
        if (likeness == null) {
            tally.left(Causa.SIN_RESULTADO, recorded.id());
            return;
        }
        Despues despues =
                new Despues(decision.desenlace().apply(verdict.resultado()), verdict.resultado(), verdict.motivos());
        tally.decided(recorded.desenlace(), despues.desenlace(), likeness);
        if (likeness == Likeness.DIFERENTE && isAmongTheFirst(recorded)) {
            diferencias.add(new Diferencia(
                    recorded.id(), recorded.decision(), recorded.asunto(), antes(recorded, respuesta), despues));
            cut();
        }
    }

    private boolean isAmongTheFirst(RecordedRequest recorded) {
        return diferencias.size() < limite
                || recorded.id().compareTo(diferencias.last().id()) < 0;
    }

    private void cut() {
        while (diferencias.size() > limite) {
            diferencias.pollLast();
        }
    }

    private static Antes antes(RecordedRequest recorded, byte[] respuesta) {
        try {
            AnswerParts parts = AnswerParts.of(respuesta);
            AnswerParts.Part resultado = Objects.requireNonNull(parts.resultado());
            AnswerParts.Part motivos = parts.motivos();
            return new Antes(
                    recorded.version(),
                    recorded.desenlace(),
                    text(resultado, respuesta),
                    motivos == null ? null : text(motivos, respuesta));
        } catch (IOException e) {
            throw new UncheckedIOException("A kept answer is no JSON", e);
        }
    }

    private static String text(AnswerParts.Part part, byte[] respuesta) {
        return new String(part.of(respuesta), StandardCharsets.UTF_8);
    }

    private byte[] bytes(Object part) {
        try {
            return json.writeValueAsBytes(part);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A verdict cannot be written", e);
        }
    }

    void add(Reevaluation other) {
        other.tallies.forEach((nombre, tally) ->
                tallies.computeIfAbsent(nombre, it -> new Tally()).add(tally));
        diferencias.addAll(other.diferencias);
        cut();
    }

    Impacto impacto(long milisegundos) {
        Tally total = new Tally();
        tallies.values().forEach(total::add);
        return new Impacto(
                rules.version(),
                ImpactSummary.of(rules.version(), total.cuenta()),
                total.cuenta(),
                tallies.entrySet().stream()
                        .map(it -> it.getValue().porDecision(it.getKey()))
                        .toList(),
                diferencias.stream().toList(),
                milisegundos);
    }
}
