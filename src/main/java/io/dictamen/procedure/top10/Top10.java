package io.dictamen.procedure.top10;

import static io.dictamen.decision.HitPolicy.FIRST;

import io.dictamen.decision.Catalogo;
import io.dictamen.decision.Coherencia;
import io.dictamen.decision.Decision;
import io.dictamen.decision.Derivado;
import io.dictamen.decision.Evaluation;
import io.dictamen.decision.Procedure;
import io.dictamen.decision.Stage;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

/** Seguimiento Top 10 (COM-DSC-P14). */
public final class Top10 {
    public static final Derivado<Integer> REITERACIONES = new Derivado<>("reiteraciones", Integer.class);

    private static final Catalogo<Parametro> PARAMETROS = new Catalogo<>("Parametros", Parametro.class, "segmento");
    private static final Catalogo<NivelFacturacion> NIVELES =
            new Catalogo<>("Niveles", NivelFacturacion.class, "nivel");
    private static final int PRIORIDAD_MAS_ALTA = 1;

    private static final Stage<FilaClasificacion> FILAS_CLASIFICACION = Stage.of(
            "Clasificacion", FIRST, HechosClasificacion.class, FilaClasificacion.class, Top10::hechosClasificacion);
    private static final Stage<FilaPrioridad> FILAS_PRIORIDAD =
            Stage.of("Prioridad", FIRST, HechosPrioridad.class, FilaPrioridad.class, Top10::hechosPrioridad);
    private static final Stage<FilaEnrutamiento> FILAS_ENRUTAMIENTO = Stage.deSolicitud(
            "EnrutamientoTop10", FIRST, HechosEnrutamiento.class, FilaEnrutamiento.class, HechosEnrutamiento::new);

    public static final Decision<SolicitudClasificacion, ResultadoClasificacion> CLASIFICACION = Decision.de(
                    "top10-clasificacion",
                    "Clasificación de un cliente por sus reportes de daño reiterados",
                    "COM-DSC-P14 I.f",
                    SolicitudClasificacion.class,
                    ResultadoClasificacion.class)
            .coherencia(new Coherencia.NoPosterior("reportes[].fecha", "fechaCorte"))
            .consulta(PARAMETROS)
            .etapa(FILAS_CLASIFICACION)
            .etapa(FILAS_PRIORIDAD)
            .asunto(solicitud -> solicitud.cliente().codigo())
            .desenlace(resultado -> resultado.esTop10() ? "TOP_10" : "NO_TOP_10")
            .resultado(Top10::resultadoClasificacion);

    public static final Decision<SolicitudEnrutamiento, ResultadoEnrutamiento> ENRUTAMIENTO = Decision.de(
                    "top10-enrutamiento",
                    "Enrutamiento del caso de un cliente Top 10",
                    "COM-DSC-P14 II",
                    SolicitudEnrutamiento.class,
                    ResultadoEnrutamiento.class)
            .etapa(FILAS_ENRUTAMIENTO)
            .asunto(SolicitudEnrutamiento::orden)
            .desenlace(resultado -> resultado.accion().name())
            .resultado(Top10::resultadoEnrutamiento);

    public static final Procedure PROCEDIMIENTO = new Procedure(
            "COM-DSC-P14",
            "Seguimiento Top 10",
            "top10.drl.xlsx",
            "top10.drl",
            List.of(CLASIFICACION, ENRUTAMIENTO),
            List.of(PARAMETROS, NIVELES));

    private Top10() {}

    private static HechosClasificacion hechosClasificacion(Evaluation<SolicitudClasificacion> caso) {
        int reiteraciones = reiteraciones(caso);
        return new HechosClasificacion(
                caso.solicitud(),
                reiteraciones,
                reiteraciones >= parametro(caso).minimoReportes());
    }

    private static HechosPrioridad hechosPrioridad(Evaluation<SolicitudClasificacion> caso) {
        boolean esTop10 = caso.fila(FILAS_CLASIFICACION).esTop10;
        return new HechosPrioridad(caso.solicitud(), reiteraciones(caso), esTop10, nivel(caso));
    }

    private static ResultadoClasificacion resultadoClasificacion(Evaluation<SolicitudClasificacion> caso) {
        FilaClasificacion fila = caso.fila(FILAS_CLASIFICACION);
        int prioridad = caso.fila(FILAS_PRIORIDAD).prioridad;
        return new ResultadoClasificacion(
                fila.esTop10,
                reiteraciones(caso),
                nivel(caso),
                fila.esTop10
                        ? Math.max(
                                PRIORIDAD_MAS_ALTA, prioridad - parametro(caso).ascenso())
                        : prioridad,
                fila.siguientePaso);
    }

    private static int reiteraciones(Evaluation<SolicitudClasificacion> caso) {
        return caso.derivado(REITERACIONES, 0);
    }

    private static Parametro parametro(Evaluation<SolicitudClasificacion> caso) {
        Segmento segmento = caso.solicitud().cliente().segmento();
        return caso.catalogo(PARAMETROS).stream()
                .filter(parametro -> parametro.segmento() == segmento)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Parametros has no row of " + segmento));
    }

    /** The highest level that the client's billing reaches; the lowest of all where it reaches none. */
    private static Nivel nivel(Evaluation<SolicitudClasificacion> caso) {
        BigDecimal facturacion = caso.solicitud().cliente().facturacionMensual();
        List<NivelFacturacion> deMayorAMenor = caso.catalogo(NIVELES).stream()
                .sorted(Comparator.comparing(NivelFacturacion::desde).reversed())
                .toList();
        return deMayorAMenor.stream()
                .filter(nivel -> facturacion.compareTo(nivel.desde()) >= 0)
                .findFirst()
                .orElseGet(() -> deMayorAMenor.get(deMayorAMenor.size() - 1))
                .nivel();
    }

    private static ResultadoEnrutamiento resultadoEnrutamiento(Evaluation<SolicitudEnrutamiento> caso) {
        FilaEnrutamiento fila = caso.fila(FILAS_ENRUTAMIENTO);
        return new ResultadoEnrutamiento(
                fila.destino, fila.accion, fila.visita, fila.siguientePaso, fila.mensaje(caso.solicitud()));
    }
}
