package io.dictamen.release;

import io.dictamen.access.Rol;
import io.dictamen.decision.ContractError;
import io.dictamen.http.Problems;
import io.dictamen.http.QueryParameters;
import io.quarkus.security.identity.SecurityIdentity;
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
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Keeps a request, with the verdict that it gets, as a case. */
@Path("/api/v1/escenarios/{decision}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Versiones")
public class KeepResource {
    private static final String NO_RELEASE = "no es el número de una versión";

    @Inject
    Casos casos;

    @Inject
    SecurityIdentity caller;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Rol.QA, Rol.ANALISTA})
    @APIResponse(
            responseCode = "201",
            description = "El caso, en su borrador y corrido.",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Location", ref = "Location")},
            content = @Content(schema = @Schema(implementation = CasoGuardado.class)))
    @APIResponse(responseCode = "404", description = "No existe la decisión, o una de las versiones.")
    @APIResponse(responseCode = "409", description = "La versión no es un borrador.")
    @APIResponse(
            responseCode = "422",
            description = "La solicitud no cumple su contrato; errores lista sus faltas.",
            content = @Content(schema = @Schema(implementation = ContractError.class)))
    @Operation(
            operationId = "guardarComoEscenario",
            summary = "Guarda una solicitud, con el dictamen que recibe, como un caso de un borrador propio",
            description =
                    "El cuerpo es la solicitud, como se envía a la decisión. El caso espera lo que responde la versión «segun»,"
                            + " y lleva su fechaReferencia para no depender del día en que se corra. No registra nada.")
    @Parameter(name = "decision", in = ParameterIn.PATH, description = "El nombre de la decisión")
    @Parameter(
            name = "nombre",
            in = ParameterIn.QUERY,
            required = true,
            description = "Una oración que dice qué se prueba",
            schema = @Schema(type = SchemaType.STRING))
    @Parameter(
            name = "version",
            in = ParameterIn.QUERY,
            description = "El borrador que lo recibe; si falta, el último suyo, o uno nuevo si no tiene ninguno")
    @Parameter(
            name = "segun",
            in = ParameterIn.QUERY,
            description = "La versión cuyo dictamen se espera; si falta, la que está en vigor")
    public RestResponse<CasoGuardado> guardar(
            @PathParam("decision") String decision,
            @Context UriInfo uri,
            @RequestBody(content = @Content(schema = @Schema(ref = "Solicitud"))) String solicitud) {
        QueryParameters query = QueryParameters.of(uri.getQueryParameters(), Set.of("nombre", "version", "segun"));
        String nombre = query.text("nombre")
                .orElseThrow(() -> Problems.badParameter("nombre", "falta: lleva una oración que dice qué se prueba."));
        return CaseResource.created(casos.keep(
                decision,
                nombre,
                solicitud,
                query.value("version", QueryParameters::number, NO_RELEASE).orElse(null),
                query.value("segun", QueryParameters::number, NO_RELEASE).orElse(null),
                caller.getPrincipal().getName()));
    }
}
