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
    private final Set<CaseMeaning> antes;
    private final Set<CaseMeaning> despues;
    private final Map<CaseMeaning, CaseMeaning> pares = new LinkedHashMap<>();

    private CasePairs(List<CaseMeaning> antes, List<CaseMeaning> despues) {
        this.antes = new LinkedHashSet<>(antes);
        this.despues = new LinkedHashSet<>(despues);
    }

    static CasePairs of(List<CaseMeaning> antes, List<CaseMeaning> despues) {
        CasePairs pairs = new CasePairs(antes, despues);
        pairs.match(CaseMeaning::sentido);
        pairs.match(caso -> List.of(caso.texto().nombre(), caso.dado()));
        pairs.match(caso -> caso.texto().nombre());
        pairs.match(CaseMeaning::dado);
        return pairs;
    }

    /** The earlier self of each later case that has one. */
    Map<CaseMeaning, CaseMeaning> antesDe() {
        return pares;
    }

    /** Those that have no other self in the later version. */
    Set<CaseMeaning> quitados() {
        return antes;
    }

    private void match(Function<CaseMeaning, Object> sign) {
        Map<Object, Deque<CaseMeaning>> waiting = new HashMap<>();
        antes.forEach(caso -> {
            Object key = sign.apply(caso);
            if (!key.equals("") && !key.equals(Map.of())) {
                waiting.computeIfAbsent(key, it -> new ArrayDeque<>()).add(caso);
            }
        });
        for (CaseMeaning caso : List.copyOf(despues)) {
            Deque<CaseMeaning> alike = waiting.get(sign.apply(caso));
            CaseMeaning other = alike == null ? null : alike.poll();
            if (other != null) {
                pares.put(caso, other);
                antes.remove(other);
                despues.remove(caso);
            }
        }
    }
}
