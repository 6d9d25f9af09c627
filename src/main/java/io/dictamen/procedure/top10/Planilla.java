package io.dictamen.procedure.top10;

import io.dictamen.decision.Campo;
import io.dictamen.decision.Glosa;
import org.jspecify.annotations.Nullable;

/** La línea del caso en la Planilla de Control y Seguimiento en Línea (COM-DSC-P14, Anexo 1), tal como se llenó. */
public record Planilla(
        @Campo("MAESTRO") @Nullable String maestro,
        @Campo("ZONA") @Nullable String zona,
        @Campo("TIPO DE TRABAJO") @Nullable String tipoTrabajo,
        @Campo("SERVICIO") @Nullable String servicio,
        @Campo("FECHA, como texto") @Nullable String fecha,
        @Campo("REFERENCIA") @Glosa @Nullable String referencia,
        @Campo("PRODUCTO") @Nullable String producto,
        @Campo("CAUSAL DE CIERRE") @Glosa @Nullable String causalCierre,
        @Campo("USM") @Nullable String usm,
        @Campo("CONTROL CALIDAD USM") @Nullable String controlCalidadUsm) {}
