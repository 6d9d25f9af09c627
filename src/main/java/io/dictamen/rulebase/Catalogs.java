package io.dictamen.rulebase;

import io.dictamen.decision.Catalogo;
import java.util.List;
import java.util.Map;

/** The entries of the look-up sheets of a release. Immutable. */
record Catalogs(Map<Catalogo<?>, List<?>> entradas) {

    /** The entries of a sheet; none where the release is of before the catalogue. */
    @SuppressWarnings("unchecked") // the reader made the entries of the class that the catalogue declares
    <E extends Record> List<E> entries(Catalogo<E> cual) {
        return (List<E>) entradas.getOrDefault(cual, List.of());
    }
}
