package io.dictamen.console.impacto;

import io.dictamen.console.Formato;
import io.dictamen.evaluation.Catalogue;
import io.dictamen.impact.Impacto;
import io.dictamen.impact.Impacto.Cambio;
import io.dictamen.impact.Impacto.Causa;
import io.dictamen.impact.Impacto.Diferencia;
import io.dictamen.impact.Impacto.PorDecision;
import io.dictamen.rulebase.Vocabulario;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a measure found, with the names that people give to decisions and outcomes.
 *
 * @param distintos the outcomes of which some answer would be another
 * @param iguales the outcomes of which none would
 */
public record Comparado(
        List<Renglon> distintos, List<Renglon> iguales, List<SinRespuesta> sinRespuesta, List<Otra> primeras) {

    /** Verdicts of one outcome, and what they would be. */
    public record Renglon(String decision, String antes, String despues, Cambio cambio) {}

    /** Requests that have no second answer. */
    public record SinRespuesta(String decision, Causa causa, long dictamenes) {}

    /** A request that would get another answer. */
    public record Otra(Diferencia una, String decision, String antes, String despues) {}

    static Comparado of(Impacto impacto, Vocabulario vocabulario) {
        Names names = new Names(vocabulario);
        List<Renglon> todos =
                impacto.decisiones().stream().flatMap(names::lines).toList();
        return new Comparado(
                todos.stream().filter(uno -> uno.cambio().diferentes() > 0).toList(),
                todos.stream().filter(uno -> uno.cambio().diferentes() == 0).toList(),
                impacto.decisiones().stream().flatMap(names::undecided).toList(),
                impacto.diferencias().stream().map(names::other).toList());
    }

    private record Names(Vocabulario vocabulario) {
        Stream<Renglon> lines(PorDecision una) {
            return una.cambios().stream()
                    .map(cambio -> new Renglon(
                            title(una.decision()),
                            label(una.decision(), cambio.antes()),
                            label(una.decision(), cambio.despues()),
                            cambio));
        }

        Stream<SinRespuesta> undecided(PorDecision una) {
            return una.noEvaluables().stream()
                    .map(sin -> new SinRespuesta(title(una.decision()), sin.causa(), sin.dictamenes()));
        }

        Otra other(Diferencia una) {
            return new Otra(
                    una,
                    title(una.decision()),
                    label(una.decision(), una.antes().desenlace()),
                    label(una.decision(), una.despues().desenlace()));
        }

        private static String title(String decision) {
            return Formato.tituloDeDecision(decision);
        }

        private String label(String decision, String desenlace) {
            return Catalogue.known(decision).isPresent()
                    ? vocabulario.etiqueta(Catalogue.entry(decision).procedimiento(), desenlace)
                    : desenlace;
        }
    }
}
