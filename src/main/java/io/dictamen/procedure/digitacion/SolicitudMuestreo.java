package io.dictamen.procedure.digitacion;

import io.dictamen.decision.Campo;
import io.dictamen.decision.Minimo;

/** Los casos con error entre los que se toma la muestra (COM-GCM-P11, paso 12). */
public record SolicitudMuestreo(
        @Campo(value = "Cuántos casos tuvieron error", clausula = "COM-GCM-P11 12.1") @Minimo(0)
        long casosConError) {}
