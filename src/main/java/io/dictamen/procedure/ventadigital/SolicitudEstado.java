package io.dictamen.procedure.ventadigital;

import io.dictamen.decision.Campo;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** El cambio de estado de una venta (VENTAS-DIGITALES, pasos 24 y 25). */
public record SolicitudEstado(
        @Campo("Número de la venta") @Nullable String venta,

        @Campo("Cliente, por su código o su nombre") @Nullable
        String cliente,

        @Campo(value = "Estado en que está la venta; ausente si no tiene ninguno", clausula = "VENTAS-DIGITALES 24.1")
        @Nullable
        EstadoVenta estadoActual,

        @Campo(value = "Estado al que pasa", clausula = "VENTAS-DIGITALES 24.1")
        EstadoVenta estadoNuevo,

        @Campo(value = "Cuándo pasó al estado en que está", clausula = "VENTAS-DIGITALES 24.1") @Nullable
        OffsetDateTime fechaActual,

        @Campo(value = "Cuándo pasa al estado nuevo", clausula = "VENTAS-DIGITALES 24.1")
        OffsetDateTime fechaNueva) {}
