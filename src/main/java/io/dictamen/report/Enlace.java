package io.dictamen.report;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a figure of a report leads: to the lines that it counts. Filters that it does not name stay as they are. */
@Schema(
        name = "EnlaceDeReporte",
        description = "Las líneas que cuenta una cifra; los filtros que no nombra quedan como están")
public record Enlace(String reporte, List<Condicion> filtros) {

    @Schema(name = "FiltroDeEnlace", description = "Lleva valor o campo; sin ninguno, el filtro se quita")
    public record Condicion(
            String filtro,

            @Schema(description = "El valor del filtro") @Nullable
            String valor,

            @Schema(description = "El campo de la misma línea que da el valor del filtro") @Nullable
            String campo) {}

    static Enlace to(String reporte) {
        return new Enlace(reporte, List.of());
    }

    Enlace with(String filtro, Object valor) {
        return and(new Condicion(filtro, valor.toString(), null));
    }

    /** With the value that the field of the same name has in the same line. */
    Enlace of(String campo) {
        return and(campo, campo);
    }

    /** With the value that a field of the same line has. */
    Enlace and(String filtro, String campo) {
        return and(new Condicion(filtro, null, campo));
    }

    Enlace without(String filtro) {
        return and(new Condicion(filtro, null, null));
    }

    private Enlace and(Condicion one) {
        return new Enlace(
                reporte, Stream.concat(filtros.stream(), Stream.of(one)).toList());
    }
}
