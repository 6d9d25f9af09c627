package io.dictamen.report;

import io.dictamen.access.Rol;
import io.dictamen.http.QueryParameters;
import io.dictamen.procedure.indicador.Indicador;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/reportes}: the reports that the procedures ask for, read from the journal. */
@Path("/api/v1/reportes")
@Produces("*/*")
@RolesAllowed({Rol.AUDITOR, Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.LECTOR})
@Tag(name = "Reportes")
public class ReportResource {
    @Inject
    ReportAnswer answer;

    @Inject
    Casos casos;

    @Inject
    Ccccc ccccc;

    @Inject
    SeguimientoTop10 top10;

    @Inject
    VentasDigitales ventasDigitales;

    @Inject
    AnulacionesPendientes anulaciones;

    @Inject
    VentasSwat ventasSwat;

    @Inject
    PracticasDeGestion practicas;

    @Inject
    Indicadores indicadores;

    @GET
    @Path("ccccc")
    @Operation(
            operationId = "leerCcccc",
            summary = "Control de Calidad por Counter: una línea por solicitud (COM-GCM-P11 9, 11)",
            description = "Las que tienen algún dictamen de desde a hasta, como estaban al final. Con totales y el"
                    + " indicador de calidad.")
    public Response ccccc(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer.of(Ccccc.SHAPE, uri, headers, ccccc::reporte);
    }

    @GET
    @Path("ccccc/muestra")
    @Operation(
            operationId = "leerMuestra",
            summary = "Muestra al azar de las solicitudes con error (COM-GCM-P11 12)",
            description = "La misma semilla da la misma muestra; el tamaño lo decide plan-muestreo. Filtros de ccccc.")
    public Response muestra(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer.of(Ccccc.MUESTRA, uri, headers, ccccc::muestra);
    }

    @GET
    @Path("top10/planilla")
    @Operation(
            operationId = "leerPlanilla",
            summary = "Planilla de control y seguimiento en línea (COM-DSC-P14 Anexo 1)")
    public Response planilla(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer.of(SeguimientoTop10.PLANILLA, uri, headers, top10::planilla);
    }

    @GET
    @Path("top10/reiterados")
    @Operation(
            operationId = "leerReiterados",
            summary = "Clientes Top 10 por reiteraciones y prioridad: casos reiterados, Top 30 (COM-DSC-P14)",
            description = "limite es 30 si no se dice, y vale también para csv y xlsx.")
    public Response reiterados(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer.of(SeguimientoTop10.REITERADOS, uri, headers, top10::reiterados);
    }

    @GET
    @Path("ventas-digitales/no-atendidas")
    @Operation(
            operationId = "leerNoAtendidas",
            summary = "Solicitudes de venta digital no atendidas, con su motivo (VENTAS-DIGITALES 19)")
    public Response noAtendidas(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer.of(VentasDigitales.NO_ATENDIDAS, uri, headers, ventasDigitales::noAtendidas);
    }

    @GET
    @Path("ventas-digitales/seguimiento")
    @Operation(
            operationId = "leerSeguimiento",
            summary = "Ventas digitales por su último estado (VENTAS-DIGITALES 25.1, 26.1)")
    public Response seguimiento(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer.of(VentasDigitales.SEGUIMIENTO, uri, headers, ventasDigitales::seguimiento);
    }

    @GET
    @Path("anulaciones/pendientes")
    @Operation(
            operationId = "leerAnulacionesPendientes",
            summary = "Anulaciones que proceden y no tienen cierre, o cuyo cierre sigue en curso (COM-DSC-P06 B.1)")
    public Response pendientes(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer.of(AnulacionesPendientes.SHAPE, uri, headers, anulaciones::reporte);
    }

    @GET
    @Path("ventas-swat/seguimiento")
    @Operation(
            operationId = "leerSeguimientoSwat",
            summary = "Ventas de la célula SWAT según su instalación, y qué se hace con cada una (CLARO-SWAT 5)")
    public Response seguimientoSwat(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer.of(VentasSwat.SEGUIMIENTO, uri, headers, ventasSwat::seguimiento);
    }

    @GET
    @Path("practicas/adherencia")
    @Operation(
            operationId = "leerAdherencia",
            summary = "Lo que hizo cada líder de cada práctica de gestión, y su meta (CLARO-SWAT SEC 7)",
            description = "El día de lo que se cuenta es su inicio; si no lo dice, el del dictamen.")
    public Response adherencia(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer.of(PracticasDeGestion.SHAPE, uri, headers, practicas::adherencia);
    }

    @GET
    @Path("indicadores")
    @Operation(
            operationId = "leerIndicadores",
            summary = "Los indicadores de los procedimientos, mes a mes",
            description =
                    "Los últimos doce meses si no se dice otra cosa; el mes es el del primer dictamen. El resultado y el"
                            + " parámetro de un mes son los de la versión que regía a su fin.")
    public Response indicadores(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer.of(Indicadores.SHAPE, uri, headers, indicadores::reporte);
    }

    @GET
    @Path("indicadores/grafico")
    @Produces("image/svg+xml")
    @Operation(operationId = "dibujarIndicadores", summary = "Los indicadores mes a mes, dibujados (SVG)")
    public String grafico(@Context UriInfo uri) {
        Indicadores.Pedido pedido = indicadores.pedido(QueryParameters.of(
                uri.getQueryParameters(), Indicadores.SHAPE.parameters().toList()));
        casos.beforeReading();
        Map<Indicador, List<Measure>> byIndicator = indicadores.medidas(pedido).stream()
                .collect(Collectors.groupingBy(Measure::indicador, LinkedHashMap::new, Collectors.toList()));
        return Chart.of(List.copyOf(byIndicator.values()), answer.labels(Indicadores.SHAPE));
    }
}
