package io.dictamen.console.reportes;

import io.dictamen.crossing.ColumnOffer;
import io.dictamen.crossing.ColumnOffer.Columna;
import io.dictamen.crossing.ColumnOffer.Hoja;
import io.dictamen.crossing.ColumnOffer.Par;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which column of one sheet is which of the other: as somebody chose before, or else as their names tell.
 *
 * @param elegidas the fields of the form, by name
 */
public record Emparejado(ColumnOffer oferta, Map<String, List<String>> elegidas) {

    /** Whether both sheets are here. */
    public boolean completo() {
        return oferta.almacontact() != null && oferta.claro() != null;
    }

    public List<Columna> almacontact() {
        return columnas(oferta.almacontact());
    }

    public List<Columna> claro() {
        return columnas(oferta.claro());
    }

    /** The first lines of a sheet. */
    public List<Columna> deLaQueHay() {
        return oferta.almacontact() == null ? claro() : almacontact();
    }

    public boolean esVenta(String parametro, Columna columna) {
        Hoja hoja = parametro.equals("ventaAlmacontact") ? oferta.almacontact() : oferta.claro();
        String venta = Optional.ofNullable(elegidas.get(parametro))
                .map(values -> values.get(0))
                .filter(chosen ->
                        columnas(hoja).stream().anyMatch(one -> one.titulo().equals(chosen)))
                .orElse(hoja == null ? null : hoja.venta());
        return columna.titulo().equals(venta);
    }

    /** What the field of a pair says: {@code plan=PLAN CLARO}. */
    public String par(Columna una, Columna otra) {
        return una.titulo() + "=" + otra.titulo();
    }

    public boolean emparejadas(Columna una, Columna otra) {
        return elegidas.containsKey("comparar")
                ? elegidas.get("comparar").contains(par(una, otra))
                : oferta.comparar().stream()
                        .anyMatch(par -> par.seguro()
                                && par.almacontact().equals(una.titulo())
                                && par.claro().equals(otra.titulo()));
    }

    /** What might be the same, by a similar name; empty where nothing might. */
    public String parecida(Columna una) {
        return oferta.comparar().stream()
                .filter(par -> !par.seguro() && par.almacontact().equals(una.titulo()))
                .map(Par::claro)
                .findFirst()
                .orElse("");
    }

    private static List<Columna> columnas(@Nullable Hoja hoja) {
        return hoja == null ? List.of() : hoja.columnas();
    }
}
