package io.dictamen.procedure.anulacion;

import io.dictamen.decision.Campo;
import java.util.List;

/** Cómo se cierra la anulación. */
public record ResultadoCierre(
        @Campo("Cómo queda el cierre") EstadoCierre estado,

        @Campo("Lo que hay que hacer, en el orden de los pasos")
        List<Accion> acciones) {}
