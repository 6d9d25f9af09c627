package io.dictamen.procedure.ventadigital;

import io.dictamen.decision.Campo;
import org.jspecify.annotations.Nullable;

/** Lo que ya se hizo para digitar una venta (VENTAS-DIGITALES, pasos 21 a 23); lo que falta no se hizo. */
public record SolicitudRegistro(
        @Campo("Cliente, por su código o su nombre") String cliente,

        @Campo("Número de la venta, si ya lo tiene") @Nullable
        String venta,

        @Campo(value = "Si la venta se ingresó en Smart Flex", clausula = "VENTAS-DIGITALES 21.1") @Nullable
        Boolean ingresadaSmartflex,

        @Campo(value = "Si los datos se registraron según el plan comercial", clausula = "VENTAS-DIGITALES 22.1")
        @Nullable
        Boolean datosSegunPlan,

        @Campo(value = "Si se imprimió la solicitud de contrato de servicios", clausula = "VENTAS-DIGITALES 23.1")
        @Nullable
        Boolean contratoImpreso,

        @Campo(value = "Plan comercial de la venta", clausula = "VENTAS-DIGITALES 22.1") @Nullable
        String planComercial) {}
