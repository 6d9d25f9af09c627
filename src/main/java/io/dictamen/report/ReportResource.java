package io.dictamen.report;

import io.dictamen.access.Rol;
import io.dictamen.http.QueryParameters;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
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
    Reportes reportes;

    @Inject
    Indicadores indicadores;

    @Inject
    Clock clock;

    /** The reports that there are. */
    @Schema(name = "CatalogoDeReportes")
    public record Catalogo(List<ReportDescription> reportes) {}

    @GET
    @Operation(
            operationId = "listarReportes",
            summary = "Los reportes que se leen del diario: qué responde cada uno, sus filtros, columnas y totales",
            description = "Con las etiquetas de la versión que rige, y adónde lleva cada cifra: lo que hace falta para"
                    + " dibujar un formulario y una tabla. El cruce de ventas, que se hace con dos archivos, no está.")
    @APIResponse(responseCode = "200", description = "Los reportes.")
    @Produces(MediaType.APPLICATION_JSON)
    public Catalogo todos(@Context UriInfo uri) {
        QueryParameters.none(uri);
        LocalDate today = LocalDate.now(clock);
        return new Catalogo(Reportes.ALL.stream()
                .map(shape -> ReportDescription.of(shape, answer.labels(shape), today))
                .toList());
    }

    @GET
    @Path("ccccc")
    @Operation(
            operationId = "leerCcccc",
            summary = "Control de Calidad por Counter: una línea por solicitud (COM-GCM-P11 9, 11)",
            description = "Las que tienen algún dictamen de desde a hasta, como estaban al final. Con totales y el"
                    + " indicador de calidad.")
    public Response ccccc(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer(Ccccc.SHAPE, uri, headers);
    }

    @GET
    @Path("ccccc/muestra")
    @Operation(
            operationId = "leerMuestra",
            summary = "Muestra al azar de las solicitudes con error (COM-GCM-P11 12)",
            description = "La misma semilla da la misma muestra; el tamaño lo decide plan-muestreo. Filtros de ccccc.")
    public Response muestra(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer(Ccccc.MUESTRA, uri, headers);
    }

    @GET
    @Path("top10/planilla")
    @Operation(
            operationId = "leerPlanilla",
            summary = "Planilla de control y seguimiento en línea (COM-DSC-P14 Anexo 1)")
    public Response planilla(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer(SeguimientoTop10.PLANILLA, uri, headers);
    }

    @GET
    @Path("top10/reiterados")
    @Operation(
            operationId = "leerReiterados",
            summary = "Clientes Top 10 por reiteraciones y prioridad: casos reiterados, Top 30 (COM-DSC-P14)",
            description = "limite es 30 si no se dice, y vale también para csv y xlsx.")
    public Response reiterados(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer(SeguimientoTop10.REITERADOS, uri, headers);
    }

    @GET
    @Path("ventas-digitales/no-atendidas")
    @Operation(
            operationId = "leerNoAtendidas",
            summary = "Solicitudes de venta digital no atendidas, con su motivo (VENTAS-DIGITALES 19)")
    public Response noAtendidas(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer(VentasDigitales.NO_ATENDIDAS, uri, headers);
    }

    @GET
    @Path("ventas-digitales/seguimiento")
    @Operation(
            operationId = "leerSeguimiento",
            summary = "Ventas digitales por su último estado (VENTAS-DIGITALES 25.1, 26.1)")
    public Response seguimiento(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer(VentasDigitales.SEGUIMIENTO, uri, headers);
    }

    @GET
    @Path("anulaciones/pendientes")
    @Operation(
            operationId = "leerAnulacionesPendientes",
            summary = "Anulaciones que proceden y no tienen cierre, o cuyo cierre sigue en curso (COM-DSC-P06 B.1)")
    public Response pendientes(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer(AnulacionesPendientes.SHAPE, uri, headers);
    }

    @GET
    @Path("ventas-swat/seguimiento")
    @Operation(
            operationId = "leerSeguimientoSwat",
            summary = "Ventas de la célula SWAT según su instalación, y qué se hace con cada una (CLARO-SWAT 5)")
    public Response seguimientoSwat(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer(VentasSwat.SEGUIMIENTO, uri, headers);
    }

    @GET
    @Path("practicas/adherencia")
    @Operation(
            operationId = "leerAdherencia",
            summary = "Lo que hizo cada líder de cada práctica de gestión, y su meta (CLARO-SWAT SEC 7)",
            description = "El día de lo que se cuenta es su inicio; si no lo dice, el del dictamen.")
    public Response adherencia(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer(PracticasDeGestion.SHAPE, uri, headers);
    }

    @GET
    @Path("practicas/registros")
    @Operation(
            operationId = "leerRegistrosDePracticas",
            summary = "Los dictámenes que suma practicas/adherencia, uno por línea (CLARO-SWAT SEC 7)",
            description = "El último de cada líder, rol, práctica e inicio, y cada uno de los que no los dicen.")
    public Response registros(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer(PracticasDeGestion.REGISTROS, uri, headers);
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
        return answer(Indicadores.SHAPE, uri, headers);
    }

    @GET
    @Path("indicadores/casos")
    @Operation(
            operationId = "leerCasosDeIndicador",
            summary = "Los casos que cuenta un indicador en un mes, con sus dictámenes",
            description = "Los de su denominador; cuenta dice si están en el numerador. Solo de los indicadores que se"
                    + " cuentan en el diario.")
    public Response casosDeIndicador(@Context UriInfo uri, @Context HttpHeaders headers) {
        return answer(CasosDeIndicador.SHAPE, uri, headers);
    }

    @GET
    @Path("indicadores/grafico")
    @Produces("image/svg+xml")
    @Operation(operationId = "dibujarIndicadores", summary = "Los indicadores mes a mes, dibujados (SVG)")
    public String grafico(@Context UriInfo uri) {
        QueryParameters given = QueryParameters.of(
                uri.getQueryParameters(), Indicadores.SHAPE.parameters().toList());
        indicadores.pedido(given);
        casos.beforeReading();
        return indicadores.drawing(given, answer.labels(Indicadores.SHAPE));
    }

    private Response answer(Shape shape, UriInfo uri, HttpHeaders headers) {
        return answer.of(shape, uri, headers, given -> reportes.asked(shape, given));
    }
}
