package io.dictamen.procedure.ventaswat;

import io.dictamen.decision.Campo;

/** Con qué nombre y en qué ruta se carga el archivo de la legalización. */
public record ResultadoLegalizacion(
        @Campo("Nombre del archivo") String nombreArchivo,
        @Campo("Ruta en que se carga") String ruta,
        @Campo("Formato del archivo") Formato formato) {}
