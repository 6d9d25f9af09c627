package io.dictamen.procedure.ventadigital;

import static io.dictamen.decision.HitPolicy.COLLECT;
import static io.dictamen.decision.HitPolicy.FIRST;
import static io.dictamen.procedure.ventadigital.PedidoProspecto.DATOS_CLIENTE;
import static io.dictamen.procedure.ventadigital.PedidoProspecto.INFORMACION_SERVICIO;

import io.dictamen.checklist.Comprobacion;
import io.dictamen.checklist.Hallazgo;
import io.dictamen.decision.Catalogo;
import io.dictamen.decision.Decision;
import io.dictamen.decision.Derivado;
import io.dictamen.decision.Evaluation;
import io.dictamen.decision.Procedure;
import io.dictamen.decision.Stage;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gestión de ventas digitales. */
public final class VentaDigital {
    public static final Derivado<Boolean> FALTA_REQUISITO = new Derivado<>("faltaRequisito", Boolean.class);
    public static final Derivado<Boolean> RETROCEDE = new Derivado<>("retrocede", Boolean.class);
    public static final Catalogo<PasoPago> PASOS_PAGO = new Catalogo<>("PasosPago", PasoPago.class);
    private static final Catalogo<PasoRegistro> PASOS_REGISTRO = new Catalogo<>("PasosRegistro", PasoRegistro.class);

    private static final Stage<FilaEnrutamiento> FILAS_ENRUTAMIENTO = Stage.of(
            "EnrutamientoDigital",
            FIRST,
            HechosEnrutamiento.class,
            FilaEnrutamiento.class,
            VentaDigital::hechosEnrutamiento);
    private static final Stage<FilaRequisito> REQUISITOS = Stage.of(
            "RequisitosDigital", COLLECT, HechosRequisitos.class, FilaRequisito.class, VentaDigital::hechosRequisitos);
    private static final Stage<Comprobacion> FILAS_PAGO =
            Stage.deSolicitud("PagoDigital", COLLECT, HechosPago.class, Comprobacion.class, HechosPago::de);
    private static final Stage<FilaEstado> FILAS_ESTADO =
            Stage.of("EstadoDigital", FIRST, HechosEstado.class, FilaEstado.class, VentaDigital::hechosEstado);
    private static final Stage<Comprobacion> FILAS_REGISTRO = Stage.deSolicitud(
            "RegistroDigital", COLLECT, SolicitudRegistro.class, Comprobacion.class, Function.identity());
    private static final Stage<FilaDato> DATOS = Stage.deSolicitud(
                    "Datos", COLLECT, SolicitudProspecto.class, FilaDato.class, Function.identity())
            .conMotivosAlFinal();
    private static final Stage<FilaDestino> FILAS_DESTINO =
            Stage.of("Destino", FIRST, HechosDestino.class, FilaDestino.class, VentaDigital::hechosDestino);

    public static final Decision<SolicitudEnrutamiento, ResultadoEnrutamiento> ENRUTAMIENTO = Decision.de(
                    "venta-digital-enrutamiento",
                    "Enrutamiento de una venta digital",
                    "VENTAS-DIGITALES 2-20",
                    SolicitudEnrutamiento.class,
                    ResultadoEnrutamiento.class)
            .etapa(FILAS_ENRUTAMIENTO)
            .etapa(REQUISITOS)
            .asunto(solicitud -> Objects.requireNonNullElse(solicitud.venta(), solicitud.cliente()))
            .desenlace(resultado -> resultado.accion().name())
            .resultado(VentaDigital::resultadoEnrutamiento);

    public static final Decision<SolicitudPago, ResultadoPago> PAGO = Decision.de(
                    "venta-digital-pago",
                    "Confirmación del depósito de una venta digital",
                    "VENTAS-DIGITALES 12",
                    SolicitudPago.class,
                    ResultadoPago.class)
            .etapa(FILAS_PAGO)
            .asunto(solicitud -> solicitud.declarado().numeroDeposito())
            .desenlace(resultado -> resultado.confirmado() ? "CONFIRMADO" : "NO_CONFIRMADO")
            .porCampo(ResultadoPago::con, ResultadoPago::ruta)
            .resultado(VentaDigital::resultadoPago);

    public static final Decision<SolicitudEstado, ResultadoEstado> ESTADO = Decision.de(
                    "venta-digital-estado",
                    "Cambio de estado de una venta digital",
                    "VENTAS-DIGITALES 24-25",
                    SolicitudEstado.class,
                    ResultadoEstado.class)
            .etapa(FILAS_ESTADO)
            .asunto(solicitud -> primero(solicitud.venta(), solicitud.cliente()))
            .desenlace(resultado -> resultado.permitido() ? "PERMITIDO" : "NO_PERMITIDO")
            .resultado(VentaDigital::resultadoEstado);

    public static final Decision<SolicitudProspecto, ResultadoProspecto> PROSPECTO = Decision.de(
                    "venta-digital-prospecto",
                    "Lo que falta saber de quien se interesa por un servicio, y a quién pasa",
                    "VENTAS-DIGITALES 1-6",
                    SolicitudProspecto.class,
                    ResultadoProspecto.class)
            .etapa(DATOS)
            .etapa(FILAS_DESTINO)
            .asunto(SolicitudProspecto::cliente)
            .desenlace(resultado -> resultado.accion().name())
            .resultado(VentaDigital::resultadoProspecto);

    public static final Decision<SolicitudRegistro, ResultadoRegistro> REGISTRO = Decision.de(
                    "venta-digital-registro",
                    "Lo que falta para digitar una venta digital",
                    "VENTAS-DIGITALES 21-23",
                    SolicitudRegistro.class,
                    ResultadoRegistro.class)
            .etapa(FILAS_REGISTRO)
            .asunto(solicitud -> primero(solicitud.venta(), solicitud.cliente()))
            .desenlace(resultado -> Hallazgo.desenlace(resultado.conforme()))
            .porCampo(ResultadoRegistro::con)
            .resultado(VentaDigital::resultadoRegistro);

    public static final Procedure PROCEDIMIENTO = new Procedure(
            "VENTAS-DIGITALES",
            "Gestión de ventas digitales",
            "ventas-digitales.drl.xlsx",
            "ventas-digitales.drl",
            List.of(PROSPECTO, ENRUTAMIENTO, PAGO, REGISTRO, ESTADO),
            List.of(PASOS_PAGO, PASOS_REGISTRO),
            List.of("ANULADA_REDIGITABLE", "EN_CURSO"));

    private VentaDigital() {}

    private static HechosEnrutamiento hechosEnrutamiento(Evaluation<SolicitudEnrutamiento> caso) {
        return new HechosEnrutamiento(caso.solicitud(), caso.derivado(FALTA_REQUISITO, false));
    }

    private static HechosRequisitos hechosRequisitos(Evaluation<SolicitudEnrutamiento> caso) {
        return new HechosRequisitos(caso.solicitud(), caso.fila(FILAS_ENRUTAMIENTO).accion);
    }

    private static ResultadoEnrutamiento resultadoEnrutamiento(Evaluation<SolicitudEnrutamiento> caso) {
        FilaEnrutamiento fila = caso.fila(FILAS_ENRUTAMIENTO);
        List<Requisito> faltantes =
                caso.filas(REQUISITOS).stream().map(f -> f.requisito).toList();
        return new ResultadoEnrutamiento(
                fila.destino,
                fila.accion,
                faltantes,
                fila.siguientePaso,
                fila.procedimiento,
                fila.motivo,
                fila.mensaje);
    }

    private static ResultadoPago resultadoPago(Evaluation<SolicitudPago> caso) {
        List<Hallazgo> errores = Hallazgo.de(caso.filas(FILAS_PAGO), caso.hecho(FILAS_PAGO, HechosPago.class));
        boolean confirmado = caso.entera() && Hallazgo.conforme(errores);
        return new ResultadoPago(confirmado, errores, siguientePaso(caso, confirmado));
    }

    private static String siguientePaso(Evaluation<SolicitudPago> caso, boolean confirmado) {
        TipoOperacion tipo = caso.solicitud().declarado().tipoOperacion();
        return caso.catalogo(PASOS_PAGO).stream()
                .filter(paso -> paso.vale(confirmado, tipo))
                .map(PasoPago::siguientePaso)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("La hoja PasosPago no dice qué sigue a " + tipo));
    }

    private static HechosEstado hechosEstado(Evaluation<SolicitudEstado> caso) {
        return new HechosEstado(caso.solicitud(), caso.derivado(RETROCEDE, false));
    }

    private static ResultadoEstado resultadoEstado(Evaluation<SolicitudEstado> caso) {
        FilaEstado fila = caso.fila(FILAS_ESTADO);
        return new ResultadoEstado(fila.permitido, fila.mensaje);
    }

    private static ResultadoRegistro resultadoRegistro(Evaluation<SolicitudRegistro> caso) {
        List<Hallazgo> errores = Hallazgo.de(caso.filas(FILAS_REGISTRO), caso.solicitud());
        boolean conforme = caso.entera() && Hallazgo.conforme(errores);
        return new ResultadoRegistro(conforme, errores, siguientePaso(caso, conforme, errores));
    }

    private static String siguientePaso(Evaluation<SolicitudRegistro> caso, boolean conforme, List<Hallazgo> errores) {
        return caso.catalogo(PASOS_REGISTRO).stream()
                .filter(paso -> paso.vale(conforme, errores))
                .map(PasoRegistro::siguientePaso)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("La hoja PasosRegistro no dice qué sigue"));
    }

    private static HechosDestino hechosDestino(Evaluation<SolicitudProspecto> caso) {
        Set<PedidoProspecto> pedidos =
                caso.filas(DATOS).stream().map(fila -> fila.pedido).collect(Collectors.toUnmodifiableSet());
        return new HechosDestino(
                caso.solicitud(), pedidos.contains(DATOS_CLIENTE), pedidos.contains(INFORMACION_SERVICIO));
    }

    private static ResultadoProspecto resultadoProspecto(Evaluation<SolicitudProspecto> caso) {
        FilaDestino fila = caso.fila(FILAS_DESTINO);
        List<DatoProspecto> faltantes =
                caso.filas(DATOS).stream().map(f -> f.dato).toList();
        return new ResultadoProspecto(
                faltantes.isEmpty(),
                faltantes,
                fila.destino,
                fila.accion,
                fila.siguientePaso,
                fila.procedimiento,
                fila.motivo,
                fila.mensaje);
    }

    private static String primero(@Nullable String venta, @Nullable String cliente) {
        return venta != null ? venta : Objects.requireNonNullElse(cliente, "");
    }
}
