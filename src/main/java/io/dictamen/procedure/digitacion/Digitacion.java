package io.dictamen.procedure.digitacion;

import static io.dictamen.decision.HitPolicy.COLLECT;
import static io.dictamen.decision.HitPolicy.FIRST;

import io.dictamen.checklist.Comprobacion;
import io.dictamen.checklist.Hallazgo;
import io.dictamen.decision.Catalogo;
import io.dictamen.decision.Coherencia;
import io.dictamen.decision.Cuando;
import io.dictamen.decision.Decision;
import io.dictamen.decision.Evaluation;
import io.dictamen.decision.Procedure;
import io.dictamen.decision.Stage;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Control de calidad de digitación en venta y postventa (COM-GCM-P11). */
public final class Digitacion {
    public static final Catalogo<CanalAtendido> CANALES = new Catalogo<>("Canales", CanalAtendido.class, "canal");

    public static final Catalogo<Plan> PLANES = new Catalogo<>("Planes", Plan.class);
    public static final Catalogo<PasoSiguiente> SIGUIENTE =
            new Catalogo<>("Siguiente", PasoSiguiente.class, "conforme");

    private static final Stage<Comprobacion> LISTA_VENTA =
            Stage.deSolicitud("Venta", COLLECT, HechosVenta.class, Comprobacion.class, HechosVenta::new);
    private static final Stage<Comprobacion> LISTA_POSTVENTA =
            Stage.deSolicitud("Postventa", COLLECT, HechosPostventa.class, Comprobacion.class, HechosPostventa::new);
    private static final Stage<FilaComunicacion> COMUNICACION = Stage.deSolicitud(
            "Comunicacion", FIRST, HechosComunicacion.class, FilaComunicacion.class, HechosComunicacion::new);
    private static final Stage<FilaAccion> ACCION =
            Stage.of("Accion", FIRST, HechosAccion.class, FilaAccion.class, Digitacion::hechosAccion);
    private static final Stage<FilaMuestreo> FILAS_MUESTREO =
            Stage.deSolicitud("Muestreo", FIRST, HechosMuestreo.class, FilaMuestreo.class, HechosMuestreo::new);

    public static final Decision<SolicitudVenta, ResultadoValidacion> VENTA = Decision.de(
                    "validacion-venta",
                    "Validación de la digitación de una venta",
                    "COM-GCM-P11 10",
                    SolicitudVenta.class,
                    ResultadoValidacion.class)
            .etapa(LISTA_VENTA)
            .asunto(SolicitudVenta::numeroSolicitud)
            .desenlace(resultado -> Hallazgo.desenlace(resultado.conforme()))
            .porCampo(ResultadoValidacion::con)
            .resultado(caso -> validada(caso, LISTA_VENTA, caso.hecho(LISTA_VENTA, HechosVenta.class)));

    public static final Decision<SolicitudPostventa, ResultadoValidacion> POSTVENTA = Decision.de(
                    "validacion-postventa",
                    "Validación de la digitación de una postventa",
                    "COM-GCM-P11 10",
                    SolicitudPostventa.class,
                    ResultadoValidacion.class)
            .etapa(LISTA_POSTVENTA)
            .asunto(SolicitudPostventa::numeroSolicitud)
            .desenlace(resultado -> Hallazgo.desenlace(resultado.conforme()))
            .porCampo(ResultadoValidacion::con)
            .resultado(caso -> validada(caso, LISTA_POSTVENTA, caso.hecho(LISTA_POSTVENTA, HechosPostventa.class)));

    public static final Decision<SolicitudCorreccion, ResultadoCorreccion> CORRECCION = Decision.de(
                    "correccion-digitacion",
                    "Corrección de un error de digitación",
                    "COM-GCM-P11 2-13",
                    SolicitudCorreccion.class,
                    ResultadoCorreccion.class)
            .coherencia(new Coherencia.Requiere(Cuando.es("hayError", true), List.of("tipoObservacion")))
            .etapa(COMUNICACION)
            .etapa(ACCION)
            .asunto(SolicitudCorreccion::numeroSolicitud)
            .desenlace(resultado -> resultado.accion().name())
            .resultado(Digitacion::resultadoCorreccion);

    public static final Decision<SolicitudMuestreo, ResultadoMuestreo> MUESTREO = Decision.de(
                    "plan-muestreo",
                    "Tamaño de la muestra de casos con error",
                    "COM-GCM-P11 12",
                    SolicitudMuestreo.class,
                    ResultadoMuestreo.class)
            .etapa(FILAS_MUESTREO)
            .desenlace(resultado -> "MUESTRA")
            .resultado(caso -> new ResultadoMuestreo(caso.fila(FILAS_MUESTREO).tamanoMuestra));

    public static final Procedure PROCEDIMIENTO = new Procedure(
            "COM-GCM-P11",
            "Control de calidad de digitación en venta y postventa",
            "calidad-digitacion.drl.xlsx",
            null,
            List.of(VENTA, POSTVENTA, CORRECCION, MUESTREO),
            List.of(PLANES, SIGUIENTE, CANALES));

    private Digitacion() {}

    private static ResultadoValidacion validada(Evaluation<?> caso, Stage<Comprobacion> lista, Object hecho) {
        List<Hallazgo> errores = Hallazgo.de(caso.filas(lista), hecho);
        boolean conforme = caso.entera() && Hallazgo.conforme(errores);
        for (PasoSiguiente sigue : caso.catalogo(SIGUIENTE)) {
            if (sigue.conforme() == conforme) {
                return new ResultadoValidacion(conforme, errores, sigue.siguientePaso(), sigue.responsable());
            }
        }
        throw new IllegalStateException("La hoja Siguiente no dice qué sigue si conforme es " + conforme);
    }

    private static HechosAccion hechosAccion(Evaluation<SolicitudCorreccion> caso) {
        SolicitudCorreccion solicitud = caso.solicitud();
        return new HechosAccion(
                solicitud,
                caso.momento().mismoDia(solicitud.fechaRegistro()),
                solicitud.fechaCierreOrden() == null ? null : caso.momento().horasDesde(solicitud.fechaCierreOrden()));
    }

    private static ResultadoCorreccion resultadoCorreccion(Evaluation<SolicitudCorreccion> caso) {
        FilaComunicacion comunicacion = caso.fila(COMUNICACION);
        FilaAccion accion = caso.fila(ACCION);
        return new ResultadoCorreccion(
                comunicacion.medio,
                comunicacion.responsable == null ? delCanal(caso) : comunicacion.responsable,
                accion.accion,
                accion.modulo,
                comunicacion.notificarA,
                comunicacion.siguientePaso,
                Stream.of(comunicacion.mensaje, accion.mensaje)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")));
    }

    private static ResponsableCorreccion delCanal(Evaluation<SolicitudCorreccion> caso) {
        Canal canal = caso.solicitud().canal();
        return caso.catalogo(CANALES).stream()
                .filter(uno -> uno.canal() == canal)
                .map(CanalAtendido::responsable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("La hoja Canales no dice quién atiende " + canal));
    }
}
