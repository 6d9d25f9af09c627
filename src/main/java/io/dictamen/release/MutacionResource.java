package io.dictamen.release;

import io.dictamen.access.Rol;
import io.dictamen.http.Format;
import io.dictamen.http.QueryParameters;
import io.dictamen.mutation.ElementsReport;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/versiones/{n}/mutacion}: whether the scenarios of a release would notice that its tables are wrong. */
@Path("/api/v1/versiones/{n}/mutacion")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR})
@Tag(name = "Versiones")
public class MutacionResource {
    private static final String DECISION = "decision";

    @Inject
    Mutaciones mutaciones;

    @Inject
    SecurityIdentity caller;

    @POST
    @RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA})
    @APIResponse(
            responseCode = "202",
            description = "Se hará, o se hace ya; Location dice dónde leerla.",
            headers = @Header(name = "Location", ref = "Location"),
            content = @Content(schema = @Schema(implementation = Mutacion.class)))
    @Operation(
            operationId = "mutarVersion",
            summary = "Pide la mutación de una versión: qué faltas pequeñas de sus tablas no notarían sus escenarios",
            description =
                    "Se hace por detrás, una a la vez en cada réplica, y se guarda con la versión. Pedirla otra vez"
                            + " mientras se hace no la repite. No registra nada en el diario.")
    @Parameter(name = DECISION, in = ParameterIn.QUERY, description = "Solo las tablas de esta decisión")
    public Response mutar(@PathParam("n") String n, @Context UriInfo uri) {
        int numero = ReleaseQuery.number(n);
        String decision = ReleaseQuery.decision(QueryParameters.of(uri.getQueryParameters(), Set.of(DECISION)))
                .orElse(null);
        Mutacion asked = mutaciones.ask(numero, decision, caller.getPrincipal().getName());
        return Response.accepted(asked)
                .location(URI.create("/api/v1/versiones/" + numero + "/mutacion"
                        + (decision == null ? "" : "?" + DECISION + "=" + decision)))
                .build();
    }

    @GET
    @APIResponse(
            responseCode = "200",
            description = "Cómo va y, terminada, su informe.",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Mutacion.class)),
                @Content(mediaType = Format.MUTATION_ELEMENTS, schema = @Schema(implementation = ElementsReport.class))
            })
    @Operation(
            operationId = "leerMutacion",
            summary = "La última mutación que se pidió de una versión",
            description =
                    "Con formato=elementos, terminada, en la forma mutation-testing-elements, que leen los visores de Stryker.")
    @Parameter(name = DECISION, in = ParameterIn.QUERY, description = "La que se pidió solo de esta decisión")
    @Parameter(
            name = "formato",
            in = ParameterIn.QUERY,
            description = "json o elementos; si falta, decide Accept",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"json", "elementos"}))
    @Produces({MediaType.APPLICATION_JSON, Format.MUTATION_ELEMENTS})
    public Response mutacion(@PathParam("n") String n, @Context UriInfo uri, @Context HttpHeaders headers) {
        int numero = ReleaseQuery.number(n);
        QueryParameters given = QueryParameters.of(uri.getQueryParameters(), Set.of(DECISION, "formato"));
        Mutacion last = mutaciones
                .last(numero, ReleaseQuery.decision(given).orElse(null))
                .orElseThrow(() -> ReleaseProblems.noMutation(numero));
        if (Format.asked(given, headers, List.of(Format.JSON, Format.ELEMENTOS)) == Format.ELEMENTOS) {
            return Response.ok(
                            mutaciones.elements(last).orElseThrow(() -> ReleaseProblems.mutationUnfinished(numero)),
                            Format.MUTATION_ELEMENTS)
                    .build();
        }
        return Response.ok(last.with(mutaciones.report(last).orElse(null)), MediaType.APPLICATION_JSON)
                .build();
    }

    @DELETE
    @RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA})
    @APIResponse(responseCode = "204", description = "Se deja de hacer.")
    @APIResponse(responseCode = "409", description = "Ya no se hace.")
    @Operation(
            operationId = "cancelarMutacion",
            summary = "Deja de hacer la última mutación que se pidió de una versión")
    @Parameter(name = DECISION, in = ParameterIn.QUERY, description = "La que se pidió solo de esta decisión")
    public void cancelar(@PathParam("n") String n, @Context UriInfo uri) {
        mutaciones.cancel(
                ReleaseQuery.number(n),
                ReleaseQuery.decision(QueryParameters.of(uri.getQueryParameters(), Set.of(DECISION)))
                        .orElse(null));
    }
}
