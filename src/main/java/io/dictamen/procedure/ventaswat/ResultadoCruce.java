package io.dictamen.procedure.ventaswat;

import io.dictamen.decision.Campo;

/** Cómo queda la venta en el cruce y qué se hace. */
public record ResultadoCruce(
        @Campo("Cómo queda la venta en el cruce") EstadoCruce estado,
        @Campo("Lo que se hace") AccionCruce accion) {}
