package io.dictamen.procedure.digitacion;

import static io.dictamen.decision.HitPolicy.FIRST;

import io.dictamen.decision.Decision;
import io.dictamen.decision.Evaluation;
import io.dictamen.decision.Stage;

/** La muestra de casos con error: su tamaño y la verificación de cada uno (COM-GCM-P11, pasos 12 y 13). */
final class Muestra {
    private static final Stage<FilaMuestreo> FILAS_MUESTREO =
            Stage.deSolicitud("Muestreo", FIRST, HechosMuestreo.class, FilaMuestreo.class, HechosMuestreo::new);
    private static final Stage<FilaVerificacion> FILAS_VERIFICACION = Stage.deSolicitud(
            "Verificacion", FIRST, HechosVerificacion.class, FilaVerificacion.class, HechosVerificacion::new);

    static final Decision<SolicitudMuestreo, ResultadoMuestreo> PLAN = Decision.de(
                    "plan-muestreo",
                    "Tamaño de la muestra de casos con error",
                    "COM-GCM-P11 12",
                    SolicitudMuestreo.class,
                    ResultadoMuestreo.class)
            .etapa(FILAS_MUESTREO)
            .desenlace(resultado -> "MUESTRA")
            .resultado(caso -> new ResultadoMuestreo(caso.fila(FILAS_MUESTREO).tamanoMuestra));

    static final Decision<SolicitudVerificacion, ResultadoVerificacion> VERIFICACION = Decision.de(
                    "verificacion-muestra",
                    "Verificación de un caso de la muestra",
                    "COM-GCM-P11 12.2",
                    SolicitudVerificacion.class,
                    ResultadoVerificacion.class)
            .etapa(FILAS_VERIFICACION)
            .asunto(SolicitudVerificacion::numeroSolicitud)
            .desenlace(resultado -> resultado.estado().name())
            .resultado(Muestra::verificado);

    private Muestra() {}

    private static ResultadoVerificacion verificado(Evaluation<SolicitudVerificacion> caso) {
        FilaVerificacion fila = caso.fila(FILAS_VERIFICACION);
        return new ResultadoVerificacion(fila.estado, fila.responsable, fila.siguientePaso, fila.mensaje);
    }
}
