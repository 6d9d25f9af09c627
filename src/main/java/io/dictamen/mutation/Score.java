package io.dictamen.mutation;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How many mutants ended in each way. */
public record Score(Map<Fate, Integer> cuantos) {

    public static Score of(List<Judgement> juicios) {
        Map<Fate, Integer> cuantos = new EnumMap<>(Fate.class);
        for (Fate fate : Fate.values()) {
            cuantos.put(fate, 0);
        }
        juicios.forEach(juicio -> cuantos.merge(juicio.destino(), 1, Integer::sum));
        return new Score(cuantos);
    }

    /** The scores of groups, in the order in which they are met. */
    public static Map<String, Score> by(Function<Judgement, String> group, List<Judgement> juicios) {
        Map<String, Score> scores = new LinkedHashMap<>();
        juicios.stream()
                .collect(Collectors.groupingBy(group, LinkedHashMap::new, Collectors.toList()))
                .forEach((name, its) -> scores.put(name, of(its)));
        return scores;
    }

    public int of(Fate fate) {
        return cuantos.getOrDefault(fate, 0);
    }

    /** Of a hundred mutants that can be noticed, how many are; 100 where there are none. */
    public double puntaje() {
        int killable = of(Fate.MUERTO) + of(Fate.VIVO);
        return killable == 0 ? 100 : 100.0 * of(Fate.MUERTO) / killable;
    }

    /** Such as {@code puntaje 98,7 % · muertos 12 · vivos 1 · equivalentes 0 · sin terminar 0 · no observados 3}. */
    @Override
    public String toString() {
        return Stream.concat(
                        Stream.of("puntaje " + shown() + " %"),
                        Stream.of(Fate.values()).map(fate -> fate.cuantos() + " " + of(fate)))
                .collect(Collectors.joining(" · "));
    }

    // Cut, not rounded: what is below a minimum must not look as if it reached it.
    private String shown() {
        return String.format(Locale.ROOT, "%.1f", Math.floor(puntaje() * 10) / 10)
                .replace('.', ',');
    }
}
