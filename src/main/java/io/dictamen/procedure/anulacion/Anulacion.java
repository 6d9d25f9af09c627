package io.dictamen.procedure.anulacion;

import static io.dictamen.decision.HitPolicy.COLLECT;
import static io.dictamen.decision.HitPolicy.FIRST;

import io.dictamen.decision.Catalogo;
import io.dictamen.decision.Decision;
import io.dictamen.decision.Derivado;
import io.dictamen.decision.Evaluation;
import io.dictamen.decision.Procedure;
import io.dictamen.decision.Stage;
import java.util.List;
import java.util.Objects;

/** Anulación de solicitudes y órdenes de trabajo (COM-DSC-P06). */
public final class Anulacion {
    public static final Derivado<Boolean> EN_PLATAFORMA = new Derivado<>("enPlataforma", Boolean.class);
    public static final Derivado<Boolean> ACREDITADO = new Derivado<>("acreditado", Boolean.class);
    public static final Derivado<Boolean> OT_CERRADAS = new Derivado<>("otCerradas", Boolean.class);

    public static final Catalogo<TextoAnulacion> TEXTOS =
            new Catalogo<>("TextosAnulacion", TextoAnulacion.class, "texto");

    private static final Stage<FilaRequisito> REQUISITOS =
            Stage.of("Requisitos", COLLECT, HechosRequisitos.class, FilaRequisito.class, Anulacion::hechosRequisitos);
    private static final Stage<FilaRegistro> FILAS_REGISTRO =
            Stage.of("Registro", FIRST, HechosRegistro.class, FilaRegistro.class, Anulacion::hechosRegistro);
    private static final Stage<FilaCierre> FILAS_CIERRE =
            Stage.of("Cierre", COLLECT, HechosCierre.class, FilaCierre.class, Anulacion::hechosCierre);

    public static final Decision<SolicitudRegistro, ResultadoRegistro> REGISTRO = Decision.de(
                    "anulacion-registro",
                    "Registro de la anulación de una solicitud",
                    "COM-DSC-P06 A",
                    SolicitudRegistro.class,
                    ResultadoRegistro.class)
            .previo(HechosPrevios.class, HechosPrevios::new)
            .etapa(REQUISITOS)
            .etapa(FILAS_REGISTRO)
            .asunto(SolicitudRegistro::numeroSolicitud)
            .desenlace(resultado -> resultado.resolucion().name())
            .resultado(Anulacion::resultadoRegistro);

    public static final Decision<SolicitudCierre, ResultadoCierre> CIERRE = Decision.de(
                    "anulacion-cierre",
                    "Cierre de una solicitud de anulación",
                    "COM-DSC-P06 B",
                    SolicitudCierre.class,
                    ResultadoCierre.class)
            .etapa(FILAS_CIERRE)
            .asunto(SolicitudCierre::numeroSolicitudAnulacion)
            .desenlace(resultado -> resultado.estado().name())
            .resultado(Anulacion::resultadoCierre);

    public static final Procedure PROCEDIMIENTO = new Procedure(
            "COM-DSC-P06",
            "Anulación de solicitudes y órdenes de trabajo",
            "anulacion.drl.xlsx",
            "anulacion.drl",
            List.of(REGISTRO, CIERRE),
            List.of(TEXTOS),
            List.of("SIN_CIERRE"));

    private Anulacion() {}

    private static HechosRequisitos hechosRequisitos(Evaluation<SolicitudRegistro> caso) {
        return new HechosRequisitos(
                caso.solicitud(), caso.derivado(EN_PLATAFORMA, false), caso.derivado(ACREDITADO, false));
    }

    private static HechosRegistro hechosRegistro(Evaluation<SolicitudRegistro> caso) {
        return new HechosRegistro(
                caso.solicitud(),
                caso.derivado(EN_PLATAFORMA, false),
                caso.derivado(ACREDITADO, false),
                caso.filas(REQUISITOS).stream().anyMatch(fila -> fila.identifica),
                !caso.filas(REQUISITOS).isEmpty());
    }

    private static ResultadoRegistro resultadoRegistro(Evaluation<SolicitudRegistro> caso) {
        FilaRegistro fila = caso.fila(FILAS_REGISTRO);
        List<Requisito> faltantes =
                caso.filas(REQUISITOS).stream().map(f -> f.requisito).toList();
        return new ResultadoRegistro(
                fila.resolucion,
                fila.atiende,
                fila.derivaA,
                fila.siguientePaso,
                faltantes,
                fila.procedimiento,
                fila.documentos,
                fila.medios,
                fila.interaccion ? interaccion(caso) : null,
                fila.mensaje);
    }

    private static String interaccion(Evaluation<SolicitudRegistro> caso) {
        ClaseInteraccion clase =
                caso.solicitud().esTitular() ? ClaseInteraccion.DEL_TITULAR : ClaseInteraccion.DE_UN_TERCERO;
        return caso.catalogo(TEXTOS).stream()
                .filter(uno -> uno.texto() == clase)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("La hoja TextosAnulacion no tiene el texto " + clase))
                .con(caso.solicitud());
    }

    private static HechosCierre hechosCierre(Evaluation<SolicitudCierre> caso) {
        return new HechosCierre(caso.solicitud(), caso.derivado(OT_CERRADAS, false));
    }

    private static ResultadoCierre resultadoCierre(Evaluation<SolicitudCierre> caso) {
        List<FilaCierre> filas = caso.filas(FILAS_CIERRE);
        EstadoCierre estado = filas.stream()
                .map(fila -> fila.estado)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Ninguna fila de Cierre dice el estado"));
        List<Accion> acciones = filas.stream()
                .map(fila -> new Accion(
                        fila.paso,
                        fila.accion,
                        fila.modulo,
                        Objects.requireNonNullElse(
                                fila.responsable, caso.solicitud().area().responsable()),
                        fila.procedimiento))
                .toList();
        return new ResultadoCierre(estado, acciones);
    }
}
