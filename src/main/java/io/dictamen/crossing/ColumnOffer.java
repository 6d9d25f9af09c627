package io.dictamen.crossing;

import io.dictamen.wording.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The columns of the sheets that were sent, and which of one seems to be which of the other. */
@Schema(name = "ColumnasDeCruce")
public record ColumnOffer(
        @Schema(description = "La base; falta si no se envió") @Nullable
        Hoja almacontact,

        @Schema(description = "La hoja de Claro; falta si no se envió") @Nullable
        Hoja claro,

        @Schema(description = "Las que se llaman igual o parecido, para comparar")
        List<Par> comparar) {

    /** A sheet. */
    @Schema(name = "HojaDeCruce")
    public record Hoja(
            List<Columna> columnas,

            @Schema(description = "La que parece llevar el número de la venta; falta si ninguna lo parece") @Nullable
            String venta) {}

    /** A column. */
    @Schema(name = "ColumnaDeHoja")
    public record Columna(
            @Schema(description = "Su letra, como en una planilla")
            String letra,

            String titulo,

            @Schema(description = "Sus primeros valores, de las tres primeras líneas")
            List<String> valores,

            @Schema(description = "Por qué no se puede usar; falta si se puede") @Nullable
            String motivo) {}

    /** A column of either sheet. */
    @Schema(name = "ParDeColumnas")
    public record Par(
            String almacontact,
            String claro,

            @Schema(description = "Si se llaman igual, sin contar acentos, mayúsculas ni signos")
            boolean seguro) {}

    static ColumnOffer of(Optional<Hoja> almacontact, Optional<Hoja> claro) {
        List<Par> pairs = almacontact
                .flatMap(one -> claro.map(other -> pairs(compared(one), compared(other))))
                .orElse(List.of());
        return new ColumnOffer(almacontact.orElse(null), claro.orElse(null), pairs);
    }

    private static List<String> compared(Hoja hoja) {
        return hoja.columnas().stream()
                .filter(columna -> columna.motivo() == null)
                .map(Columna::titulo)
                .filter(titulo -> !titulo.equals(hoja.venta()))
                .toList();
    }

    // Equal names first, so that no similar one takes their place.
    private static List<Par> pairs(List<String> almacontact, List<String> claro) {
        List<Par> pairs = new ArrayList<>();
        List<String> left = new ArrayList<>(claro);
        for (boolean sure : List.of(true, false)) {
            for (String one : almacontact) {
                if (pairs.stream().noneMatch(pair -> pair.almacontact().equals(one))) {
                    (sure ? equal(one, left) : Wording.nearest(one, left)).ifPresent(other -> {
                        left.remove(other);
                        pairs.add(new Par(one, other, sure));
                    });
                }
            }
        }
        return pairs;
    }

    private static Optional<String> equal(String one, List<String> others) {
        return others.stream()
                .filter(other -> SheetColumns.folded(other).equals(SheetColumns.folded(one)))
                .findFirst();
    }
}
