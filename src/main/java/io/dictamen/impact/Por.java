package io.dictamen.impact;

import java.util.List;

/** By what requests are counted apart: in which of their fields it stands, of which a decision has the first one or none. */
public enum Por {
    REGION("direccion.zona", "planilla.zona"),
    OFICINA("puntoVenta"),
    CANAL("canal"),
    /** The month in which they were decided, which is no field. */
    MES;

    private final List<String> campos;

    Por(String... campos) {
        this.campos = List.of(campos);
    }

    List<String> campos() {
        return campos;
    }
}
