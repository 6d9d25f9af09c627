package io.dictamen.batch;

import io.dictamen.access.Rol;
import io.dictamen.decision.Decision;
import io.dictamen.evaluation.Call;
import io.dictamen.evaluation.Catalogue;
import io.dictamen.http.Format;
import io.dictamen.http.QueryParameters;
import io.dictamen.http.Uploads;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/decisiones/{nombre}/lote/vista}: what a batch would be asked, before it is sent. */
@Path("/api/v1/decisiones/{nombre}/lote/vista")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Rol.FRONT, Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR, Rol.ABIERTO})
@Tag(name = "Lotes")
public class BatchPreviewResource {
    @Inject
    BatchPreview preview;

    @Inject
    SecurityIdentity caller;

    @POST
    @Blocking
    @Operation(
            operationId = "verLote",
            summary =
                    "Qué se preguntaría de un archivo: sus columnas, lo que le falta y sus primeras diez líneas decididas",
            description =
                    "Nada se registra. Basta con el comienzo de un CSV o de un NDJSON, cortado al final de una línea; un libro"
                            + " se envía entero.")
    @RequestBody(
            content = {
                @Content(mediaType = "application/x-ndjson", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = Format.WORKBOOK, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "200",
            description = "Lo que se preguntaría.",
            content = @Content(schema = @Schema(implementation = VistaDeLote.class)))
    @APIResponse(responseCode = "422", description = "El archivo no se puede leer.")
    public VistaDeLote see(
            @PathParam("nombre") String nombre,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @Context RoutingContext http,
            InputStream body)
            throws IOException, InterruptedException {
        QueryParameters.none(uri);
        Decision<?, ?> decision = Catalogue.decision(nombre);
        Format in = BatchFormats.ofBody(headers);
        try {
            return preview.of(
                    decision, in, body, Call.ofReport(caller.getPrincipal().getName(), false, headers));
        } finally {
            Uploads.passOver(http);
        }
    }
}
