package io.dictamen.workbook.analysis;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an input must keep to be one that can come.
 *
 * @param ways the ways of keeping it: in each, the classes that some dimensions are held to
 */
record Rule(List<Map<Integer, BitSet>> ways) {

    static Map<Integer, BitSet> way(int dimension, BitSet classes) {
        return Map.of(dimension, classes);
    }

    static Map<Integer, BitSet> way(int one, BitSet classes, int other, BitSet its) {
        Map<Integer, BitSet> both = new LinkedHashMap<>();
        both.put(one, classes);
        both.put(other, its);
        return both;
    }
}
