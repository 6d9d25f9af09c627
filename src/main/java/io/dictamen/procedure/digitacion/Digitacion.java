package io.dictamen.procedure.digitacion;

import static io.dictamen.decision.HitPolicy.COLLECT;

import io.dictamen.checklist.Comprobacion;
import io.dictamen.checklist.Hallazgo;
import io.dictamen.decision.Catalogo;
import io.dictamen.decision.Decision;
import io.dictamen.decision.Evaluation;
import io.dictamen.decision.Procedure;
import io.dictamen.decision.Stage;
import java.util.List;

/** Control de calidad de digitación en venta y postventa (COM-GCM-P11). */
public final class Digitacion {

    public static final Catalogo<Plan> PLANES = new Catalogo<>("Planes", Plan.class);
    public static final Catalogo<PasoSiguiente> SIGUIENTE =
            new Catalogo<>("Siguiente", PasoSiguiente.class, "conforme");

    private static final Stage<Comprobacion> LISTA_VENTA =
            Stage.deSolicitud("Venta", COLLECT, HechosVenta.class, Comprobacion.class, HechosVenta::new);
    private static final Stage<Comprobacion> LISTA_POSTVENTA =
            Stage.deSolicitud("Postventa", COLLECT, HechosPostventa.class, Comprobacion.class, HechosPostventa::new);
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

    public static final Decision<SolicitudCorreccion, ResultadoCorreccion> CORRECCION = Correccion.DECISION;
    public static final Decision<SolicitudMuestreo, ResultadoMuestreo> MUESTREO = Muestra.PLAN;
    public static final Decision<SolicitudVerificacion, ResultadoVerificacion> VERIFICACION = Muestra.VERIFICACION;

    public static final Procedure PROCEDIMIENTO = new Procedure(
            "COM-GCM-P11",
            "Control de calidad de digitación en venta y postventa",
            "calidad-digitacion.drl.xlsx",
            null,
            List.of(VENTA, POSTVENTA, CORRECCION, MUESTREO, VERIFICACION),
            List.of(PLANES, SIGUIENTE, Correccion.CANALES, Correccion.EJECUTORES, Correccion.PLAZOS, Correccion.TEXTOS),
            List.of("SIN_ERROR", "ERROR_CORREGIDO", "ERROR_PENDIENTE", "PENDIENTE"));

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
}
