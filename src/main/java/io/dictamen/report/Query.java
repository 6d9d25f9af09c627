package io.dictamen.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** SQL with the values of its parameters. */
record Query(String sql, List<Object> values) {
    Query(String sql, Object... values) {
        this(sql, List.of(values));
    }

    Query selecting(String what) {
        return new Query("SELECT " + what + " " + sql, values);
    }

    /** How many there are of each value of some expressions, in their order. */
    Query counting(String... expressions) {
        String places = IntStream.rangeClosed(1, expressions.length)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(", "));
        return selecting(String.join(", ", expressions) + ", count(*)")
                .with(" GROUP BY " + places + " ORDER BY " + places);
    }

    Query with(String more, Collection<?> others) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(others);
        return new Query(sql + more, all);
    }

    Query with(String more, Object... others) {
        return with(more, List.of(others));
    }

    /** A constant of ours as SQL; what somebody sent is a value of a parameter. */
    static String literal(Object constant) {
        return "'" + constant + "'";
    }

    static String anyOf(String expression, Collection<?> constants) {
        return constants.stream().map(Query::literal).collect(Collectors.joining(", ", expression + " IN (", ")"));
    }
}
