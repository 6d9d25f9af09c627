package io.dictamen.rulebase;

import io.dictamen.decision.Catalogo;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The entries of the look-up sheets of a release. Immutable. */
record Catalogs(Map<Catalogo<?>, List<?>> entradas) {

    @SuppressWarnings("unchecked") // the reader made the entries of the class that the catalogue declares
    <E extends Record> List<E> entries(Catalogo<E> cual) {
        return (List<E>) Objects.requireNonNull(entradas.get(cual), cual.nombre());
    }
}
