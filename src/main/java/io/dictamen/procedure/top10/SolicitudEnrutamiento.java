package io.dictamen.procedure.top10;

import io.dictamen.decision.Campo;
import io.dictamen.decision.Glosa;
import org.jspecify.annotations.Nullable;

/** Lo que se sabe del caso de un cliente Top 10 (COM-DSC-P14, pasos 3 a 18). */
public record SolicitudEnrutamiento(
        @Campo("Código del cliente") String cliente,
        @Campo("Número de la orden de trabajo") String orden,

        @Campo(value = "Si el daño tiene solución técnica", clausula = "COM-DSC-P14 5") @Nullable
        Boolean solucionTecnica,

        @Campo(value = "Si la orden de trabajo ya está atendida y cerrada", clausula = "COM-DSC-P14 11.1")
        boolean ordenCerrada,

        @Campo(value = "Si el cliente está satisfecho con la solución", clausula = "COM-DSC-P14 11.1") @Nullable
        Boolean satisfecho,

        @Campo(value = "Lo que se gestionó con el cliente", clausula = "COM-DSC-P14 9.1") @Nullable
        GestionFidelizacion gestionFidelizacion,

        @Campo(value = "Si la gestión requiere al Técnico Multiservicios", clausula = "COM-DSC-P14 10") @Nullable
        Boolean requiereTecnico,

        @Campo(value = "Si el daño se soluciona de forma remota", clausula = "COM-DSC-P14 15.1") @Nullable
        Boolean solucionRemota,

        @Campo(value = "De qué es la falla", clausula = "COM-DSC-P14 14") @Nullable
        NaturalezaFalla naturalezaFalla,

        @Campo(value = "Si el Técnico Multiservicios ya realizó el trabajo", clausula = "COM-DSC-P14 17.1") @Nullable
        Boolean trabajoRealizado,

        @Campo(value = "Si ya se controló la calidad del trabajo", clausula = "COM-DSC-P14 19") @Nullable
        Boolean controlCalidadRealizado,

        @Campo(value = "Por qué el cliente no está satisfecho", clausula = "COM-DSC-P14 12") @Glosa @Nullable
        String causaInsatisfaccion,

        @Campo(value = "La línea del caso en la planilla", clausula = "COM-DSC-P14 17") @Nullable
        Planilla planilla) {}
