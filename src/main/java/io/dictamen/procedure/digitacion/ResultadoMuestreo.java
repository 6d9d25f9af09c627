package io.dictamen.procedure.digitacion;

import io.dictamen.decision.Campo;

/** El tamaño de la muestra que se revisa. */
public record ResultadoMuestreo(
        @Campo("Cuántos casos se revisan") long tamanoMuestra) {}
