package io.dictamen.procedure.top10;

import io.dictamen.decision.Campo;

/** Si el cliente es Top 10 y con qué prioridad se le atiende. */
public record ResultadoClasificacion(
        @Campo("Si el cliente es Top 10") boolean esTop10,

        @Campo("Los reportes distintos de la ventana que más reúne")
        int reiteraciones,

        @Campo("Su nivel de facturación") Nivel nivel,

        @Campo("Prioridad; 1 es la más alta, 0 si no es Top 10")
        int prioridad,

        @Campo("Paso del procedimiento que sigue, o FIN") String siguientePaso) {}
