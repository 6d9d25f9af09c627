package io.dictamen.procedure.anulacion;

import io.dictamen.decision.Campo;

/** Una orden de trabajo de la venta que se anula. */
public record OrdenTrabajo(
        @Campo("Número de la orden") String numero,
        @Campo("Estado de la orden") EstadoOrden estado) {}
