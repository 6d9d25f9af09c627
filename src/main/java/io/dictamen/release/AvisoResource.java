package io.dictamen.release;

import io.dictamen.access.Rol;
import io.dictamen.http.QueryParameters;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /api/v1/avisos}: what waits for the caller. */
@Path("/api/v1/avisos")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Rol.ANALISTA, Rol.APROBADOR, Rol.QA, Rol.AUDITOR})
@Tag(name = "Versiones")
public class AvisoResource {
    @Inject
    Avisos avisos;

    @Inject
    SecurityIdentity caller;

    @Schema(name = "Avisos")
    record Todos(int sinLeer, List<Aviso> avisos) {}

    @GET
    @Operation(
            operationId = "listarAvisos",
            summary = "Lo que espera a quien llama: versiones por aprobar, borradores devueltos, comentarios sin leer")
    public Todos todos(@Context UriInfo uri) {
        QueryParameters.none(uri);
        List<Aviso> todos = avisos.of(caller);
        return new Todos((int) todos.stream().filter(uno -> !uno.leido()).count(), todos);
    }
}
