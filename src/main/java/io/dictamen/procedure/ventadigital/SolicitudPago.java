package io.dictamen.procedure.ventadigital;

import io.dictamen.decision.Campo;
import org.jspecify.annotations.Nullable;

/** El depósito que un cliente declara y lo que el banco muestra (VENTAS-DIGITALES, paso 12). */
public record SolicitudPago(
        @Campo(value = "Lo que declara el cliente", clausula = "VENTAS-DIGITALES 12.1")
        Deposito declarado,

        @Campo(value = "Lo que muestra la cuenta bancaria; ausente si no aparece", clausula = "VENTAS-DIGITALES 12.1")
        @Nullable
        Deposito banco) {}
