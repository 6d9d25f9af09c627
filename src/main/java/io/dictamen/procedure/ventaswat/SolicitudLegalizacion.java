package io.dictamen.procedure.ventaswat;

import io.dictamen.decision.Campo;
import io.dictamen.decision.Minimo;
import io.dictamen.decision.Patron;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** La venta, o el informe de ventas de terminales y tecnología, que se legaliza (CLARO-SWAT, pasos 6 y 7). */
public record SolicitudLegalizacion(
        @Campo(value = "Clase de lo que se vendió", clausula = "CLARO-SWAT 6")
        Categoria categoria,

        @Campo(value = "Identificador de la llamada grabada", clausula = "CLARO-SWAT 6")
        @Patron(value = PARTE, llamado = LLAMADA)
        @Nullable
        String idLlamada,

        @Campo(value = "Extensión desde la que se llamó", clausula = "CLARO-SWAT 6")
        @Patron(value = PARTE, llamado = LLAMADA)
        @Nullable
        String extension,

        @Campo(value = "Login de quien vendió", clausula = "CLARO-SWAT 6")
        @Patron(value = PARTE, llamado = LLAMADA)
        @Nullable
        String login,

        @Campo(value = "Fecha de la venta", clausula = "CLARO-SWAT 6") @Nullable
        LocalDate fechaVenta,

        @Campo(value = "Aliado que vendió", clausula = "CLARO-SWAT 6")
        @Patron(value = PARTE, llamado = LLAMADA)
        @Nullable
        String aliado,

        @Campo(value = "Cantidad de ventas de terminales y tecnología del informe", clausula = "CLARO-SWAT 7")
        @Minimo(1)
        @Nullable
        Long cantidad,

        @Campo(value = "Fecha en que se carga el informe", clausula = "CLARO-SWAT 7") @Nullable
        LocalDate fechaCargue) {

    // It becomes part of a file's name: neither a path nor what a file system drops from the end.
    private static final String PARTE = "[A-Za-z0-9](?:[A-Za-z0-9.-]{0,58}[A-Za-z0-9-])?";
    private static final String LLAMADA =
            "hasta 60 letras sin tilde, cifras, puntos y guiones; empieza con letra o cifra y no termina en punto";
}
