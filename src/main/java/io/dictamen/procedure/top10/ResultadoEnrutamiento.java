package io.dictamen.procedure.top10;

import io.dictamen.decision.Campo;

/** A quien pasa el caso y qué hace. */
public record ResultadoEnrutamiento(
        @Campo("A quien pasa el caso") Destino destino,
        @Campo("Lo que hay que hacer") Accion accion,
        @Campo("Quien encabeza la visita al domicilio") Visita visita,
        @Campo("Paso del procedimiento que sigue") String siguientePaso,
        @Campo("Lo que lee quien atiende el caso") String mensaje) {}
