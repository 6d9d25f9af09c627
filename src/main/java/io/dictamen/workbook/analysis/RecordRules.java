package io.dictamen.workbook.analysis;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is absent together: the fields of a record that may itself be absent. */
final class RecordRules {
    private RecordRules() {}

    static List<Rule> of(Class<?> facts, List<Dimension> dimensions) {
        Set<String> records = new LinkedHashSet<>();
        for (Dimension dimension : dimensions) {
            if (dimension.kind() == Dimension.Kind.FIELD) {
                Trail trail = Trail.of(facts, dimension.field());
                trail.optionalRecords().forEach(length -> records.add(head(dimension.field(), length)));
            }
        }
        return records.stream()
                .map(record -> together(facts, record, dimensions))
                .filter(rule -> rule.ways().get(1).size() > 1)
                .toList();
    }

    private static Rule together(Class<?> facts, String record, List<Dimension> dimensions) {
        int length = record.split("\\.").length;
        Map<Integer, BitSet> without = new LinkedHashMap<>();
        Map<Integer, BitSet> with = new LinkedHashMap<>();
        for (int d = 0; d < dimensions.size(); d++) {
            Dimension one = dimensions.get(d);
            boolean within = one.field().equals(record) || one.field().startsWith(record + ".");
            if (one.kind() == Dimension.Kind.FIELD && within) {
                without.put(d, one.domain().absent());
                if (!Trail.of(facts, one.field()).isOptional(length)) {
                    with.put(d, one.domain().present());
                }
            }
        }
        return new Rule(List.of(with, without));
    }

    private static String head(String path, int length) {
        return String.join(".", List.of(path.split("\\.")).subList(0, length));
    }
}
