package io.dictamen.scenario.diff;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The cases of two versions of a file, each with its other self; the surest signs are looked for first. */
final class CasePairs {
    private final Set<CaseText> antes;
    private final Set<CaseText> despues;
    private final Map<CaseText, CaseText> pares = new LinkedHashMap<>();

    private CasePairs(List<CaseText> antes, List<CaseText> despues) {
        this.antes = new LinkedHashSet<>(antes);
        this.despues = new LinkedHashSet<>(despues);
    }

    static CasePairs of(List<CaseText> antes, List<CaseText> despues) {
        CasePairs pairs = new CasePairs(antes, despues);
        pairs.match(CaseText::sentido);
        pairs.match(caso -> List.of(caso.nombre(), caso.dado()));
        pairs.match(CaseText::nombre);
        pairs.match(CaseText::dado);
        return pairs;
    }

    /** The earlier self of each later case that has one. */
    Map<CaseText, CaseText> antesDe() {
        return pares;
    }

    /** Those that have no other self in the later version. */
    Set<CaseText> quitados() {
        return antes;
    }

    private void match(Function<CaseText, Object> sign) {
        Map<Object, Deque<CaseText>> waiting = new HashMap<>();
        antes.forEach(caso -> {
            Object key = sign.apply(caso);
            if (!key.equals("") && !key.equals(Map.of())) {
                waiting.computeIfAbsent(key, it -> new ArrayDeque<>()).add(caso);
            }
        });
        for (CaseText caso : List.copyOf(despues)) {
            Deque<CaseText> alike = waiting.get(sign.apply(caso));
            CaseText other = alike == null ? null : alike.poll();
            if (other != null) {
                pares.put(caso, other);
                antes.remove(other);
                despues.remove(caso);
            }
        }
    }
}
