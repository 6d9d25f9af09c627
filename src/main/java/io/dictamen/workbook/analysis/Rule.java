package io.dictamen.workbook.analysis;

import java.util.BitSet;
import java.util.List;
import java.util.Map;

/**
 * What an input must keep to be one that can come.
 *
 * @param ways the ways of keeping it: in each, the classes that some dimensions are held to
 */
record Rule(List<Map<Integer, BitSet>> ways) {}
