package io.dictamen.spark;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.util.AccumulatorV2;

/** The counts of each partition by its number: one that is decided twice, after a failure, still counts once. */
final class Counts extends AccumulatorV2<Map.Entry<Integer, Count>, Map<Integer, Count>> {
    private final Map<Integer, Count> byPartition = new HashMap<>();

    @Override
    public boolean isZero() {
        return byPartition.isEmpty();
    }

    @Override
    public Counts copy() {
        Counts copy = new Counts();
        copy.merge(this);
        return copy;
    }

    @Override
    public void reset() {
        byPartition.clear();
    }

    @Override
    public void add(Map.Entry<Integer, Count> one) {
        byPartition.put(one.getKey(), one.getValue());
    }

    @Override
    public void merge(AccumulatorV2<Map.Entry<Integer, Count>, Map<Integer, Count>> other) {
        byPartition.putAll(other.value());
    }

    @Override
    public Map<Integer, Count> value() {
        return byPartition;
    }

    Count total() {
        return byPartition.values().stream().reduce(Count.NONE, Count::plus);
    }
}
