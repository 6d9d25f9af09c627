package io.dictamen.procedure.ventaswat;

import io.dictamen.decision.Campo;
import org.jspecify.annotations.Nullable;

/** Una venta al cruzar la base de Almacontact con la hoja de ventas de Claro (CLARO-SWAT, paso 9). */
public record SolicitudCruce(
        @Campo(value = "Número o código de la venta", clausula = "CLARO-SWAT 9")
        String venta,

        @Campo(value = "Si está en la base de manejo de ventas de Almacontact", clausula = "CLARO-SWAT 9")
        boolean enBaseAlmacontact,

        @Campo(value = "Si está en la hoja de ventas de Claro", clausula = "CLARO-SWAT 9")
        boolean enHojaClaro,

        @Campo(value = "Si sus datos son los mismos en las dos", clausula = "CLARO-SWAT 9") @Nullable
        Boolean datosCoinciden) {}
