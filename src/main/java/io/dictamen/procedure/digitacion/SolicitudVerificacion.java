package io.dictamen.procedure.digitacion;

import io.dictamen.decision.Campo;
import org.jspecify.annotations.Nullable;

/** El caso de la muestra que se volvió a mirar (COM-GCM-P11, pasos 12.2 y 13). */
public record SolicitudVerificacion(
        @Campo(value = "Número de la solicitud revisada", clausula = "COM-GCM-P11 12.2")
        String numeroSolicitud,

        @Campo(value = "Semilla de la muestra en que salió", clausula = "COM-GCM-P11 12.1") @Nullable
        String semilla,

        @Campo(value = "Si la corrección está hecha en el sistema", clausula = "COM-GCM-P11 12.2")
        boolean correccionRealizada,

        @Campo(value = "Canal en que se digitó", clausula = "COM-GCM-P11 13.1")
        Canal canal) {}
