package io.dictamen.impact;

import io.dictamen.impact.Comparison.Likeness;
import io.dictamen.impact.Impacto.Antes;
import io.dictamen.impact.Impacto.Despues;
import io.dictamen.impact.Impacto.Diferencia;
import io.dictamen.journal.AnswerParts;
import io.dictamen.journal.RecordedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/** Decides recorded requests again and keeps count. Confined to a thread; several are added up when they are done. */
final class Reevaluation {
    private final Redecision redecision;
    private final int limite;
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final TreeSet<Diferencia> diferencias = new TreeSet<>(Comparator.comparing(Diferencia::id));

    Reevaluation(Redecision redecision, int limite) {
        this.redecision = redecision;
        this.limite = limite;
    }

    void decide(RecordedRequest recorded) {
        Tally tally = tallies.computeIfAbsent(recorded.decision(), it -> new Tally());
        Redecision.Again again = redecision.of(recorded);
        tally.count(recorded, again);
        if (again instanceof Redecision.Decided decided
                && decided.likeness() == Likeness.DIFERENTE
                && isAmongTheFirst(recorded)) {
            diferencias.add(new Diferencia(
                    recorded.id(),
                    recorded.decision(),
                    recorded.asunto(),
                    antes(recorded, recorded.respuesta()),
                    new Despues(
                            decided.desenlace(),
                            decided.verdict().resultado(),
                            decided.verdict().motivos())));
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
                redecision.version(),
                ImpactSummary.of(redecision.version(), total.cuenta()),
                total.cuenta(),
                tallies.entrySet().stream()
                        .map(it -> it.getValue().porDecision(it.getKey()))
                        .toList(),
                diferencias.stream().toList(),
                milisegundos);
    }
}
