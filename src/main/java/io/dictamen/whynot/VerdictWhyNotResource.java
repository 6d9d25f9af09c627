package io.dictamen.whynot;

import io.dictamen.access.Lecturas;
import io.dictamen.access.Rol;
import io.dictamen.http.Ids;
import io.dictamen.http.ProblemException;
import io.dictamen.http.ProblemType;
import io.dictamen.http.QueryParameters;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/dictamenes/{id}/por-que-no}: what would have given another verdict. */
@Path("/api/v1/dictamenes/{id}/por-que-no")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Rol.FRONT, Rol.AUDITOR, Rol.ANALISTA, Rol.QA, Rol.APROBADOR, Rol.LECTOR})
@Tag(name = "Dictámenes")
public class VerdictWhyNotResource {
    @Inject
    Alternatives alternatives;

    @Inject
    Lecturas lecturas;

    @Inject
    SecurityIdentity caller;

    @GET
    @Blocking
    @Operation(
            operationId = "explicarPorQueNo",
            summary =
                    "Por qué un dictamen no tuvo otro desenlace: los cambios más pequeños de su solicitud que lo darían",
            description =
                    "Con la versión que decidió. Cambia el menor número de campos, hasta tres, y de estos los valores más"
                            + " cercanos; cada cambio cumple el contrato y lo decidió el servicio. sinProbar dice lo que no"
                            + " se pudo descartar. No registra nada.")
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
    public PorQueNo porQueNo(@PathParam("id") String id, @Context UriInfo uri, @Context RoutingContext http) {
        QueryParameters given = QueryParameters.of(uri.getQueryParameters(), Alternatives.NAMES);
        return alternatives
                .of(uuid(id), lecturas.de(caller), given, Waiting.until(http))
                .orElseThrow(() ->
                        new ProblemException(ProblemType.DICTAMEN_INEXISTENTE, "No hay ningún dictamen con ese id."));
    }

    private static UUID uuid(String id) {
        try {
            return Ids.uuid(id);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemType.ID_INCORRECTO, "El id de un dictamen es un UUID, como el que da cada respuesta.");
        }
    }
}
