package io.dictamen.mutation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** By what mutants are counted together. */
public enum Grouping {
    CELDA {
        @Override
        public String of(Judgement juicio) {
            return juicio.decision() + " " + juicio.mutante().celda();
        }
    },
    FILA {
        @Override
        public String of(Judgement juicio) {
            Mutant mutante = juicio.mutante();
            return juicio.decision() + " " + mutante.tabla().hoja() + "!"
                    + mutante.row().numero();
        }
    },
    TABLA {
        @Override
        public String of(Judgement juicio) {
            return juicio.decision() + " " + juicio.mutante().tabla().hoja();
        }
    },
    DECISION {
        @Override
        public String of(Judgement juicio) {
            return juicio.decision();
        }
    };

    /** The group of a mutant, as a person reads it. */
    public abstract String of(Judgement juicio);

    /** The score of each group, in the order in which they are met. */
    public Map<String, Score> scores(List<Judgement> juicios) {
        return Score.by(this::of, juicios);
    }

    /** The same, the weakest first, and of those the one with more that lives. */
    public Map<String, Score> weakestFirst(List<Judgement> juicios) {
        return scores(juicios).entrySet().stream()
                .sorted(Comparator.comparingDouble(
                                (Map.Entry<String, Score> one) -> one.getValue().puntaje())
                        .thenComparing(one -> -one.getValue().of(Fate.VIVO)))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }
}
