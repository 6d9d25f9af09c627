package io.dictamen.whynot;

import io.dictamen.access.Rol;
import io.dictamen.decision.Contract;
import io.dictamen.decision.Decision;
import io.dictamen.evaluation.Catalogue;
import io.dictamen.http.QueryParameters;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/decisiones/{nombre}/por-que-no}: what would give another verdict than a request gets now. */
@Path("/api/v1/decisiones/{nombre}/por-que-no")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Rol.FRONT, Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR, Rol.ABIERTO})
@Tag(name = "Decisiones")
public class RequestWhyNotResource {
    @Inject
    Alternatives alternatives;

    @POST
    @Blocking
    @Operation(
            operationId = "buscarOtroDesenlace",
            summary = "Los cambios más pequeños de una solicitud que darían otro desenlace",
            description =
                    "Con la versión en vigor; no registra nada. Para decir a quien pide qué le falta: «con estadoOrden"
                            + " EJECUTADA procedería». Se responde como de un dictamen registrado.")
    @RequestBody(
            required = true,
            description = "La solicitud, la misma que decide la decisión.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "Solicitud")))
    @APIResponse(
            responseCode = "200",
            description = "Los cambios.",
            content = @Content(schema = @Schema(implementation = PorQueNo.class)))
    @Parameter(
            name = "desenlace",
            in = ParameterIn.QUERY,
            description = "El desenlace que se busca; sin él, cualquier otro")
    @Parameter(
            name = "campo",
            in = ParameterIn.QUERY,
            description = "En lugar del desenlace, el campo del resultado que debe cambiar, como siguientePaso")
    @Parameter(name = "valor", in = ParameterIn.QUERY, description = "Lo que ese campo debe decir; sin él, otra cosa")
    @Parameter(
            name = "limite",
            in = ParameterIn.QUERY,
            description = "Cuántos cambios se muestran como máximo, de 1 a 500")
    public PorQueNo porQueNo(
            @Parameter(description = "Nombre de la decisión, como anulacion-registro") @PathParam("nombre")
                    String nombre,
            @Context UriInfo uri,
            @Context RoutingContext http,
            byte[] cuerpo) {
        Decision<?, ?> decision = Catalogue.decision(nombre);
        QueryParameters given = QueryParameters.of(uri.getQueryParameters(), Alternatives.NAMES);
        return alternatives.of(decision, Contract.text(cuerpo), given, Waiting.until(http));
    }
}
