package io.dictamen.console.impacto;

import io.dictamen.decision.Decision;
import io.dictamen.evaluation.Catalogue;
import io.dictamen.impact.Impacto.Cambio;
import io.dictamen.impact.ImpactoDelPeriodo;
import io.dictamen.impact.Por;
import io.dictamen.impact.Recuento;
import io.dictamen.impact.Recuento.Reparto;
import io.dictamen.impact.Recuento.Valor;
import io.dictamen.procedure.indicador.Indicadores;
import io.dictamen.report.IndicadorSupuesto;
import io.dictamen.rulebase.Vocabulario;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom a release would have touched, with the names that people give to decisions and outcomes.
 *
 * @param decisiones those of which some answer would be another
 * @param iguales the names of those of which none would
 */
public record Trafico(
        ImpactoDelPeriodo impacto, List<DeUna> decisiones, List<String> iguales, List<Cifra> indicadores) {
    private static final int SHOWN = 15;

    /** One decision. */
    public record DeUna(String titulo, Recuento recuento, List<Paso> pasos, List<Tabla> tablas) {}

    /** From one outcome to another. */
    public record Paso(String antes, String despues, long diferentes) {}

    /** Its requests by one of their fields; {@code mas} values are left out. */
    public record Tabla(String por, List<Renglon> renglones, int mas) {}

    /** @param pasos from which outcome to which, in a sentence */
    public record Renglon(String valor, long dictamenes, long diferentes, String pasos) {}

    /** An indicator of a month; {@code antes} and {@code despues} what it came to, in words. */
    public record Cifra(String nombre, IndicadorSupuesto medida, boolean distinta, String antes, String despues) {}

    static @Nullable Trafico of(@Nullable ImpactoDelPeriodo impacto, Vocabulario vocabulario) {
        if (impacto == null) {
            return null;
        }
        Words words = new Words(vocabulario);
        return new Trafico(
                impacto,
                impacto.decisiones().stream()
                        .filter(Trafico::isTouched)
                        .map(words::one)
                        .toList(),
                impacto.decisiones().stream()
                        .filter(una -> !isTouched(una))
                        .map(una -> title(una.total().decision()))
                        .toList(),
                impacto.indicadores().stream().map(words::figure).toList());
    }

    private static boolean isTouched(Recuento una) {
        return una.total().cuenta().diferentes() > 0 || una.total().cuenta().noEvaluables() > 0;
    }

    private static String title(String decision) {
        return Catalogue.known(decision).map(Decision::titulo).orElse(decision);
    }

    private record Words(Vocabulario vocabulario) {
        DeUna one(Recuento una) {
            String decision = una.total().decision();
            return new DeUna(
                    title(decision),
                    una,
                    una.total().cambios().stream()
                            .filter(cambio -> cambio.diferentes() > 0)
                            .map(cambio -> step(decision, cambio))
                            .toList(),
                    una.repartos().stream()
                            .map(reparto -> table(decision, reparto))
                            .toList());
        }

        private Paso step(String decision, Cambio cambio) {
            return new Paso(label(decision, cambio.antes()), label(decision, cambio.despues()), cambio.diferentes());
        }

        private Tabla table(String decision, Reparto reparto) {
            Comparator<Valor> order = reparto.por() == Por.MES
                    ? Comparator.comparing(valor -> Objects.requireNonNullElse(valor.valor(), ""))
                    : Comparator.comparingLong(Valor::diferentes)
                            .thenComparingLong(Valor::dictamenes)
                            .reversed();
            List<Renglon> all = reparto.valores().stream()
                    .sorted(order)
                    .limit(SHOWN)
                    .map(valor -> line(decision, valor))
                    .toList();
            return new Tabla(
                    switch (reparto.por()) {
                        case REGION -> "Zona";
                        case OFICINA -> "Punto de venta";
                        case CANAL -> "Canal";
                        case MES -> "Mes";
                    },
                    all,
                    reparto.valores().size() - all.size());
        }

        private Renglon line(String decision, Valor valor) {
            String pasos = valor.pasos().stream()
                    .map(paso -> paso.diferentes() + " de " + label(decision, paso.antes())
                            + (paso.antes().equals(paso.despues())
                                    ? ", con otros datos"
                                    : " a " + label(decision, paso.despues())))
                    .collect(Collectors.joining("; "));
            return new Renglon(
                    valor.valor() == null ? "sin dato" : label(decision, valor.valor()),
                    valor.dictamenes(),
                    valor.diferentes(),
                    pasos);
        }

        Cifra figure(IndicadorSupuesto medida) {
            return new Cifra(
                    words(medida.antes().indicador().name()),
                    medida,
                    !Objects.equals(medida.antes().valor(), medida.despues().valor())
                            || !Objects.equals(
                                    medida.antes().resultado(), medida.despues().resultado()),
                    words(medida.antes().resultado()),
                    words(medida.despues().resultado()));
        }

        private String words(@Nullable String constante) {
            return constante == null ? "" : vocabulario.etiqueta(Indicadores.PROCEDIMIENTO, constante);
        }

        private String label(String decision, String constante) {
            return Catalogue.known(decision).isPresent() && constante.matches("[A-Z][A-Z0-9_]+")
                    ? vocabulario.etiqueta(Catalogue.entry(decision).procedimiento(), constante)
                    : constante;
        }
    }
}
