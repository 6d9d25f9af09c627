package io.dictamen.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** SQL with the values of its parameters. */
record Consulta(String sql, List<Object> valores) {
    Consulta(String sql, Object... valores) {
        this(sql, List.of(valores));
    }

    Consulta con(String more, Collection<?> others) {
        List<Object> all = new ArrayList<>(valores);
        all.addAll(others);
        return new Consulta(sql + more, all);
    }

    Consulta con(String more, Object... others) {
        return con(more, List.of(others));
    }
}
