package io.dictamen.decision;

import java.util.List;
import java.util.function.Function;

/**
 * One table of a decision, evaluated when the stages before it are done.
 *
 * @param tabla the name in the sheet's {@code RuleTable} cell, unique in a release
 * @param hechos the fact its conditions read
 * @param fila what one of its rows says; the actions of the table call its one-argument methods
 * @param hecho makes that fact from the request, the derived values and the rows of earlier stages
 * @param motivosAlFinal whether its rows stand behind those of the other stages among the reasons of a verdict
 * @param coherencias what that fact always keeps by the way it is made, for the analysis of the table
 */
public record Stage<F>(
        String tabla,
        HitPolicy politica,
        Class<?> hechos,
        Class<F> fila,
        Function<Evaluation<?>, Object> hecho,
        boolean motivosAlFinal,
        List<Coherencia> coherencias) {

    /** A stage whose fact is made by {@code hecho}, for a decision on requests of type {@code I}. */
    public static <I extends Record, H extends Record, F> Stage<F> of(
            String tabla, HitPolicy politica, Class<H> hechos, Class<F> fila, Function<Evaluation<I>, H> hecho) {
        @SuppressWarnings("unchecked") // a stage only ever meets the requests of its own decision
        Function<Evaluation<?>, Object> untyped = evaluation -> hecho.apply((Evaluation<I>) evaluation);
        return new Stage<>(tabla, politica, hechos, fila, untyped, false, List.of());
    }

    /** A stage whose fact is made of the request alone. */
    public static <I extends Record, H extends Record, F> Stage<F> deSolicitud(
            String tabla, HitPolicy politica, Class<H> hechos, Class<F> fila, Function<I, H> hecho) {
        return of(tabla, politica, hechos, fila, (Evaluation<I> caso) -> hecho.apply(caso.solicitud()));
    }

    /** This stage, with what its fact always keeps: rules between its own components and fields of the request. */
    public Stage<F> sabiendo(Coherencia... suyas) {
        return new Stage<>(tabla, politica, hechos, fila, hecho, motivosAlFinal, List.of(suyas));
    }

    /** This stage, whose rows explain what a later one decides and so come behind its row among the reasons. */
    public Stage<F> conMotivosAlFinal() {
        return new Stage<>(tabla, politica, hechos, fila, hecho, true, coherencias);
    }
}
