package io.dictamen.crossing;

import io.dictamen.access.Rol;
import io.dictamen.http.QueryParameters;
import io.dictamen.report.ReportAnswer;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/reportes/cruce-ventas}: Almacontact's base against the sheet that Claro sends (CLARO-SWAT 9). */
@Path(CruceResource.PATH)
@RolesAllowed({Rol.AUDITOR, Rol.ANALISTA, Rol.APROBADOR, Rol.QA})
@Tag(name = "Reportes")
public class CruceResource {
    static final String PATH = "/api/v1/reportes/cruce-ventas";

    private final Cruces cruces;
    private final ReportAnswer answer;

    @Inject
    CruceResource(Cruces cruces, ReportAnswer answer) {
        this.cruces = cruces;
        this.answer = answer;
    }

    @POST
    @Blocking
    @Produces("*/*")
    @APIResponse(
            responseCode = "422",
            description = "Las hojas no se pueden cruzar, y no se registró nada; errores lista sus faltas.",
            content = @Content(schema = @Schema(implementation = CruceFaults.Falta.class)))
    @Operation(
            operationId = "cruzarVentas",
            summary = "Cruce de la base de Almacontact con la hoja de Claro (CLARO-SWAT 9)",
            description = "Una línea por venta, con lo que decide cruce-ventas y en qué difiere. Los archivos son CSV o"
                    + " XLSX; los parámetros pueden ir también como campos del formulario.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            requiredProperties = {"almacontact", "claro"},
                                            properties = {
                                                @SchemaProperty(
                                                        name = "almacontact",
                                                        type = SchemaType.STRING,
                                                        format = "binary",
                                                        description = "La base de manejo de ventas de Almacontact"),
                                                @SchemaProperty(
                                                        name = "claro",
                                                        type = SchemaType.STRING,
                                                        format = "binary",
                                                        description = "La hoja de ventas de Claro")
                                            })))
    @Parameter(
            name = "venta",
            in = ParameterIn.QUERY,
            description = "La columna del número de la venta; «venta» si falta")
    @Parameter(
            name = "ventaAlmacontact",
            in = ParameterIn.QUERY,
            description = "La de la base, si se llama de otro modo")
    @Parameter(name = "ventaClaro", in = ParameterIn.QUERY, description = "La de la hoja, si se llama de otro modo")
    @Parameter(
            name = "comparar",
            in = ParameterIn.QUERY,
            description =
                    "Las columnas que deben coincidir, como plan,valor=VALOR_CLARO; sin ellas toda venta coincide")
    @Parameter(name = "registrar", in = ParameterIn.QUERY, description = "false: cruza sin registrar los dictámenes")
    public Response cruzar(@Context UriInfo uri, @Context HttpHeaders headers, InputStream body)
            throws IOException, InterruptedException {
        refuseForeignPage(headers);
        Cruces.Crossed crossed = cruces.cross(uri.getQueryParameters(), headers, body);
        return answer.whole(crossed.report(), crossed.given(), crossed.format());
    }

    @POST
    @Blocking
    @Path("columnas")
    @Produces(MediaType.APPLICATION_JSON)
    @APIResponse(responseCode = "200", description = "Las columnas.")
    @APIResponse(
            responseCode = "422",
            description = "Un archivo no se puede leer; errores lista sus faltas.",
            content = @Content(schema = @Schema(implementation = CruceFaults.Falta.class)))
    @Operation(
            operationId = "leerColumnasDeCruce",
            summary = "Las columnas de las hojas que se van a cruzar, con sus primeros valores",
            description = "Lee los títulos y las tres primeras líneas de uno de los archivos o de los dos, y dice cuál"
                    + " columna parece llevar el número de la venta y cuáles se pueden comparar. No registra nada.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            minProperties = 1,
                                            properties = {
                                                @SchemaProperty(
                                                        name = "almacontact",
                                                        type = SchemaType.STRING,
                                                        format = "binary",
                                                        description = "La base de manejo de ventas de Almacontact"),
                                                @SchemaProperty(
                                                        name = "claro",
                                                        type = SchemaType.STRING,
                                                        format = "binary",
                                                        description = "La hoja de ventas de Claro")
                                            })))
    public ColumnOffer columnas(@Context UriInfo uri, @Context HttpHeaders headers, InputStream body)
            throws IOException {
        QueryParameters.none(uri);
        return cruces.columns(headers, body).columns();
    }

    // A browser sends a form from any page without asking first, and this one is recorded.
    private static void refuseForeignPage(HttpHeaders headers) {
        if ("cross-site".equals(headers.getHeaderString("Sec-Fetch-Site"))) {
            throw CruceProblems.foreign();
        }
    }
}
