package io.dictamen.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** SQL with the values of its parameters. */
record Consulta(String sql, List<Object> values) {
    /** The cases, each with its last verdict. */
    static final String LAST_VERDICTS = "caso c JOIN dictamen d ON d.id = c.ultimo";

    Consulta(String sql, Object... values) {
        this(sql, List.of(values));
    }

    Consulta selecting(String what) {
        return new Consulta("SELECT " + what + " " + sql, values);
    }

    Consulta with(String more, Collection<?> others) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(others);
        return new Consulta(sql + more, all);
    }

    Consulta with(String more, Object... others) {
        return with(more, List.of(others));
    }

    /** A constant of ours as SQL; what somebody sent is a value of a parameter. */
    static String literal(Object constant) {
        return "'" + constant + "'";
    }

    static String anyOf(String expression, Collection<?> constants) {
        return constants.stream().map(Consulta::literal).collect(Collectors.joining(", ", expression + " IN (", ")"));
    }
}
