package io.dictamen.procedure.ventaswat;

import static io.dictamen.decision.HitPolicy.COLLECT;
import static io.dictamen.decision.HitPolicy.FIRST;
import static io.dictamen.decision.HitPolicy.UNIQUE;
import static io.dictamen.procedure.ventaswat.Categoria.HOGAR;
import static io.dictamen.procedure.ventaswat.Categoria.MOVIL;
import static io.dictamen.procedure.ventaswat.Categoria.TYT;

import io.dictamen.checklist.Comprobacion;
import io.dictamen.checklist.Hallazgo;
import io.dictamen.decision.Catalogo;
import io.dictamen.decision.Coherencia;
import io.dictamen.decision.Cuando;
import io.dictamen.decision.Decision;
import io.dictamen.decision.Evaluation;
import io.dictamen.decision.Procedure;
import io.dictamen.decision.Stage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Gestión de la célula de ventas Claro SWAT (Almacontact). */
public final class VentaSwat {
    private static final Map<Categoria, Set<Operacion>> OPERACIONES = Map.of(
            HOGAR,
            Set.of(
                    Operacion.SERVICIO_NUEVO,
                    Operacion.EMPAQUETAMIENTO,
                    Operacion.UPGRADE,
                    Operacion.SERVICIO_ADICIONAL),
            MOVIL,
            Set.of(Operacion.LINEA_NUEVA, Operacion.MIGRACION, Operacion.PORTABILIDAD),
            TYT,
            Set.of(Operacion.TERMINAL, Operacion.TECNOLOGIA));

    private static final Cuando DE_HOGAR_O_MOVIL = Cuando.es("categoria", HOGAR, MOVIL);
    private static final Cuando DE_TYT = Cuando.es("categoria", TYT);
    private static final List<String> DE_LA_GRABACION =
            List.of("idLlamada", "extension", "login", "fechaVenta", "aliado");
    private static final List<String> DEL_INFORME = List.of("cantidad", "fechaCargue");

    private static final Stage<FilaClasificacion> FILAS_CLASIFICACION = Stage.deSolicitud(
            "ClasificacionVenta",
            FIRST,
            HechosClasificacion.class,
            FilaClasificacion.class,
            VentaSwat::hechosClasificacion);
    private static final Stage<Comprobacion> FILAS_VALIDACION = Stage.deSolicitud(
            "ValidacionSwat", COLLECT, SolicitudValidacion.class, Comprobacion.class, Function.identity());
    private static final Stage<FilaMarcacion> FILAS_MARCACION =
            Stage.deSolicitud("Marcacion", FIRST, SolicitudMarcacion.class, FilaMarcacion.class, Function.identity());
    private static final Stage<FilaLegalizacion> FILAS_LEGALIZACION = Stage.deSolicitud(
            "Legalizacion", FIRST, SolicitudLegalizacion.class, FilaLegalizacion.class, Function.identity());
    private static final Stage<FilaCruce> FILAS_CRUCE =
            Stage.deSolicitud("Cruce", UNIQUE, SolicitudCruce.class, FilaCruce.class, Function.identity());
    private static final Stage<FilaSeguimiento> FILAS_SEGUIMIENTO = Stage.of(
            "Seguimiento", FIRST, HechosSeguimiento.class, FilaSeguimiento.class, VentaSwat::hechosSeguimiento);
    private static final Catalogo<ParametroSeguimiento> PARAMETROS =
            Catalogo.deUnaLinea("ParametrosSeguimiento", ParametroSeguimiento.class);

    public static final Decision<SolicitudClasificacion, ResultadoClasificacion> CLASIFICACION = Decision.de(
                    "venta-swat-clasificacion",
                    "Tipo de una venta y lo que su proceso pide",
                    "CLARO-SWAT 1",
                    SolicitudClasificacion.class,
                    ResultadoClasificacion.class)
            .coherencia(new Coherencia.Admite("operacion", "categoria", OPERACIONES))
            .etapa(FILAS_CLASIFICACION)
            .desenlace(resultado -> resultado.tipoVenta().name())
            .resultado(VentaSwat::resultadoClasificacion);

    public static final Decision<SolicitudValidacion, ResultadoValidacion> VALIDACION = Decision.de(
                    "venta-swat-validacion",
                    "Lo que falta en una venta según su tipo",
                    "CLARO-SWAT 2",
                    SolicitudValidacion.class,
                    ResultadoValidacion.class)
            .etapa(FILAS_VALIDACION)
            .desenlace(resultado -> Hallazgo.desenlace(resultado.conforme()))
            .porCampo(ResultadoValidacion::con)
            .resultado(VentaSwat::resultadoValidacion);

    public static final Decision<SolicitudMarcacion, ResultadoMarcacion> MARCACION = Decision.de(
                    "venta-swat-marcacion",
                    "Marcación de una venta en RR",
                    "CLARO-SWAT 3 MARCACION",
                    SolicitudMarcacion.class,
                    ResultadoMarcacion.class)
            .etapa(FILAS_MARCACION)
            .desenlace(resultado -> resultado.motivo().name())
            .resultado(VentaSwat::resultadoMarcacion);

    public static final Decision<SolicitudLegalizacion, ResultadoLegalizacion> LEGALIZACION = Decision.de(
                    "venta-swat-legalizacion",
                    "Archivo y ruta con que se legalizan las ventas",
                    "CLARO-SWAT 6",
                    SolicitudLegalizacion.class,
                    ResultadoLegalizacion.class)
            .coherencia(new Coherencia.Requiere(DE_HOGAR_O_MOVIL, DE_LA_GRABACION))
            .coherencia(new Coherencia.SoloTipoSalvo(DE_HOGAR_O_MOVIL, DE_LA_GRABACION))
            .coherencia(new Coherencia.Requiere(DE_TYT, DEL_INFORME))
            .coherencia(new Coherencia.SoloTipoSalvo(DE_TYT, DEL_INFORME))
            .etapa(FILAS_LEGALIZACION)
            .asunto(solicitud -> Objects.requireNonNullElse(solicitud.idLlamada(), ""))
            .desenlace(resultado -> resultado.formato().name())
            .resultado(VentaSwat::resultadoLegalizacion);

    public static final Decision<SolicitudCruce, ResultadoCruce> CRUCE = Decision.de(
                    "cruce-ventas",
                    "Cruce de una venta con la hoja de ventas de Claro",
                    "CLARO-SWAT 9",
                    SolicitudCruce.class,
                    ResultadoCruce.class)
            .coherencia(new Coherencia.AlgunoVerdadero(List.of("enBaseAlmacontact", "enHojaClaro")))
            .coherencia(new Coherencia.Requiere(
                    Cuando.es("enBaseAlmacontact", true).y("enHojaClaro", true), List.of("datosCoinciden")))
            .etapa(FILAS_CRUCE)
            .asunto(SolicitudCruce::venta)
            .desenlace(resultado -> resultado.estado().name())
            .resultado(VentaSwat::resultadoCruce);

    public static final Decision<SolicitudSeguimiento, ResultadoSeguimiento> SEGUIMIENTO = Decision.de(
                    "venta-swat-seguimiento",
                    "Seguimiento de una venta hasta que se instala",
                    "CLARO-SWAT 5",
                    SolicitudSeguimiento.class,
                    ResultadoSeguimiento.class)
            .etapa(FILAS_SEGUIMIENTO)
            .asunto(SolicitudSeguimiento::venta)
            .desenlace(resultado -> resultado.accion().name())
            .resultado(VentaSwat::resultadoSeguimiento);

    public static final Procedure PROCEDIMIENTO = new Procedure(
            "CLARO-SWAT",
            "Gestión de la célula de ventas Claro SWAT",
            "ventas-swat.drl.xlsx",
            null,
            List.of(CLASIFICACION, VALIDACION, MARCACION, LEGALIZACION, CRUCE, SEGUIMIENTO),
            List.of(PARAMETROS));

    private VentaSwat() {}

    private static HechosClasificacion hechosClasificacion(SolicitudClasificacion solicitud) {
        return new HechosClasificacion(solicitud, !solicitud.equipos().isEmpty());
    }

    private static ResultadoClasificacion resultadoClasificacion(Evaluation<SolicitudClasificacion> caso) {
        FilaClasificacion fila = caso.fila(FILAS_CLASIFICACION);
        return new ResultadoClasificacion(
                fila.tipoVenta, fila.requiereVisita, fila.requiereAgendamiento, fila.atiende, fila.plataformas);
    }

    private static ResultadoValidacion resultadoValidacion(Evaluation<SolicitudValidacion> caso) {
        List<Hallazgo> errores = Hallazgo.de(caso.filas(FILAS_VALIDACION), caso.solicitud());
        return new ResultadoValidacion(caso.entera() && Hallazgo.conforme(errores), errores);
    }

    private static ResultadoMarcacion resultadoMarcacion(Evaluation<SolicitudMarcacion> caso) {
        FilaMarcacion fila = caso.fila(FILAS_MARCACION);
        return new ResultadoMarcacion(fila.marcar, fila.marcacion, fila.motivo);
    }

    private static ResultadoLegalizacion resultadoLegalizacion(Evaluation<SolicitudLegalizacion> caso) {
        FilaLegalizacion fila = caso.fila(FILAS_LEGALIZACION);
        return new ResultadoLegalizacion(
                FilaLegalizacion.LUGARES.con(fila.nombreArchivo, caso.solicitud(), ""),
                FilaLegalizacion.LUGARES.con(fila.ruta, caso.solicitud(), ""),
                fila.formato);
    }

    private static ResultadoCruce resultadoCruce(Evaluation<SolicitudCruce> caso) {
        FilaCruce fila = caso.fila(FILAS_CRUCE);
        return new ResultadoCruce(fila.estado, fila.accion);
    }

    private static HechosSeguimiento hechosSeguimiento(Evaluation<SolicitudSeguimiento> caso) {
        Long dias = diasParaVisita(caso.solicitud(), caso.momento().fecha());
        return new HechosSeguimiento(
                caso.solicitud(), dias, dias != null && dias <= parametros(caso).diasAviso());
    }

    private static @Nullable Long diasParaVisita(SolicitudSeguimiento venta, LocalDate hoy) {
        LocalDate visita = venta.fechaAgendada();
        return venta.estadoInstalacion() == EstadoInstalacion.PROXIMA_A_INSTALAR && visita != null
                ? ChronoUnit.DAYS.between(hoy, visita)
                : null;
    }

    private static ParametroSeguimiento parametros(Evaluation<SolicitudSeguimiento> caso) {
        return caso.catalogo(PARAMETROS).get(0);
    }

    private static ResultadoSeguimiento resultadoSeguimiento(Evaluation<SolicitudSeguimiento> caso) {
        FilaSeguimiento fila = caso.fila(FILAS_SEGUIMIENTO);
        return new ResultadoSeguimiento(
                fila.accion,
                fila.responsable,
                fila.siguientePaso,
                caso.hecho(FILAS_SEGUIMIENTO, HechosSeguimiento.class).diasParaVisita(),
                fila.mensaje);
    }
}
