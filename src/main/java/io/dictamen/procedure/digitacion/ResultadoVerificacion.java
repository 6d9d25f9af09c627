package io.dictamen.procedure.digitacion;

import io.dictamen.decision.Campo;
import org.jspecify.annotations.Nullable;

/** Cómo queda el caso de la muestra, y a quién se le pide lo que falta. */
public record ResultadoVerificacion(
        @Campo("Cómo queda el caso") EstadoVerificacion estado,

        @Campo("A quien se le pide la corrección; ausente si está hecha") @Nullable
        Ejecutor responsable,

        @Campo("Paso del procedimiento que sigue") String siguientePaso,
        @Campo("Lo que se le dice a quien revisó") String mensaje) {}
