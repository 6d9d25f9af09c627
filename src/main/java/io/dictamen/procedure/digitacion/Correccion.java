package io.dictamen.procedure.digitacion;

import static io.dictamen.decision.HitPolicy.FIRST;

import io.dictamen.decision.Catalogo;
import io.dictamen.decision.Coherencia;
import io.dictamen.decision.Cuando;
import io.dictamen.decision.Decision;
import io.dictamen.decision.Evaluation;
import io.dictamen.decision.Momento;
import io.dictamen.decision.Stage;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** La corrección de un error de digitación (COM-GCM-P11, pasos 2 a 8, 10, 12 y 13). */
final class Correccion {
    static final Catalogo<CanalAtendido> CANALES = new Catalogo<>("Canales", CanalAtendido.class, "canal");
    static final Catalogo<EjecutorDeCanal> EJECUTORES = new Catalogo<>("Ejecutores", EjecutorDeCanal.class, "canal");
    static final Catalogo<Plazo> PLAZOS = new Catalogo<>("Plazos", Plazo.class, "plazo");
    static final Catalogo<TextoCorreccion> TEXTOS = new Catalogo<>("TextosCorreccion", TextoCorreccion.class, "texto");

    private static final Stage<FilaComunicacion> COMUNICACION = Stage.deSolicitud(
            "Comunicacion", FIRST, HechosComunicacion.class, FilaComunicacion.class, HechosComunicacion::new);
    private static final Stage<FilaAccion> ACCION =
            Stage.of("Accion", FIRST, HechosAccion.class, FilaAccion.class, Correccion::hechosAccion);

    static final Decision<SolicitudCorreccion, ResultadoCorreccion> DECISION = Decision.de(
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
            .resultado(Correccion::resultado);

    private Correccion() {}

    private static HechosAccion hechosAccion(Evaluation<SolicitudCorreccion> caso) {
        SolicitudCorreccion solicitud = caso.solicitud();
        OffsetDateTime cierre = solicitud.fechaCierreOrden();
        OffsetDateTime vence = desdeCierre(caso);
        return new HechosAccion(
                solicitud,
                caso.momento().mismoDia(solicitud.fechaRegistro()),
                cierre == null ? null : caso.momento().horasDesde(cierre),
                vence != null && !vence.isAfter(caso.momento().referencia()));
    }

    private static ResultadoCorreccion resultado(Evaluation<SolicitudCorreccion> caso) {
        SolicitudCorreccion solicitud = caso.solicitud();
        FilaComunicacion comunicacion = caso.fila(COMUNICACION);
        FilaAccion accion = caso.fila(ACCION);
        boolean porWhatsapp = solicitud.hayError() && comunicacion.medio == Medio.WHATSAPP;
        return new ResultadoCorreccion(
                comunicacion.medio,
                comunicacion.responsable == null ? delCanal(caso) : comunicacion.responsable,
                accion.accion,
                accion.modulo,
                comunicacion.notificarA,
                solicitud.hayError() ? ejecuta(accion, caso) : null,
                porWhatsapp ? notificacion(caso) : null,
                porWhatsapp ? DatoNotificacion.queFaltan(solicitud) : List.of(),
                solicitud.hayError() ? plazo(accion, caso) : null,
                comunicacion.siguientePaso,
                Stream.of(comunicacion.mensaje, accion.mensaje)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" ")));
    }

    // The sheets Ejecutores, TextosCorreccion and Plazos may be missing: a release of before them may be in force.

    private static @Nullable Ejecutor ejecuta(FilaAccion accion, Evaluation<SolicitudCorreccion> caso) {
        return accion.ejecuta == null
                ? ofCanal(caso, EJECUTORES, EjecutorDeCanal::canal)
                        .map(EjecutorDeCanal::ejecuta)
                        .orElse(null)
                : accion.ejecuta;
    }

    private static @Nullable String notificacion(Evaluation<SolicitudCorreccion> caso) {
        return caso.catalogo(TEXTOS).stream()
                .findFirst()
                .map(texto -> texto.con(caso.solicitud()))
                .orElse(null);
    }

    private static @Nullable OffsetDateTime plazo(FilaAccion accion, Evaluation<SolicitudCorreccion> caso) {
        Momento momento = caso.momento();
        if (accion.plazo == Vencimiento.FIN_DEL_DIA) {
            return momento.finDelDia(caso.solicitud().fechaRegistro());
        }
        OffsetDateTime vence = accion.plazo == null ? null : desdeCierre(caso);
        return vence == null ? null : momento.enZona(vence);
    }

    private static @Nullable OffsetDateTime desdeCierre(Evaluation<SolicitudCorreccion> caso) {
        OffsetDateTime cierre = caso.solicitud().fechaCierreOrden();
        return cierre == null
                ? null
                : caso.catalogo(PLAZOS).stream()
                        .findFirst()
                        .map(plazo -> plazo.vence(cierre))
                        .orElse(null);
    }

    private static ResponsableCorreccion delCanal(Evaluation<SolicitudCorreccion> caso) {
        return ofCanal(caso, CANALES, CanalAtendido::canal)
                .map(CanalAtendido::responsable)
                .orElseThrow(() -> new IllegalStateException("La hoja Canales no dice quién atiende "
                        + caso.solicitud().canal()));
    }

    private static <E extends Record> Optional<E> ofCanal(
            Evaluation<SolicitudCorreccion> caso, Catalogo<E> hoja, Function<E, Canal> canal) {
        return caso.catalogo(hoja).stream()
                .filter(linea -> canal.apply(linea) == caso.solicitud().canal())
                .findFirst();
    }
}
