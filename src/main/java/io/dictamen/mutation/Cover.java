package io.dictamen.mutation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Few of some sets that hold together what all of them do: the one that adds most each time, and none that is needless. */
final class Cover {
    private Cover() {}

    /** Their places. Without any one of them something would be missing; that no other choice is smaller is not said. */
    static List<Integer> of(List<BitSet> sets) {
        BitSet left = new BitSet();
        sets.forEach(left::or);
        List<Integer> chosen = new ArrayList<>();
        while (!left.isEmpty()) {
            int best = IntStream.range(0, sets.size())
                    .boxed()
                    .max(Comparator.comparingInt((Integer i) -> common(sets.get(i), left))
                            .thenComparing(Comparator.reverseOrder()))
                    .orElseThrow();
            chosen.add(best);
            left.andNot(sets.get(best));
        }
        Optional<Integer> needless = needless(sets, chosen);
        while (needless.isPresent()) {
            chosen.remove(needless.get());
            needless = needless(sets, chosen);
        }
        return chosen.stream().sorted().toList();
    }

    private static Optional<Integer> needless(List<BitSet> sets, List<Integer> chosen) {
        return chosen.stream().filter(one -> isNeedless(sets, chosen, one)).findFirst();
    }

    private static boolean isNeedless(List<BitSet> sets, List<Integer> chosen, Integer one) {
        BitSet own = (BitSet) sets.get(one).clone();
        chosen.stream().filter(other -> !other.equals(one)).forEach(other -> own.andNot(sets.get(other)));
        return own.isEmpty();
    }

    private static int common(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both.cardinality();
    }
}
