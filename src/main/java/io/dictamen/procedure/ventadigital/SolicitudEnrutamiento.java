package io.dictamen.procedure.ventadigital;

import io.dictamen.decision.Campo;
import io.dictamen.decision.FalsoSiFalta;
import org.jspecify.annotations.Nullable;

/** Una venta digital en curso (VENTAS-DIGITALES, pasos 2 a 20). */
public record SolicitudEnrutamiento(
        @Campo("Cliente, por su código o su nombre") String cliente,

        @Campo(value = "Categoría del cliente", clausula = "VENTAS-DIGITALES 2.1")
        Categoria categoria,

        @Campo(value = "Si la venta está anulada", clausula = "VENTAS-DIGITALES 20.1")
        boolean ventaAnulada,

        @Campo(value = "Si hay capacidad técnica; ausente mientras no se revise", clausula = "VENTAS-DIGITALES 7.2")
        @Nullable
        Boolean capacidadTecnica,

        @Campo(
                value = "Si el cliente acepta la oferta; ausente mientras no conteste",
                clausula = "VENTAS-DIGITALES 8.1")
        @Nullable
        Boolean aceptaOferta,

        @Campo(value = "Si ya se tiene el carnet de identidad", clausula = "VENTAS-DIGITALES 9.1") @FalsoSiFalta
        boolean carnetIdentidad,

        @Campo(value = "Si ya se tiene la ubicación para la instalación", clausula = "VENTAS-DIGITALES 9.1")
        @FalsoSiFalta
        boolean ubicacion,

        @Campo(value = "Si ya se tiene la carta de solicitud", clausula = "VENTAS-DIGITALES 9.1") @FalsoSiFalta
        boolean cartaSolicitud,

        @Campo(value = "Forma de pago que eligió el cliente", clausula = "VENTAS-DIGITALES 10.1") @Nullable
        FormaPago formaPago,

        @Campo(value = "Cómo paga por adelantado", clausula = "VENTAS-DIGITALES 11.1") @Nullable
        MedioPrepago medioPrepago,

        @Campo(value = "Si Cobranzas confirmó el depósito", clausula = "VENTAS-DIGITALES 12.1") @Nullable
        Boolean depositoConfirmado,

        @Campo("Número de la venta, si ya lo tiene") @Nullable
        String venta) {}
