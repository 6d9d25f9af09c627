package io.dictamen.mutation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many mutants ended in each way.
 *
 * @param puntaje of a hundred that can be noticed, how many are; 100 where there are none
 */
public record Score(double puntaje, int muertos, int vivos, int equivalentes, int sinTerminar, int noObservados) {
    public static final Score NONE = of(0, 0, 0, 0, 0);

    public static Score of(List<Judgement> juicios) {
        Map<Fate, Long> cuantos =
                juicios.stream().collect(Collectors.groupingBy(Judgement::destino, Collectors.counting()));
        Function<Fate, Integer> how = fate -> cuantos.getOrDefault(fate, 0L).intValue();
        return of(
                how.apply(Fate.MUERTO),
                how.apply(Fate.VIVO),
                how.apply(Fate.EQUIVALENTE),
                how.apply(Fate.SIN_TERMINAR),
                how.apply(Fate.NO_OBSERVADO));
    }

    private static Score of(int muertos, int vivos, int equivalentes, int sinTerminar, int noObservados) {
        int killable = muertos + vivos;
        double puntaje = killable == 0 ? 100 : 100.0 * muertos / killable;
        return new Score(puntaje, muertos, vivos, equivalentes, sinTerminar, noObservados);
    }

    /** The scores of groups, in the order in which they are met. */
    public static Map<String, Score> by(Function<Judgement, String> group, List<Judgement> juicios) {
        Map<String, Score> scores = new LinkedHashMap<>();
        juicios.stream()
                .collect(Collectors.groupingBy(group, LinkedHashMap::new, Collectors.toList()))
                .forEach((name, its) -> scores.put(name, of(its)));
        return scores;
    }

    public Score plus(Score otro) {
        return of(
                muertos + otro.muertos,
                vivos + otro.vivos,
                equivalentes + otro.equivalentes,
                sinTerminar + otro.sinTerminar,
                noObservados + otro.noObservados);
    }

    public int of(Fate fate) {
        return switch (fate) {
            case MUERTO -> muertos;
            case VIVO -> vivos;
            case EQUIVALENTE -> equivalentes;
            case SIN_TERMINAR -> sinTerminar;
            case NO_OBSERVADO -> noObservados;
        };
    }

    public int todos() {
        return muertos + vivos + equivalentes + sinTerminar + noObservados;
    }

    /** As a person reads it; cut, not rounded: what is below a minimum must not look as if it reached it. */
    public String puntajeCortado() {
        return String.format(Locale.ROOT, "%.1f", Math.floor(puntaje * 10) / 10).replace('.', ',');
    }

    /** Such as {@code puntaje 98,7 % · muertos 12 · vivos 1 · equivalentes 0 · sin terminar 0 · no observados 3}. */
    @Override
    public String toString() {
        return Stream.concat(
                        Stream.of("puntaje " + puntajeCortado() + " %"),
                        Stream.of(Fate.values()).map(fate -> fate.cuantos() + " " + of(fate)))
                .collect(Collectors.joining(" · "));
    }
}
