package io.dictamen.workbook.analysis;

import io.dictamen.workbook.analysis.Finding.Tipo;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Gathers what is found, of each kind no more than is wanted. */
final class Findings {
    private final int most;
    private final List<Finding> list = new ArrayList<>();
    private final Map<Tipo, Integer> counted = new EnumMap<>(Tipo.class);

    Findings(int most) {
        this.most = most;
    }

    void add(Finding finding) {
        if (counted.merge(finding.tipo(), 1, Integer::sum) <= most) {
            list.add(finding);
        }
    }

    /** Whether one more of that kind would but be counted. */
    boolean isFull(Tipo tipo) {
        return counted.getOrDefault(tipo, 0) > most;
    }

    List<Finding> list() {
        return List.copyOf(list);
    }

    /** Of which kinds there are more than are listed, in Spanish. */
    List<String> omitted() {
        return counted.entrySet().stream()
                .filter(one -> one.getValue() > most)
                .map(one -> "Hay más hallazgos " + one.getKey() + " que los " + most + " que se muestran.")
                .toList();
    }
}
