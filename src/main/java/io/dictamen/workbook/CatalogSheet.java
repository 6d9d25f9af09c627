package io.dictamen.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A look-up list as typed data, whole and without faults. Immutable.
 *
 * @param columnas the names in its header
 * @param letras the same columns as Excel names them
 * @param numeros the sheet's own row number of each entry, from 1
 * @param entradas one an entry: a record of the class that the catalogue was declared with; empty where none declares it
 * @param textos the entries as a person reads them, one text a column; empty where a cell is blank
 */
public record CatalogSheet(
        String libro,
        String hoja,
        String nombre,
        List<String> columnas,
        List<String> letras,
        List<Integer> numeros,
        List<Object> entradas,
        List<List<String>> textos) {

    /** The place of a column; empty where it has none of that name. */
    public Optional<Integer> column(String nombre) {
        int lugar = columnas.indexOf(nombre);
        return lugar < 0 ? Optional.empty() : Optional.of(lugar);
    }

    /** The same without one of its entries, by its place. */
    public CatalogSheet without(int lugar) {
        return new CatalogSheet(
                libro,
                hoja,
                nombre,
                columnas,
                letras,
                without(numeros, lugar),
                without(entradas, lugar),
                without(textos, lugar));
    }

    /** The same with another value in a cell of an entry; empty where the reader of the sheet would refuse it. */
    public Optional<CatalogSheet> with(int lugar, int columna, @Nullable Object valor) {
        List<String> texto = with(textos.get(lugar), columna, CatalogEntry.text(valor));
        return textos.contains(texto)
                ? Optional.empty()
                : CatalogEntry.with(entradas.get(lugar), columnas.get(columna), valor)
                        .map(entrada -> new CatalogSheet(
                                libro,
                                hoja,
                                nombre,
                                columnas,
                                letras,
                                numeros,
                                with(entradas, lugar, entrada),
                                with(textos, lugar, texto)));
    }

    /** What a cell of an entry holds; null where it is blank. */
    public @Nullable Object value(int lugar, int columna) {
        Object entrada = entradas.get(lugar);
        return FieldPath.resolve(entrada.getClass(), columnas.get(columna))
                .orElseThrow()
                .get(entrada);
    }

    private static <T> List<T> without(List<T> all, int lugar) {
        List<T> fewer = new ArrayList<>(all);
        fewer.remove(lugar);
        return List.copyOf(fewer);
    }

    private static <T> List<T> with(List<T> all, int lugar, T other) {
        List<T> changed = new ArrayList<>(all);
        changed.set(lugar, other);
        return List.copyOf(changed);
    }
}
