package io.dictamen.impact;

import io.dictamen.access.Rol;
import io.dictamen.http.QueryParameters;
import io.dictamen.release.PuertaDeImpacto;
import io.dictamen.release.ReleaseQuery;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/versiones/{n}/impacto}: what a release would change of a whole period, measured behind. */
@Path("/api/v1/versiones/{n}/impacto")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR})
@Tag(name = "Impacto")
@Blocking
public class MedicionResource {
    private static final Set<String> LAPSO = Set.of("desde", "hasta");

    @Inject
    Mediciones mediciones;

    @Inject
    SecurityIdentity caller;

    @Inject
    Clock clock;

    @Inject
    PuertaDeImpacto puerta;

    @POST
    @RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA})
    @APIResponse(
            responseCode = "202",
            description = "Se medirá, o se mide ya; Location dice dónde leerlo.",
            headers = @Header(name = "Location", ref = "Location"),
            content = @Content(schema = @Schema(implementation = Medicion.class)))
    @APIResponse(responseCode = "409", description = "La versión está descartada.")
    @Operation(
            operationId = "pedirImpacto",
            summary = "Pide medir lo que una versión habría respondido a todo lo que se preguntó en un lapso",
            description = "Se hace por detrás, con la mitad de la máquina a lo más, y se guarda con la versión."
                    + " Pedirlo otra vez mientras se hace no lo repite. No registra nada en el diario.")
    @Parameter(
            name = "desde",
            in = ParameterIn.QUERY,
            description = "El primer día, como 2026-11-01; si falta, tantos antes del último como mira la aprobación")
    @Parameter(name = "hasta", in = ParameterIn.QUERY, description = "El último día, incluido; si falta, hoy")
    public Response pedir(@PathParam("n") String n, @Context UriInfo uri) {
        int numero = ReleaseQuery.number(n);
        Lapso lapso =
                Lapso.of(QueryParameters.of(uri.getQueryParameters(), LAPSO), puerta.dias(), LocalDate.now(clock));
        Medicion asked = mediciones.begin(numero, lapso, caller.getPrincipal().getName());
        return Response.accepted(asked)
                .location(URI.create("/api/v1/versiones/" + numero + "/impacto"))
                .build();
    }

    @GET
    @APIResponse(
            responseCode = "200",
            description = "Cómo va, y lo último que se midió.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(implementation = Medicion.class)))
    @Operation(
            operationId = "leerImpacto",
            summary = "Cómo va la última medición del impacto que se pidió, y lo último que se midió",
            description =
                    "Lo medido es de los archivos como están. Su ETag es la huella de los archivos y del informe juntos: la que se aprueba.")
    public Response leer(@PathParam("n") String n, @Context UriInfo uri) {
        QueryParameters.none(uri);
        int numero = ReleaseQuery.number(n);
        Medicion last = mediciones.last(numero).orElseThrow(() -> ImpactProblems.neverMeasured(numero));
        Response.ResponseBuilder answer = Response.ok(last, MediaType.APPLICATION_JSON);
        return (last.medido() == null ? answer : answer.tag(last.medido().huella())).build();
    }

    @DELETE
    @RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA})
    @APIResponse(responseCode = "204", description = "Cancelada; lo medido antes queda.")
    @APIResponse(responseCode = "404", description = "No existe la versión, o nadie pidió su impacto.")
    @APIResponse(responseCode = "409", description = "Ya no se mide.")
    @Operation(operationId = "cancelarImpacto", summary = "Deja de medir el impacto de una versión")
    public void cancelar(@PathParam("n") String n, @Context UriInfo uri) {
        QueryParameters.none(uri);
        mediciones.cancel(ReleaseQuery.number(n));
    }
}
