package io.dictamen.procedure.digitacion;

import io.dictamen.decision.Campo;
import io.dictamen.decision.Glosa;
import io.dictamen.decision.Personal;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** La digitación que alguien revisó, con error o sin él (COM-GCM-P11, pasos 2 a 8, 10, 12 y 13). */
public record SolicitudCorreccion(
        @Campo(value = "Número de la solicitud revisada", clausula = "COM-GCM-P11 6.1")
        String numeroSolicitud,

        @Campo("Quien halló el error, o comprobó que no lo hay")
        Detector detectadoPor,

        @Campo(value = "Si la solicitud tiene un error de digitación", clausula = "COM-GCM-P11 2.1")
        boolean hayError,

        @Campo(value = "Canal en que se digitó", clausula = "COM-GCM-P11 6.1")
        Canal canal,

        @Campo(value = "Lo que está mal digitado", clausula = "COM-GCM-P11 5.1") @Nullable
        TipoObservacion tipoObservacion,

        @Campo(value = "Cuándo se registró la solicitud", clausula = "COM-GCM-P11 8.2")
        OffsetDateTime fechaRegistro,

        @Campo(value = "Cuándo se cerró la orden de trabajo, si está cerrada", clausula = "COM-GCM-P11 8.2") @Nullable
        OffsetDateTime fechaCierreOrden,

        @Campo(value = "Lo observado, con palabras", clausula = "COM-GCM-P11 6.1") @Personal @Glosa @Nullable
        String observacion,

        @Campo(value = "Vendedor de la solicitud", clausula = "COM-GCM-P11 6.1") @Nullable
        String vendedor,

        @Campo(value = "Asesor comercial que la digitó", clausula = "COM-GCM-P11 6.1") @Nullable
        String asesorComercial) {}
