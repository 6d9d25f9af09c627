package io.dictamen.rulebase;

import io.dictamen.decision.Catalogo;
import io.dictamen.workbook.CatalogSheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The look-up sheets of a release. Immutable.
 *
 * @param consultadas gets the sheets whose entries are asked for; null where nobody wants to know
 */
record Catalogs(
        Map<Catalogo<?>, CatalogSheet> hojas, @Nullable Set<CatalogSheet> consultadas) {

    Catalogs(Map<Catalogo<?>, CatalogSheet> hojas) {
        this(hojas, null);
    }

    /** The entries of a sheet; none where the release is of before the catalogue. */
    <E extends Record> List<E> entries(Catalogo<E> cual) {
        CatalogSheet hoja = hojas.get(cual);
        if (hoja == null) {
            return List.of();
        }
        if (consultadas != null) {
            consultadas.add(hoja);
        }
        return typed(hoja.entradas());
    }

    @SuppressWarnings("unchecked") // the reader made the entries of the class that the catalogue declares
    private static <E> List<E> typed(List<?> entradas) {
        return (List<E>) entradas;
    }

    Catalogs telling(Set<CatalogSheet> quien) {
        return new Catalogs(hojas, quien);
    }

    /** The same with another reading of one sheet. */
    Catalogs with(CatalogSheet otra) {
        Map<Catalogo<?>, CatalogSheet> otras = new HashMap<>(hojas);
        otras.replaceAll((catalogo, hoja) -> isThat(hoja, otra) ? otra : hoja);
        return new Catalogs(Map.copyOf(otras));
    }

    /** Whether a request asks for its entries one by one, each by its key: none may be missing. */
    boolean isKeyed(CatalogSheet una) {
        return hojas.entrySet().stream()
                .filter(each -> isThat(each.getValue(), una))
                .anyMatch(each -> each.getKey().clave() != null || each.getKey().unaLinea());
    }

    /** Whether that column tells the entries of a sheet apart. */
    boolean isKey(CatalogSheet una, String columna) {
        return hojas.entrySet().stream()
                .filter(each -> isThat(each.getValue(), una))
                .anyMatch(each -> columna.equals(each.getKey().clave()));
    }

    private static boolean isThat(CatalogSheet una, CatalogSheet otra) {
        return una.libro().equals(otra.libro()) && una.nombre().equals(otra.nombre());
    }

    Catalogs without(Catalogo<?> cual) {
        Map<Catalogo<?>, CatalogSheet> otras = new HashMap<>(hojas);
        otras.remove(cual);
        return new Catalogs(Map.copyOf(otras));
    }
}
