package io.dictamen.impact;

import io.dictamen.access.Rol;
import io.dictamen.http.Format;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/impacto}: what a release would have answered to the requests of the past. */
@Path("/api/v1/impacto")
@Produces({MediaType.APPLICATION_JSON, Format.WORKBOOK})
@RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR})
@Tag(name = "Impacto")
@ApplicationScoped
public class ImpactResource {
    private static final List<Format> OFFERED = List.of(Format.JSON, Format.XLSX);

    private final ImpactMeasure measure;

    ImpactResource(ImpactMeasure measure) {
        this.measure = measure;
    }

    @GET
    @Blocking
    @APIResponse(
            responseCode = "200",
            description = "Lo que cambiaría.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Impacto.class)),
                @Content(mediaType = Format.WORKBOOK, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(responseCode = "404", description = "No existe la versión.")
    @Operation(
            operationId = "medirImpacto",
            summary = "Lo que otra versión habría respondido a las solicitudes registradas",
            description =
                    "Vuelve a decidir cada solicitud del diario con la versión dada, un borrador o una publicada, para"
                            + " el momento y la zona con que se decidió, y compara los resultados. No registra nada. Responde"
                            + " cuando termina: un millón de solicitudes toma decenas de segundos.")
    @Parameter(
            name = "version",
            in = ParameterIn.QUERY,
            required = true,
            description = "La versión que decide de nuevo")
    @Parameter(name = "desde", in = ParameterIn.QUERY, description = "Decididas en esta fecha y hora o después")
    @Parameter(name = "hasta", in = ParameterIn.QUERY, description = "Decididas antes de esta fecha y hora")
    @Parameter(name = "decision", in = ParameterIn.QUERY, description = "Nombre de la decisión; sin él, todas")
    @Parameter(
            name = "limite",
            in = ParameterIn.QUERY,
            description = "Cuántas diferencias se muestran como máximo, de 1 a 500")
    @Parameter(
            name = "formato",
            in = ParameterIn.QUERY,
            description = "json o xlsx; si falta, decide Accept",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"json", "xlsx"}))
    public Response impacto(@Context UriInfo uri, @Context HttpHeaders headers, @Context RoutingContext http)
            throws InterruptedException {
        ImpactQuery query = ImpactQuery.of(uri.getQueryParameters());
        Format format = Format.asked(query.given(), headers, OFFERED);
        Impacto impacto = measure.of(query.version(), query.span(), query.limite(), http);
        if (format == Format.JSON) {
            return Response.ok(impacto, MediaType.APPLICATION_JSON).build();
        }
        StreamingOutput file = out -> ImpactWorkbook.write(impacto, query.lapso(), out);
        return Response.ok(file, Format.WORKBOOK)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"impacto-version-" + impacto.version() + ".xlsx\"")
                .build();
    }
}
