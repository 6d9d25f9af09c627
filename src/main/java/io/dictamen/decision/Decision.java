package io.dictamen.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A named question with a contract: the request it takes, the tables that decide it and the result they give.
 *
 * @param clausula the part of the procedure that it answers for, such as {@code COM-DSC-P06 A}
 * @param hechos the class of the fact that its DRL rules read; a rule serves the decisions whose fact it reads
 * @param previo makes that fact
 * @param consultados the catalogues whose entries are facts for its DRL rules
 * @param resultado makes the result from the rows that the stages kept
 * @param desenlace the result in one word, for counting
 * @param porCampo how the result is cut to some fields; null where it has no errors by field
 * @param asunto the number or code of what is decided about, for finding its verdicts again
 */
public record Decision<I extends Record, O extends Record>(
        String nombre,
        String titulo,
        String clausula,
        Contract<I> contrato,
        Class<O> salida,
        Class<? extends Record> hechos,
        BiFunction<I, Momento, ? extends Record> previo,
        List<Catalogo<?>> consultados,
        List<Stage<?>> etapas,
        Function<Evaluation<I>, O> resultado,
        Function<O, String> desenlace,
        @Nullable PorCampo<O> porCampo,
        Function<I, String> asunto) {

    public static <I extends Record, O extends Record> Builder<I, O> de(
            String nombre, String titulo, String clausula, Class<I> entrada, Class<O> salida) {
        return new Builder<>(nombre, titulo, clausula, entrada, salida);
    }

    /** The policy of the table that decides: the last of those that give one row, or COLLECT where none does. */
    public HitPolicy politica() {
        return etapas.stream()
                .map(Stage::politica)
                .filter(politica -> politica != HitPolicy.COLLECT)
                .reduce((una, otra) -> otra)
                .orElse(HitPolicy.COLLECT);
    }

    /** Collects the parts of a decision by name. */
    public static final class Builder<I extends Record, O extends Record> {
        private final String nombre;
        private final String titulo;
        private final String clausula;
        private final Class<I> entrada;
        private final Class<O> salida;
        private final List<Stage<?>> etapas = new ArrayList<>();
        private final List<Coherencia> coherencias = new ArrayList<>();
        private Class<? extends Record> hechos;
        private BiFunction<I, Momento, ? extends Record> previo = (solicitud, momento) -> solicitud;
        private List<Catalogo<?>> consultados = List.of();
        private Function<O, String> desenlace = resultado -> "DECIDIDO";
        private Function<I, String> asunto = solicitud -> "";
        private @Nullable PorCampo<O> porCampo;

        private Builder(String nombre, String titulo, String clausula, Class<I> entrada, Class<O> salida) {
            this.nombre = nombre;
            this.titulo = titulo;
            this.clausula = clausula;
            this.entrada = entrada;
            this.hechos = entrada;
            this.salida = salida;
        }

        /** Adds a rule between fields of the request. */
        public Builder<I, O> coherencia(Coherencia una) {
            coherencias.add(una);
            return this;
        }

        /** The fact that its DRL rules read, where the request alone does not say enough. */
        public <H extends Record> Builder<I, O> previo(Class<H> tipo, BiFunction<I, Momento, H> hecho) {
            hechos = tipo;
            previo = hecho;
            return this;
        }

        /** The catalogues whose entries its DRL rules read. */
        public Builder<I, O> consulta(Catalogo<?>... catalogos) {
            consultados = List.of(catalogos);
            return this;
        }

        public Builder<I, O> etapa(Stage<?> etapa) {
            etapas.add(etapa);
            return this;
        }

        public Builder<I, O> asunto(Function<I, String> numero) {
            asunto = numero;
            return this;
        }

        public Builder<I, O> desenlace(Function<O, String> palabra) {
            desenlace = palabra;
            return this;
        }

        /** How the result is cut to the errors of some fields, which name fields of the request as they stand there. */
        public Builder<I, O> porCampo(BiFunction<O, Avance, O> corte) {
            return porCampo(corte, campo -> campo);
        }

        /** @param ruta where the field that an error names stands in the request */
        public Builder<I, O> porCampo(BiFunction<O, Avance, O> corte, UnaryOperator<String> ruta) {
            porCampo = new PorCampo<>(corte, ruta);
            return this;
        }

        public Decision<I, O> resultado(Function<Evaluation<I>, O> resultado) {
            return new Decision<>(
                    nombre,
                    titulo,
                    clausula,
                    Contract.de(entrada, List.copyOf(coherencias)),
                    salida,
                    hechos,
                    previo,
                    consultados,
                    List.copyOf(etapas),
                    resultado,
                    desenlace,
                    porCampo,
                    asunto);
        }
    }
}
